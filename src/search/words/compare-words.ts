import { compareTexts } from '../../model/text/compare-texts.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import { mapInTurns } from '../work/turn.js';
import { keynessLogLikelihood, logRatio } from './association.js';
import type { WordCounts } from './word-counts.js';

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
  target: Pick<WordCounts, 'reports' | 'tokens'>;
  reference: Pick<WordCounts, 'reports' | 'tokens'>;
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
  own: WordCounts,
  other: WordCounts,
  { direction, minCount, limit }: ComparisonOptions,
): Promise<Keyness> {
  const measured = await mapInTurns(vocabulary(own, other), (word) => {
    const frequencies = {
      target: own.counts.get(word) ?? 0,
      reference: other.counts.get(word) ?? 0,
      targetSize: own.tokens,
      referenceSize: other.tokens,
    };
    if (frequencies.target + frequencies.reference < minCount) return [];
    const effect = logRatio(frequencies);
    if (direction !== 'both' && (direction === 'over') !== effect > 0) return [];
    const logLikelihood = keynessLogLikelihood(frequencies);
    const { target: inTarget, reference: inReference } = frequencies;
    return [{ word, target: inTarget, reference: inReference, logLikelihood, effect }];
  });
  const sorted = await sortInTurns(
    measured.flat(),
    (a, b) => b.logLikelihood - a.logLikelihood || compareTexts(a.word, b.word),
  );
  const isComparable = own.tokens > 0 && other.tokens > 0;
  return {
    target: { reports: own.reports, tokens: own.tokens },
    reference: { reports: other.reports, tokens: other.tokens },
    words: isComparable ? sorted.slice(0, limit) : [],
  };
}

/**
 * The words of all reports but some. Where reprints are left out, a text may be counted as another reprint in
 * either set; hence no negative counts.
 */
export async function subtractWords(all: WordCounts, part: WordCounts): Promise<WordCounts> {
  const counts = new Map<string, number>();
  let tokens = 0;
  await mapInTurns(all.counts, ([word, count]) => {
    const rest = Math.max(0, count - (part.counts.get(word) ?? 0));
    tokens += rest;
    if (rest > 0) counts.set(word, rest);
  });
  return { reports: Math.max(0, all.reports - part.reports), tokens, counts };
}

function* vocabulary(own: WordCounts, other: WordCounts): Generator<string> {
  yield* own.counts.keys();
  for (const word of other.counts.keys()) if (!own.counts.has(word)) yield word;
}
