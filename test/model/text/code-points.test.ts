import { expect } from 'chai';
import { describe, it } from 'mocha';
import { codePointBoundary } from '../../../src/model/text/code-points.js';

describe('a cut between code points', () => {
  it('moves before a pair of surrogates that it would part', () => {
    const offsets = [0, 1, 2, 3, 4].map((at) => codePointBoundary('县𠮷报', at));
    expect(offsets).to.deep.equal([0, 1, 1, 3, 4]);
  });
});
