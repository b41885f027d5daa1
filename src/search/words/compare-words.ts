import { compareTexts } from '../../model/text/compare-texts.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import { Turn } from '../work/turn.js';
import { keynessLogLikelihood, logRatio } from './association.js';
import type { NumberedCounts, PairedCounts } from './paired-counts.js';

/** So many words are compared between two looks at the clock: some tenths of a millisecond. */
const LOOKED_AT = 256;

export const DIRECTIONS = ['over', 'under', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface ComparisonOptions {
  /** Words more frequent in the target, or less frequent. */
  direction: Direction;
  /** How often a word must occur in both together. */
  minCount: number;
  limit: number;
}

/** The words by which some reports differ most from others. */
export interface Keyness {
  target: Omit<NumberedCounts, 'counts'>;
  reference: Omit<NumberedCounts, 'counts'>;
  words: {
    word: string;
    target: number;
    reference: number;
    logLikelihood: number;
    effect: number;
  }[];
}

/** Compares the words of some reports with those of others; the most significant come first. */
export async function compareWords(
  { words, target, reference }: PairedCounts,
  { direction, minCount, limit }: ComparisonOptions,
): Promise<Keyness> {
  const [targetSize, referenceSize] = [target.tokens, reference.tokens];
  const measured: Keyness['words'] = [];
  const turn = new Turn();
  for (const [i, word] of words.entries()) {
    const [own, other] = [target.counts[i] ?? 0, reference.counts[i] ?? 0];
    if (i % LOOKED_AT === 0 && turn.isOver) await turn.next();
    // Most words are too rare to be compared.
    if (own + other < minCount) continue;
    const frequencies = { target: own, reference: other, targetSize, referenceSize };
    const effect = logRatio(frequencies);
    if (direction !== 'both' && (direction === 'over') !== effect > 0) continue;
    const logLikelihood = keynessLogLikelihood(frequencies);
    measured.push({ word, target: own, reference: other, logLikelihood, effect });
  }
  const sorted = await sortInTurns(
    measured,
    (a, b) => b.logLikelihood - a.logLikelihood || compareTexts(a.word, b.word),
  );
  const isComparable = targetSize > 0 && referenceSize > 0;
  return {
    target: { reports: target.reports, tokens: targetSize },
    reference: { reports: reference.reports, tokens: referenceSize },
    words: isComparable ? sorted.slice(0, limit) : [],
  };
}
