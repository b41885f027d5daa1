import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  collocationLogLikelihood,
  dice,
  keynessLogLikelihood,
  logRatio,
} from '../../../src/search/words/association.js';

describe('the log-likelihood of a key word', () => {
  it('is what the formula of Rayson and Garside gives, worked out by hand', () => {
    // In collections of one size, half of 160 is expected in either.
    const frequencies = { target: 120, reference: 40, targetSize: 10_000, referenceSize: 10_000 };
    const wanted = 2 * (120 * Math.log(1.5) + 40 * Math.log(0.5));
    expect(keynessLogLikelihood(frequencies)).to.be.closeTo(wanted, 1e-9);
    expect(wanted).to.be.closeTo(41.86, 0.01);
  });

  it('is nothing where a word is as frequent in both, and takes a word that one lacks', () => {
    const even = { target: 10, reference: 20, targetSize: 1_000, referenceSize: 2_000 };
    expect(keynessLogLikelihood(even)).to.be.closeTo(0, 1e-9);
    const absent = { target: 5, reference: 0, targetSize: 1_000, referenceSize: 1_000 };
    expect(keynessLogLikelihood(absent)).to.be.closeTo(10 * Math.log(2), 1e-9);
  });
});

describe('the log ratio', () => {
  it('is the binary logarithm of how many times as frequent a word is', () => {
    expect(
      logRatio({ target: 8, reference: 4, targetSize: 1_000, referenceSize: 2_000 }),
    ).to.be.closeTo(2, 1e-12);
    expect(
      logRatio({ target: 1, reference: 4, targetSize: 1_000, referenceSize: 1_000 }),
    ).to.be.closeTo(-2, 1e-12);
  });

  it('takes half an occurrence for none', () => {
    expect(
      logRatio({ target: 4, reference: 0, targetSize: 1_000, referenceSize: 1_000 }),
    ).to.be.closeTo(3, 1e-12);
  });
});

describe("Dunning's log-likelihood of a collocation", () => {
  it('is the sum over the four cells, as his example of "the swiss" has it', () => {
    // Dunning (1993), table 2: k11 110, k12 2442, k21 111, k22 29114.
    const cells = { near: 110, window: 110 + 2442, corpus: 110 + 111 };
    const corpusSize = 110 + 2442 + 111 + 29_114;
    expect(collocationLogLikelihood({ ...cells, corpusSize })).to.be.closeTo(270.72, 0.01);
  });

  it('is negative where a word stands near more seldom than by chance, and none by chance', () => {
    const cells = { window: 100, corpus: 500, corpusSize: 1_000 };
    expect(collocationLogLikelihood({ ...cells, near: 10 })).to.be.lessThan(0);
    expect(collocationLogLikelihood({ ...cells, near: 50 })).to.be.closeTo(0, 1e-9);
  });
});

describe("Dice's coefficient", () => {
  it('is twice the joint occurrences in the sum of both', () => {
    expect(dice(3, 4, 8)).to.equal(0.5);
    expect(dice(0, 0, 0)).to.equal(0);
  });
});
