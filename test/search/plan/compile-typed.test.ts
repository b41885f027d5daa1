import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../../src/model/errors.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { compileTyped } from '../../../src/search/plan/compile-typed.js';

describe('A query in a search box', () => {
  const read: [typed: string, query: string][] = [
    ['竹筏 甲组', '竹筏 甲组'],
    ['竹筏 －甲组', '竹筏 -甲组'],
    ['“竹排 下水”', '竹排下水'],
    ['“竹排 下水', '竹排下水'],
    ['「竹排', '竹排'],
    ['(竹筏 OR 木筏', '竹筏 OR 木筏'],
    ['竹舟 -（竹筏｜“木筏', '竹舟 -(竹筏 OR 木筏)'],
    ['竹筏 OR', '竹筏'],
    ['竹筏 NOT', '竹筏'],
    ['竹筏 -甲组 AND', '竹筏 -甲组'],
    ['OR 竹筏', '竹筏'],
    ['竹筏)', '竹筏'],
    ['竹筏 NEAR/', '竹筏'],
    ['竹筏 NEAR/x 甲组', '竹筏 甲组'],
    ['党（工）委 OR', '"党(工)委"'],
    ['note:竹筏', '"note:竹筏"'],
    ['date:', '"date:"'],
    ['county:无此县 竹筏', '"county:无此县" 竹筏'],
    ['govern**', '"govern**"'],
    ['🌞', '"🌞"'],
    ['(', ''],
    ['"', ''],
    ['OR', ''],
    ['', ''],
  ];
  for (const [typed, query] of read) {
    it(`reads ${JSON.stringify(typed)} as ${JSON.stringify(query)}`, () => {
      const compiled = compileTyped(typed);
      expect(compiled.query).to.equal(query);
      expect(compiled.typed).to.equal(typed);
    });
  }

  const SIGNS = [' ', '"', '“', '”', '「', '(', '（', ')', '｜', '-', '*', ':', '/'];
  const WORDS = [
    '党',
    '建设',
    'a',
    '5',
    'OR',
    'AND',
    'NOT',
    'NEAR/5',
    'title',
    'date',
    '🌞',
    '\ud83c',
  ];
  const typed = fc
    .array(fc.constantFrom(...SIGNS, ...WORDS), { maxLength: 14 })
    .map((parts) => parts.join(''));

  it('is read whatever is typed, and as the API reads it where the API does', () => {
    let refused = 0;
    fc.assert(
      fc.property(typed, (q) => {
        const compiled = compileTyped(q);
        const again = compileQuery(compiled.query, 'exact');
        expect(again.query).to.equal(compiled.query);
        try {
          expect(compiled).to.deep.equal(compileQuery(q, 'exact'));
        } catch (error) {
          if (!(error instanceof XianbaoError)) throw error;
          refused += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(refused).to.be.above(50);
  });

  it('is refused where it is too complex to be answered', () => {
    const phrase = `"${'a b '.repeat(600)}"`;
    expect(() => compileTyped(phrase))
      .to.throw(XianbaoError)
      .with.property('code', 'query_too_complex');
  });
});
