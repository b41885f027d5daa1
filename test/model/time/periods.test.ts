import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { INTERVALS } from '../../../src/model/time/interval.js';
import { periodName, periodsBetween, roughCount } from '../../../src/model/time/periods.js';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A few years at most: every day of them is looked at. */
const anySpan = fc.tuple(anyDay, fc.nat({ max: 900 })).map(([from, days]) => {
  const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
  return { from, to };
});

describe('a period', () => {
  it('is a day, a week of ISO 8601, a month, a quarter or a year', () => {
    const periods = INTERVALS.map((interval) => periodName('2023-01-14', interval));
    expect(periods).to.deep.equal(['2023-01-14', '2023-W02', '2023-01', '2023-Q1', '2023']);
  });

  it('goes to the last day that four digits of a year can name', () => {
    const last = INTERVALS.map((interval) => {
      const periods = [...periodsBetween('9999-11-30', '9999-12-31', interval)];
      return periods.at(-1)!.period;
    });
    expect(last).to.deep.equal(['9999-12-31', '9999-W52', '9999-12', '9999-Q4', '9999']);
  });

  it('that is a week belongs to the year of its Thursday', () => {
    const weeks = {
      '2020-12-31': '2020-W53',
      '2021-01-03': '2020-W53',
      '2021-01-04': '2021-W01',
      '2022-01-01': '2021-W52',
      '2024-12-30': '2025-W01',
      '2026-12-31': '2026-W53',
    };
    for (const [day, week] of Object.entries(weeks)) {
      expect(periodName(day, 'week'), day).to.equal(week);
    }
  });
});

describe('the periods between two days', () => {
  it('are those of every day between them, in order, each once, with the months they touch', () => {
    fc.assert(
      fc.property(anySpan, fc.constantFrom(...INTERVALS), ({ from, to }, interval) => {
        const months = new Map<string, Set<string>>();
        for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
          const day = new Date(time).toISOString().slice(0, 10);
          const period = periodName(day, interval);
          months.set(period, (months.get(period) ?? new Set()).add(day.slice(0, 7)));
        }
        const wanted = [...months].map(([period, of]) => ({ period, months: [...of] }));
        expect([...periodsBetween(from, to, interval)]).to.deep.equal(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('end with the last day that there is, and begin with the first', () => {
    for (const interval of INTERVALS) {
      for (const [from, to] of [
        ['9999-11-01', '9999-12-31'],
        ['0000-01-01', '0000-03-01'],
      ] as const) {
        const months = [...periodsBetween(from, to, interval)].flatMap((each) => each.months);
        expect(months[0], interval).to.equal(from.slice(0, 7));
        expect(months.at(-1), interval).to.equal(to.slice(0, 7));
      }
    }
  });

  it('are none where the first day is the later', () => {
    expect([...periodsBetween('2023-02-01', '2023-01-31', 'month')]).to.deep.equal([]);
    expect(roughCount('2023-02-01', '2023-01-01', 'month')).to.equal(0);
  });
});
