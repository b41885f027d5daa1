import { expect } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { nextDue, nextTry } from '../../../../indexer/archive/tables/schedule.js';
import { DAY_MS } from '../../../../src/model/time/day.js';
import { HOUR_MS } from '../../../../src/model/time/instant.js';

const NOW = Date.UTC(2024, 0, 1);

describe('The schedule of checks', () => {
  const waits = (ageInDays: number, unchangedInARow = 1) => {
    const since = NOW - ageInDays * DAY_MS;
    return (nextDue({ since, lastCheckedAt: NOW, unchangedInARow, now: NOW }) - NOW) / DAY_MS;
  };

  it('thins out with age: daily, weekly, monthly, twice a year', () => {
    expect([0, 6.9, 7, 59.9, 60, 364.9, 365, 4_000].map((age) => waits(age))).to.deep.equal([
      1, 1, 7, 7, 30, 30, 182, 182,
    ]);
  });

  it('looks one step sooner at a page that has just changed', () => {
    expect([0, 30, 100, 4_000].map((age) => waits(age, 0))).to.deep.equal([1, 1, 7, 30]);
  });

  it('makes a page that was never checked due at once', () => {
    const history = { since: NOW, lastCheckedAt: null, unchangedInARow: 0, now: NOW };
    expect(nextDue(history)).to.equal(NOW);
  });

  it('takes a check in the future as one just made', () => {
    const history = { since: NOW - 30 * DAY_MS, unchangedInARow: 1, now: NOW };
    expect(nextDue({ ...history, lastCheckedAt: NOW + 4_000 * DAY_MS })).to.equal(NOW + 7 * DAY_MS);
  });

  it('treats a page dated in the future as a new one', () => {
    expect(waits(-500)).to.equal(1);
  });

  it('never waits less than a day after a check nor more than half a year from now', () => {
    const time = fc.integer({ min: 0, max: 2 * NOW });
    const times = fc.record({ since: time, lastCheckedAt: time, now: time });
    fc.assert(
      fc.property(times, fc.nat(9), ({ since, lastCheckedAt, now }, unchangedInARow) => {
        const due = nextDue({ since, lastCheckedAt, unchangedInARow, now });
        expect(due).to.be.at.least(Math.min(lastCheckedAt, now) + DAY_MS);
        expect(due).to.be.at.most(now + 182 * DAY_MS);
      }),
    );
  });

  it('tries a failure again after one hour, then two, four, a week at most', () => {
    const hours = [1, 2, 3, 8, 9, 5_000].map(
      (failures) => (nextTry(failures, NOW) - NOW) / HOUR_MS,
    );
    expect(hours).to.deep.equal([1, 2, 4, 128, 168, 168]);
  });

  it('tries what came too slowly again after one day, then two, four weeks at most', () => {
    const days = [1, 2, 3, 5, 6, 5_000].map(
      (failures) => (nextTry(failures, NOW, 'too_slow') - NOW) / DAY_MS,
    );
    expect(days).to.deep.equal([1, 2, 4, 16, 28, 28]);
  });
});
