import { expect } from 'chai';
import { describe, it } from 'mocha';
import { DEFAULT_DATE_SPAN, isInSpan, parseDateSpan } from '../../../src/model/time/date-span.js';

const NOW = Date.parse('2026-11-29T20:00:00Z');

describe('a span of dates', () => {
  it('begins on a day and ends so many days after today in China', () => {
    // In China it is the 30th already.
    for (const day of ['1900-01-01', '2026-11-30', '2026-12-07'])
      expect(isInSpan(day, DEFAULT_DATE_SPAN, NOW), day).to.equal(true);
    for (const day of ['0000-01-01', '0023-01-14', '1899-12-31', '2026-12-08', '9999-12-31'])
      expect(isInSpan(day, DEFAULT_DATE_SPAN, NOW), day).to.equal(false);
  });

  it('is written as a day and a number of days', () => {
    expect(parseDateSpan('1949-10-01..+30d')).to.deep.equal({
      earliest: '1949-10-01',
      daysAhead: 30,
    });
    for (const wrong of ['', '1949..+7d', '1949-02-30..+7d', '1949-10-01..2030-01-01', '..+7d'])
      expect(parseDateSpan(wrong), wrong).to.equal(undefined);
  });

  it('never ends after the years of four digits', () => {
    const span = { earliest: '0000-01-01', daysAhead: 99_999 };
    expect(isInSpan('9999-12-31', span, Date.parse('9999-12-30T00:00:00Z'))).to.equal(true);
  });
});
