import { Turn } from '../work/turn.js';
import { Vocabulary } from './vocabulary.js';
import type { WordCounts } from './word-counts.js';

/** The words of some reports and of others, and how often each side has them. */
export interface PairedCounts {
  /** Each word once, perhaps with some that neither side has: others may be looking up words in the same list. */
  words: readonly string[];
  target: NumberedCounts;
  reference: NumberedCounts;
}

export interface NumberedCounts {
  reports: number;
  /** All words together. */
  tokens: number;
  /** Of each word, by its number; none of a word beyond its end. */
  counts: ArrayLike<number>;
}

export async function pairCounts(target: WordCounts, reference: WordCounts): Promise<PairedCounts> {
  const vocabulary = new Vocabulary();
  const turn = new Turn();
  const own = await numberCounts(target, vocabulary, turn);
  const other = await numberCounts(reference, vocabulary, turn);
  return { words: vocabulary.words, target: own, reference: other };
}

async function numberCounts(
  { reports, tokens, counts }: WordCounts,
  vocabulary: Vocabulary,
  turn: Turn,
): Promise<NumberedCounts> {
  const numbered = new Uint32Array(vocabulary.words.length + counts.size);
  for (const [word, count] of counts) {
    numbered[vocabulary.number(word)] = count;
    if (turn.isOver) await turn.next();
  }
  return { reports, tokens, counts: numbered };
}

/**
 * The same with the target taken from the reference. Where reprints are left out, a text may be counted as another reprint in
 * either set; hence no negative counts.
 */
export function withoutTarget({ words, target, reference }: PairedCounts): PairedCounts {
  const counts = new Uint32Array(words.length);
  let tokens = 0;
  for (let i = 0; i < counts.length; i += 1) {
    counts[i] = Math.max(0, (reference.counts[i] ?? 0) - (target.counts[i] ?? 0));
    tokens += counts[i]!;
  }
  const reports = Math.max(0, reference.reports - target.reports);
  return { words, target, reference: { reports, tokens, counts } };
}
