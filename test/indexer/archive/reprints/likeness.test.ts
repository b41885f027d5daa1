import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isReprint, likeness } from '../../../../indexer/archive/reprints/likeness.js';

const BITS = Uint8Array.from({ length: 128 }, (_, i) => (i * 73) % 256);
const OPPOSITE = BITS.map((byte) => ~byte);

/** The same with so many bits other. */
function otherIn(bits: number): Uint8Array {
  const other = BITS.slice();
  for (let i = 0; i < bits; i += 1) other[i % 128]! ^= 1 << Math.floor(i / 128);
  return other;
}

describe('the likeness of two signatures', () => {
  it('is 1 for the same, and falls by 1 in 512 with every bit', () => {
    expect(likeness(BITS, BITS)).to.equal(1);
    expect(likeness(BITS, otherIn(1))).to.equal(1 - 1 / 512);
    expect(likeness(BITS, otherIn(256))).to.equal(0.5);
  });

  it('is 0 where half the bits are other, or more', () => {
    expect(likeness(BITS, otherIn(512))).to.equal(0);
    expect(likeness(BITS, OPPOSITE)).to.equal(0);
  });
});

describe('a reprint', () => {
  const bands = Int32Array.from([1, 2, 3]);

  it('shares a band, in its place, and is alike enough', () => {
    const text = { signature: BITS, bands };
    expect(isReprint(text, { signature: otherIn(100), bands })).to.equal(true);
    expect(isReprint(text, { signature: otherIn(150), bands })).to.equal(false);
    expect(isReprint(text, { signature: BITS, bands: Int32Array.from([3, 1, 2]) })).to.equal(false);
    expect(isReprint(text, { signature: BITS, bands: new Int32Array(0) })).to.equal(false);
  });
});
