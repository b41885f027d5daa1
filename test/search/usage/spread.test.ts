import { expect } from 'chai';
import { describe, it } from 'mocha';
import { measureSpeed, traceOrigins } from '../../../src/search/usage/spread.js';
import type { CountyUsage } from '../../../src/search/usage/usage-tally.js';

function use(county: string, day: string): CountyUsage {
  const place = { key: `${county}_1`, id: county, day, time: Date.parse(day) };
  return { county, reports: 1, reprints: 0, first: place, last: place, isReprint: false };
}

describe('traceOrigins', () => {
  it('looks for earlier uses in the prefecture, then in the province, then anywhere', () => {
    const counties = [
      use('441224', '2023-01-01'),
      use('441223', '2023-01-02'),
      use('440111', '2023-01-03'),
      use('430104', '2023-01-04'),
      use('440118', '2023-01-05'),
    ];
    expect(traceOrigins(counties).map(({ origin }) => origin)).to.deep.equal([
      'first',
      'prefecture',
      'province',
      'elsewhere',
      'prefecture',
    ]);
  });

  it('takes uses of one day for uses at the same time', () => {
    const together = [use('441224', '2023-01-01'), use('441223', '2023-01-01')];
    expect(traceOrigins(together).map(({ origin }) => origin)).to.deep.equal(['first', 'first']);
    const later = [use('430104', '2022-12-31'), ...together];
    expect(traceOrigins(later).map(({ origin }) => origin)).to.deep.equal([
      'first',
      'elsewhere',
      'elsewhere',
    ]);
  });

  it('does not take municipalities’ counties for one prefecture', () => {
    const beijing = [use('110101', '2023-01-01'), use('110102', '2023-01-02')];
    expect(traceOrigins(beijing)[1]!.origin).to.equal('province');
  });
});

describe('measureSpeed', () => {
  it('counts days until shares of the adopters had used it, and the busiest 30 days', () => {
    const days = [
      '2023-01-01',
      '2023-01-11',
      '2023-03-01',
      '2023-03-05',
      '2023-03-30',
      '2023-03-31',
    ];
    const counties = days.map((day) => use('441224', day));
    expect(measureSpeed(counties)).to.deep.equal({
      tenthDays: 0,
      halfDays: 59,
      ninetiethDays: 89,
      takeoverDays: 89,
      busiest: { from: '2023-03-01', counties: 3 },
    });
    expect(measureSpeed([])).to.equal(null);
  });
});
