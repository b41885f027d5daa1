import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { wordQuery } from '../../../src/search/query/word-query.js';

describe('A query by words', () => {
  const cases: [string, string][] = [
    ['优化营商环境', '优化 营商 环境'],
    ['"营商环境"', '"营商 环境"'],
    ['环境 -营商环境', '环境 -"营商 环境"'],
    ['Party Committee', 'party committee'],
    ['环境 -"party committee"', '环境 -"party committee"'],
    ['a-b', 'a b'],
    ['，。', ''],
    ['"', ''],
    ['', ''],
  ];
  for (const [typed, q] of cases) {
    it(`reads ${JSON.stringify(typed)} as ${JSON.stringify(q)}`, () => {
      expect(wordQuery(typed).q).to.equal(q);
    });
  }

  it('marks what is sought, not what must be absent', () => {
    const { expression } = wordQuery('环境 -书记');
    expect(JSON.stringify(expression)).to.include('环境').and.not.include('书记');
    expect(wordQuery('-书记').expression).to.equal(undefined);
  });

  it('closes every quotation mark, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '-', ' ', '党', 'a', '“') }), (typed) => {
        expect((wordQuery(typed).q.match(/"/gu) ?? []).length % 2).to.equal(0);
      }),
    );
  });
});
