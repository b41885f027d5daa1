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
  const sides = [];
  for (const { reports, tokens, counts } of [target, reference]) {
    const numbered: number[] = [];
    for (const [word, count] of counts) {
      numbered[vocabulary.number(word)] = count;
      if (turn.isOver) await turn.next();
    }
    sides.push({ reports, tokens, numbered });
  }
  const { words } = vocabulary;
  const [own, other] = sides.map(({ numbered, ...totals }) => ({
    ...totals,
    counts: words.map((_, number) => numbered[number] ?? 0),
  }));
  return { words, target: own!, reference: other! };
}

/**
 * The same with the target taken from the reference. Where reprints are left out, a text may be counted as another reprint in
 * either set; hence no negative counts.
 */
export function withoutTarget({ words, target, reference }: PairedCounts): PairedCounts {
  const counts = Uint32Array.from(words, (_, i) =>
    Math.max(0, (reference.counts[i] ?? 0) - (target.counts[i] ?? 0)),
  );
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  const reports = Math.max(0, reference.reports - target.reports);
  return { words, target, reference: { reports, tokens, counts } };
}
