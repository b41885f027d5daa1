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
    ['“营商环境”', '"营商 环境"'],
    ['「营商 环境」', '"营商 环境"'],
    ['环境 －营商环境', '环境 -"营商 环境"'],
    ['“营商环境', '"营商 环境"'],
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
    const { words } = wordQuery('环境 -书记');
    expect(words).to.deep.equal(['环境']);
    expect(wordQuery('-书记').words).to.deep.equal([]);
  });

  const sought: [typed: string, exact: string | undefined][] = [
    ['闸', '闸'],
    ['闸 检修', '闸 检修'],
    ['🌞', '"🌞"'],
    ['《》 -闸口', '"《》" -闸口'],
    ['“木筏甲” -组', '木筏甲 -组'],
    ['闸口', undefined],
    ['5', undefined],
    ['-闸', undefined],
    ['', undefined],
  ];
  for (const [typed, exact] of sought) {
    it(`is ${exact === undefined ? 'found by words alone' : 'asked exactly, too'}: ${typed}`, () => {
      expect(wordQuery(typed).exact).to.equal(exact);
    });
  }

  it('closes every quotation mark, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '-', ' ', '党', 'a', '“') }), (typed) => {
        expect((wordQuery(typed).q.match(/"/gu) ?? []).length % 2).to.equal(0);
      }),
    );
  });
});
