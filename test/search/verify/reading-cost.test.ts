import { expect } from 'chai';
import { describe, it } from 'mocha';
import { XianbaoError } from '../../../src/model/errors.js';
import { compileQuery } from '../../../src/search/plan/compile-query.js';
import { checkReadingCost, readingCost } from '../../../src/search/verify/reading-cost.js';

const anyOf = (characters: string) => `(${[...characters].join(' OR ')})`;
const expressionOf = (q: string) => compileQuery(q, 'exact').expression!;
const PAIR = expressionOf('甲 NEAR/3 乙');
const HUNDRED = expressionOf(
  `${anyOf('甲乙丙丁戊己庚辛壬癸')} NEAR/9 ${anyOf('子丑寅卯辰巳午未申酉')}`,
);

describe('What it costs to read reports', () => {
  it('is their number, and more where many pairs are looked for', () => {
    expect(readingCost(1_000, PAIR)).to.equal(1_000);
    expect(readingCost(1_000, HUNDRED)).to.equal(5_000);
  });

  it('is refused for many pairs in many reports, and for one pair never', () => {
    checkReadingCost(10_000_000, PAIR);
    checkReadingCost(10_000, HUNDRED);
    expect(() => checkReadingCost(10_001, HUNDRED))
      .to.throw(XianbaoError, '10001 reports')
      .that.includes({ code: 'query_too_complex', parameter: 'q' });
  });
});
