import { collocationLogLikelihood } from '../words/association.js';

/** Texts with a phrase in two windows, and all texts of these. */
export interface Rise {
  high: number;
  low: number;
  highSize: number;
  lowSize: number;
}

/**
 * Dunning's log-likelihood over the four cells: with the phrase or without, in one window or the other; negative where it
 * is not more frequent in the first.
 */
export function scoreRise({ high, low, highSize, lowSize }: Rise): number {
  return collocationLogLikelihood({
    near: high,
    window: highSize,
    corpus: high + low,
    corpusSize: highSize + lowSize,
  });
}
