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
