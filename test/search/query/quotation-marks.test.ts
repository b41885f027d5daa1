import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Expression } from '../../../src/search/query/expression.js';
import { parseQuery } from '../../../src/search/query/parse-query.js';

const term = (text: string): Expression => ({ kind: 'term', term: text });
const and = (...terms: string[]): Expression => ({ kind: 'and', operands: terms.map(term) });

describe('Quotation marks', () => {
  const mixed: [typed: string, read: Expression][] = [
    ['“甲 乙"', term('甲乙')],
    ['"甲 乙”', term('甲乙')],
    ['＂甲 乙"', term('甲乙')],
    ['"甲 乙＂', term('甲乙')],
    ['”甲 乙"', term('甲乙')],
    ['“甲 乙" “丙 丁"', and('甲乙', '丙丁')],
    ['“甲 乙" "丙 丁”', and('甲乙', '丙丁')],
    ['"甲 乙” 丙', and('甲乙', '丙')],
    ['(“甲 乙")', term('甲乙')],
  ];
  for (const [typed, read] of mixed) {
    it(`close each other in ${typed}`, () => {
      expect(parseQuery(typed)).to.deep.equal(read);
    });
  }

  const nested: [typed: string, read: Expression][] = [
    ['"他说“甲”了"', term('他说“甲”了')],
    ['“他说 "甲" 了”', term('他说"甲"了')],
    ['“他说"甲"了”', term('他说"甲"了')],
    ['＂a"b＂', term('a"b')],
    ['"”"', term('”')],
    ['「甲"乙」', term('甲"乙')],
  ];
  for (const [typed, read] of nested) {
    it(`hold a pair of another kind in ${typed}`, () => {
      expect(parseQuery(typed)).to.deep.equal(read);
    });
  }
});
