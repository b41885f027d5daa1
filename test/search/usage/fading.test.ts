import { expect } from 'chai';
import { describe, it } from 'mocha';
import { measureFading } from '../../../src/search/usage/fading.js';
import { findTier } from '../../../src/search/usage/temperature.js';

function months(reports: number[], corpusReports = 10) {
  return reports.map((count, i) => ({
    month: `2023-${String(i + 1).padStart(2, '0')}`,
    reports: count,
    corpusReports: count < 0 ? 0 : corpusReports,
  }));
}

describe('measureFading', () => {
  it('sets the last three months against the best three in a row', () => {
    expect(measureFading(months([0, 4, 5, 3, 1, 1, 0]))).to.deep.equal({
      state: 'fading',
      peak: { from: '2023-02', to: '2023-04', share: 0.4 },
      latest: { from: '2023-05', to: '2023-07', share: 2 / 30 },
      ratio: 2 / 30 / 0.4,
    });
    expect(measureFading(months([3, 3, 3, 0, 0, 0]))!.state).to.equal('gone');
    expect(measureFading(months([1, 0, 2, 2, 1]))!.state).to.equal('used');
  });

  it('passes over months without reports, and makes do with fewer than three', () => {
    const withGap = months([2, -1, 2, -1, 2]).map((each) => ({
      ...each,
      reports: Math.max(0, each.reports),
    }));
    expect(measureFading(withGap)!.peak).to.deep.equal({
      from: '2023-01',
      to: '2023-05',
      share: 0.2,
    });
    expect(measureFading(months([1]))!.ratio).to.equal(1);
    expect(measureFading(months([0, 0]))).to.equal(null);
    expect(measureFading([])).to.equal(null);
  });
});

describe('findTier', () => {
  it('has bounds of shares, and none of them for months without reports', () => {
    const tiers = [100, 99, 30, 29, 10, 9, 3, 2, 0].map((reports) => findTier(reports, 1000));
    expect(tiers).to.deep.equal([
      'blazing',
      'hot',
      'hot',
      'warm',
      'warm',
      'tepid',
      'tepid',
      'cool',
      'cold',
    ]);
    expect(findTier(0, 0)).to.equal(null);
  });
});
