import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { firstIndex } from '../../src/model/first-index.js';

describe('The first index for which something holds', () => {
  it('is that of looking at all from the front', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (unordered, least) => {
        const numbers = unordered.toSorted((a, b) => a - b);
        const wanted = numbers.filter((number) => number < least).length;
        expect(firstIndex(numbers.length, (i) => numbers[i]! >= least)).to.equal(wanted);
      }),
    );
  });

  it('is found by halving', () => {
    const asked: number[] = [];
    const found = firstIndex(1_000_000, (i) => {
      asked.push(i);
      return i >= 765_432;
    });
    expect(found).to.equal(765_432);
    expect(asked.length).to.be.at.most(20);
  });
});
