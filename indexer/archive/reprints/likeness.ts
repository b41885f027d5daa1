/**
 * What is kept of a text to tell its near-copies. `signature` has one bit of each of 1,024 MinHash
 * values, `bands` digests of groups of five values. A text with nothing to compare has no bands.
 */
export interface Fingerprint {
  /** 128 bytes. */
  signature: Uint8Array;
  /** 13 numbers of 32 bits, or none. */
  bands: Int32Array;
}

export const SIGNATURE_BITS = 1_024;

/**
 * With groups of five, two texts of Jaccard similarity J have a band in common with probability
 * 1 - (1 - J^5)^13: 0.994 at 0.8, 0.34 at 0.5, 0.0001 at 0.1.
 */
export const BANDS = 13;
export const ROWS = 5;

/**
 * The least estimate that makes a text a reprint. At J = 0.8 the estimate has a standard deviation of
 * 0.019: this lets 0.999 of such pairs pass, and of pairs with 0.65 fewer than 0.001.
 */
const REPRINT = 0.74;

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
  return shareBand(a.bands, b.bands) && likeness(a.signature, b.signature) >= REPRINT;
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
