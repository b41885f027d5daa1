import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { narrow, numbersOfWidth } from '../../../src/store/segment/narrow-numbers.js';

describe('Numbers of a segment', () => {
  it('take as few bytes each as the largest needs, and stay what they are', () => {
    const numbers = fc.array(fc.oneof(fc.nat(300), fc.nat(70_000), fc.nat(0xff_ff_ff_ff)));
    fc.assert(
      fc.property(numbers, (wanted) => {
        const found = narrow(Uint32Array.from(wanted));
        expect([...found]).to.deep.equal(wanted);
        const most = Math.max(0, ...wanted);
        expect(found.BYTES_PER_ELEMENT).to.equal(most < 256 ? 1 : most < 65_536 ? 2 : 4);
      }),
      { examples: [[[255]], [[256]], [[65_535]], [[65_536]], [[]]] },
    );
  });

  it('are read again by their width, and of no other width', () => {
    const found = narrow(Uint32Array.of(3, 65_535));
    const kind = numbersOfWidth(found.BYTES_PER_ELEMENT);
    expect([...new kind(found.buffer, 0, 2)]).to.deep.equal([3, 65_535]);
    expect(() => numbersOfWidth(8)).to.throw('8 bytes');
  });
});
