import {
  comparePhrases,
  rankChanges,
  type PhraseChange,
  type PhraseComparison,
} from '../../phrases/compare-phrases.js';
import { countMatching } from '../../stored/matching-segments.js';
import type { JobTools } from '../reading/job-tools.js';
import { findMatching, type Matching, type MatchingRequest } from '../reading/matching-texts.js';
import { findWindowPhrases, numberTexts } from './stored-phrases.js';

/** The reports of a window of time, and those of the one that it is compared with; of an exact search without a query. */
export type PhraseChangesRequest = MatchingRequest & PhraseComparison;

export interface FoundPhraseChanges {
  /** How many reports either window has. */
  reports: number;
  before: number;
  /** Whether the phrases were looked for in a part of the reports; their numbers are those of all. */
  isSampled: boolean;
  phrases: PhraseChange[];
}

/**
 * The phrases whose share of reports differs most between two windows.
 *
 * @param maxUnits of texts whose phrases are found together, where that is not as usual
 */
export async function compareStoredPhrases(
  tools: JobTools,
  { matching: [now, before], ...comparison }: PhraseChangesRequest,
  maxUnits?: number,
): Promise<FoundPhraseChanges> {
  const own = await findMatching(tools, now!);
  const other = await findMatching(tools, before!);
  const sizes = { reports: countMatching(own), before: countMatching(other) };
  const { table, firsts, windows, isSampled } = await findWindowPhrases(
    tools,
    [own, other],
    maxUnits,
  );
  const [inNow, inBefore] = windows.map((window) => numberTexts(window, firsts));
  const texts = { now: inNow!, before: inBefore! };
  const phrases = await comparePhrases(table, texts, comparison, tools.turn);
  if (!isSampled) return { ...sizes, isSampled, phrases };
  const counted: Pick<PhraseChange, 'phrase' | 'reports' | 'before'>[] = [];
  for (const { phrase } of phrases) {
    const [reports, inOther] = [
      await countPhrase(tools, now!, phrase),
      await countPhrase(tools, before!, phrase),
    ];
    counted.push({ phrase, reports, before: inOther });
  }
  return { ...sizes, isSampled, phrases: rankChanges(counted, sizes, comparison) };
}

async function countPhrase(tools: JobTools, window: Matching, term: string): Promise<number> {
  const { filter } = window;
  const found = await findMatching(tools, { expression: { kind: 'term', term }, filter });
  return countMatching(found);
}
