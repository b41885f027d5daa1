/** How often a word occurs in two collections, and how many words each of them has. */
export interface Frequencies {
  target: number;
  reference: number;
  targetSize: number;
  referenceSize: number;
}

/** Counts for zero occurrences in a ratio, so that nothing is divided by zero. */
const ABSENT = 0.5;

/**
 * The log-likelihood ratio of the word's two frequencies: twice the sum of observed × ln(observed / expected)
 * over the word in both collections. Rayson and Garside (2000), "Comparing corpora using frequency profiling".
 */
export function keynessLogLikelihood(frequencies: Frequencies): number {
  const { target, reference, targetSize, referenceSize } = frequencies;
  const rate = (target + reference) / (targetSize + referenceSize);
  return 2 * (term(target, targetSize * rate) + term(reference, referenceSize * rate));
}

/**
 * The binary logarithm of the ratio of the word's relative frequencies: 1 is twice as often, -1 half as
 * often. A frequency of zero counts as half an occurrence. Hardie (2014), "Log Ratio – an informal introduction".
 */
export function logRatio(frequencies: Frequencies): number {
  const { target, reference, targetSize, referenceSize } = frequencies;
  return Math.log2((target || ABSENT) / targetSize / ((reference || ABSENT) / referenceSize));
}

/** How often a word occurs near another, and what that is measured against. All are counts of words. */
export interface Cooccurrence {
  /** The word near the other. */
  near: number;
  /** All words near the other. */
  window: number;
  /** The word anywhere. */
  corpus: number;
  /** All words anywhere. */
  corpusSize: number;
}

/**
 * Dunning's log-likelihood ratio over the table of four cells: this word or another, near or not.
 * Negative where the word is near less often than chance would have it. Dunning (1993), "Accurate
 * Methods for the Statistics of Surprise and Coincidence".
 */
export function collocationLogLikelihood({
  near,
  window,
  corpus,
  corpusSize,
}: Cooccurrence): number {
  const expected = (row: number, column: number) => (row * column) / corpusSize;
  const [others, outside] = [corpusSize - corpus, corpusSize - window];
  const sum =
    term(near, expected(window, corpus)) +
    term(window - near, expected(window, others)) +
    term(corpus - near, expected(outside, corpus)) +
    term(outside - corpus + near, expected(outside, others));
  // Rounding may bring a table without any surprise a little below zero.
  const ratio = Math.max(0, 2 * sum);
  return near < expected(window, corpus) ? -ratio : ratio;
}

/**
 * Dice's coefficient of a word and the occurrences it is near: 2 × near / (occurrences + word).
 * Dice (1945), "Measures of the Amount of Ecologic Association Between Species".
 */
export function dice(near: number, occurrences: number, corpus: number): number {
  return occurrences + corpus === 0 ? 0 : (2 * near) / (occurrences + corpus);
}

/** An empty cell adds nothing: x ln x goes to zero with x. */
function term(observed: number, expected: number): number {
  return observed <= 0 ? 0 : observed * Math.log(observed / expected);
}
