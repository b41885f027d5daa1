import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dayRange } from '../../../src/search/query/day-range.js';
import { suggestDays } from '../../../src/search/query/suggest-days.js';

describe('A day written in another way', () => {
  const examples: [typed: string, meant: string | undefined][] = [
    ['2023-1-5', '2023-01-05'],
    ['2023/01/05', '2023-01-05'],
    ['2023年1月5日', '2023-01-05'],
    ['20230105', '2023-01-05'],
    ['2023年1月', '2023-01'],
    ['2023-02-30', '2023-02'],
    ['2023-13-01', '2023'],
    ['2023-05..2023-01', '2023-01..2023-05'],
    ['2023-01-05~2023-02-01', '2023-01-05..2023-02-01'],
    ['2023年1月至3月', '2023-01..2023-03'],
    ['2023-1-5至8', '2023-01-05..2023-01-08'],
    ['2023-1...', '2023-01..'],
    ['...2023-1', '..2023-01'],
    ['last year', undefined],
    ['', undefined],
    ['1,2,3', undefined],
  ];
  for (const [typed, meant] of examples) {
    it(`is suggested for ${JSON.stringify(typed)} as ${meant ?? 'nothing'}`, () => {
      expect(suggestDays(typed)).to.equal(meant);
    });
  }

  it('is suggested as what date: takes', () => {
    const unit = fc.constantFrom(
      '2023',
      '0',
      '1',
      '31',
      '-',
      '/',
      '.',
      '..',
      '年',
      '月',
      '至',
      ' ',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const meant = suggestDays(text);
        if (meant !== undefined) expect(dayRange(meant), meant).not.to.equal(undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
