import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parseHanNumber, parseHanYear } from '../../../src/model/time/han-numerals.js';

describe('a number in Han characters', () => {
  it('is read up to 99', () => {
    const numbers = ['六', '十', '十九', '二十', '二十三', '廿三', '卅一', '7'].map(parseHanNumber);
    expect(numbers).to.deep.equal([6, 10, 19, 20, 23, 23, 31, 7]);
  });

  it('is read as a year, whatever circle stands for zero', () => {
    for (const year of ['二〇二三', '二○二三', '二零二三', '二O二三', '2023']) {
      expect(parseHanYear(year), year).to.equal(2023);
    }
  });
});
