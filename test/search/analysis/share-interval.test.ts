import { expect } from 'chai';
import { describe, it } from 'mocha';
import { shareInterval } from '../../../src/search/analysis/share-interval.js';

describe('The interval of a share', () => {
  it('is that of Wilson’s score, as tables have it', () => {
    // R: prop.test(x, n, correct = FALSE)$conf.int
    for (const [count, base, low, high] of [
      [5, 20, 0.1119, 0.4687],
      [0, 10, 0, 0.2775],
      [10, 10, 0.7225, 1],
      [500, 1000, 0.4691, 0.5309],
    ] as const) {
      const interval = shareInterval(count, base)!;
      expect(interval[0]).to.be.closeTo(low, 1e-4);
      expect(interval[1]).to.be.closeTo(high, 1e-4);
    }
  });

  it('of nothing is none', () => {
    expect(shareInterval(0, 0)).to.equal(null);
  });
});
