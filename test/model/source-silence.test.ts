import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isSilent, silenceAfter } from '../../src/model/source-silence.js';

describe('The silence of a source', () => {
  it('is counted from its newest day, with the median of its pauses', () => {
    const days = ['2023-01-01', '2023-01-02', '2023-01-05', '2023-02-01'];
    expect(silenceAfter(days, '2023-02-11')).to.deep.equal({ silentDays: 10, usualDays: 3 });
    expect(silenceAfter(days.slice(0, 3), '2023-01-05')).to.deep.equal({
      silentDays: 0,
      usualDays: 1,
    });
  });

  it('is not hidden by a notice of what is to come', () => {
    const days = ['2023-01-01', '2023-01-02', '2023-12-31'];
    expect(silenceAfter(days, '2023-02-01')).to.deep.equal({ silentDays: 30, usualDays: 1 });
  });

  it('is what is usual in the latest sixty pauses', () => {
    const first = Array.from({ length: 100 }, (_, i) => `2020-${pad(1 + (i % 12))}-01`);
    const lately = Array.from({ length: 61 }, (_, i) =>
      new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const days = [...new Set([...first, ...lately])].toSorted();
    expect(silenceAfter(days, '2023-03-12').usualDays).to.equal(1);
  });

  it('is unknown without reports, and what is usual with one', () => {
    const none = { silentDays: null, usualDays: null };
    expect(silenceAfter([], '2023-01-01')).to.deep.equal(none);
    expect(isSilent(none)).to.equal(false);
    const one = silenceAfter(['2020-01-01'], '2023-01-01');
    expect(one.usualDays).to.equal(null);
    expect(isSilent(one)).to.equal(false);
  });

  it('is told after three usual pauses, a week at least', () => {
    expect(isSilent({ silentDays: 7, usualDays: 1 })).to.equal(false);
    expect(isSilent({ silentDays: 8, usualDays: 1 })).to.equal(true);
    expect(isSilent({ silentDays: 30, usualDays: 10 })).to.equal(false);
    expect(isSilent({ silentDays: 31, usualDays: 10 })).to.equal(true);
  });
});

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
