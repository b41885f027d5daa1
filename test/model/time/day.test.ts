import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addDays,
  dayTime,
  daysBetween,
  isDay,
  lastDayOfMonth,
  timeDay,
  toDay,
  weekdayNumber,
} from '../../../src/model/time/day.js';

const days = fc
  .integer({ min: dayTime('0000-01-01'), max: dayTime('9999-12-31') })
  .map((time) => timeDay(time));

describe('a day', () => {
  it('is one that the calendar has', () => {
    for (const day of ['2023-01-14', '2024-02-29', '0000-01-01', '9999-12-31'])
      expect(isDay(day), day).to.equal(true);
    for (const day of ['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-4', '2023-01-14T00', ''])
      expect(isDay(day), day).to.equal(false);
  });

  it('keeps the years of one and two digits: 23 is not 1923', () => {
    expect(toDay(23, 1, 14)).to.equal('0023-01-14');
    expect(toDay(2023, 2, 30)).to.equal(undefined);
  });

  it('is a weekday from Monday, 1, to Sunday, 7', () => {
    expect(weekdayNumber('2023-01-16')).to.equal(1);
    expect(weekdayNumber('2023-01-15')).to.equal(7);
  });

  it('ends a month', () => {
    expect(lastDayOfMonth('2024-02')).to.equal('2024-02-29');
    expect(lastDayOfMonth('0023-12')).to.equal('0023-12-31');
  });

  it('has years of four digits, and stays at the first and the last of them', () => {
    expect(addDays('9999-12-31', 1)).to.equal('9999-12-31');
    expect(addDays('0000-01-01', -1)).to.equal('0000-01-01');
    expect(lastDayOfMonth('9999-12')).to.equal('9999-12-31');
  });

  it('counts forth and back', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).to.equal(to);
        expect(daysBetween(from, to) > 0).to.equal(to > from);
      }),
    );
  });
});
