import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { SmallestNumbers } from '../../../src/search/stored/smallest-numbers.js';

describe('the smallest numbers', () => {
  it('are bounded by the last of as many as are wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (numbers, count) => {
        const smallest = new SmallestNumbers(count);
        for (const number of numbers) smallest.add(number);
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(smallest.bound).to.equal(sorted[count - 1] ?? Infinity);
      }),
    );
  });
});
