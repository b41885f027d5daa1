import type { CollocateMeasure } from '../../model/api/counting/words.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { sortInTurns } from '../work/sort-in-turns.js';
import { mapInTurns } from '../work/turn.js';
import { collocationLogLikelihood, dice } from './association.js';

export interface CollocateOptions {
  measure: CollocateMeasure;
  /** How often a word must be near an occurrence to be in the answer. */
  minCount: number;
  limit: number;
}

/** The words near the occurrences in some reports. */
export interface NearWords {
  reports: number;
  occurrences: number;
  /** All of them together, and each by itself. */
  window: number;
  near: ReadonlyMap<string, number>;
}

/** How many words there are in all, and how often one of them. */
export interface Corpus {
  tokens: number;
  count(word: string): number;
}

export interface Collocate {
  word: string;
  count: number;
  corpusCount: number;
  logLikelihood: number;
  dice: number;
}

/** Those near words that the corpus, chance alone, would not have there as often; the strongest first. */
export async function rankCollocates(
  found: NearWords,
  corpus: Corpus,
  { measure, minCount, limit }: CollocateOptions,
): Promise<Collocate[]> {
  const measured = await mapInTurns(
    [...found.near].filter(([, count]) => count >= minCount),
    ([word, count]) => {
      const corpusCount = Math.max(count, corpus.count(word));
      const cells = { near: count, window: found.window, corpus: corpusCount };
      return {
        word,
        count,
        corpusCount,
        logLikelihood: collocationLogLikelihood({ ...cells, corpusSize: corpus.tokens }),
        dice: dice(count, found.occurrences, corpusCount),
      };
    },
  );
  const sorted = await sortInTurns(
    measured,
    (a, b) => b[measure] - a[measure] || b.count - a.count || compareTexts(a.word, b.word),
  );
  return sorted.slice(0, limit);
}
