import { SIGNATURE_BITS, type Fingerprint } from './fingerprint.js';

/**
 * The least estimate that makes a text a reprint. At J = 0.8 the estimate has a standard deviation of
 * 0.019: this lets 0.999 of such pairs pass, and of pairs with 0.65 fewer than 0.001.
 */
const MIN_LIKENESS = 0.74;

/**
 * The Jaccard similarity of two texts as their signatures tell it, 0 to 1. Bits of different values
 * are equal half the time (Li and König, b-Bit Minwise Hashing, WWW 2010).
 */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  let different = 0;
  for (let i = 0; i < a.length; i += 1) different += ONES[a[i]! ^ b[i]!]!;
  return Math.max(0, 1 - (2 * different) / SIGNATURE_BITS);
}

/** Whether two texts are near-identical: a band in common, and likeness enough. */
export function isReprint(a: Fingerprint, b: Fingerprint): boolean {
  return shareBand(a.bands, b.bands) && likeness(a.signature, b.signature) >= MIN_LIKENESS;
}

function shareBand(a: Int32Array, b: Int32Array): boolean {
  return a.some((band, i) => band === b[i]);
}

/** The number of bits set in each byte. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
});
