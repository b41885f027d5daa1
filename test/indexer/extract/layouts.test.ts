import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import {
  measureLayouts,
  type LayoutsQuality,
} from '../../../scripts/dev/quality/quality-layouts.js';

/** Below these a change has cost more pages than it has mended. */
const LEAST = { title: 0.98, published: 0.99, channel: 0.97, county: 0.98, body: 0.97, none: 1 };

describe('the invented pages of many layouts', () => {
  let quality: LayoutsQuality;
  before(() => {
    quality = measureLayouts();
  });

  it('are many', () => {
    expect(quality.pages).to.be.at.least(140);
  });

  for (const [field, least] of Object.entries(LEAST)) {
    it(`are read with hardly a miss: ${field}`, () => {
      const rate = quality.rates[field as keyof typeof LEAST];
      expect(rate, quality.misses.join('\n')).to.be.at.least(least);
    });
  }
});
