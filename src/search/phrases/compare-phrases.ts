import { compareTexts } from '../../model/text/compare-texts.js';
import type { Turn } from '../work/turn.js';
import { foldPhrases, type PhraseCandidate } from './fold-phrases.js';
import type { PhraseTable } from './phrase-table.js';
import { scoreRise } from './score-rise.js';

/** A phrase that came up or went between two windows of time. */
export interface PhraseChange {
  phrase: string;
  /** Reports that have it in the window, and in the one that this is compared with. */
  reports: number;
  before: number;
  logLikelihood: number;
}

export interface PhraseComparison {
  /** Whether phrases are wanted that are more frequent in the window, or less. */
  direction: 'emerging' | 'fading';
  /** In how many reports of the window where it is more frequent a phrase has to stand. */
  minReports: number;
  /** The least log-likelihood. */
  floor: number;
  limit: number;
}

/** The strongest are folded; what is behind so many others is not looked at. */
const MAX_CANDIDATES = 3_000;
/** Phrases between two looks at the clock. */
const STRIDE = 4_096;

/**
 * The phrases whose share of reports differs most between two windows, nested ones folded into those that explain them.
 *
 * @param windows the texts of the window and of the one that it is compared with, by their numbers in the table
 */
export async function comparePhrases(
  table: PhraseTable,
  { now, before }: { now: Uint32Array; before: Uint32Array },
  comparison: PhraseComparison,
  turn: Turn,
): Promise<PhraseChange[]> {
  const { direction, minReports, floor, limit } = comparison;
  // What went is what rises when time is read backwards.
  const isEmerging = direction === 'emerging';
  const [high, low] = isEmerging ? [now, before] : [before, now];
  if (high.length === 0 || low.length === 0) return [];
  const [inHigh, inLow] = [table.count(high), table.count(low)];
  const score = (count: number, other: number) =>
    scoreRise({ high: count, low: other, highSize: high.length, lowSize: low.length });
  const risen: { phrase: number; likelihood: number }[] = [];
  for (let phrase = 0; phrase < table.size; phrase += 1) {
    if (phrase % STRIDE === 0 && turn.isOver) await turn.next();
    if (inHigh[phrase]! < minReports) continue;
    const likelihood = score(inHigh[phrase]!, inLow[phrase]!);
    if (likelihood >= floor) risen.push({ phrase, likelihood });
  }
  if (turn.isOver) await turn.next();
  const best = risen
    .toSorted((a, b) => b.likelihood - a.likelihood || a.phrase - b.phrase)
    .slice(0, MAX_CANDIDATES)
    .map(({ phrase }) => phrase);
  const [highPlaces, lowPlaces] = [table.locate(high, best), table.locate(low, best)];
  const candidates = best.map((phrase): PhraseCandidate => ({
    text: table.print(phrase),
    high: highPlaces.get(phrase)!,
    low: lowPlaces.get(phrase)!,
  }));
  const folded = await foldPhrases(candidates, { score, floor, limit, turn });
  const counted = folded.map(
    ({ text: phrase, high: { length: inFirst }, low: { length: inSecond } }) =>
      isEmerging
        ? { phrase, reports: inFirst, before: inSecond }
        : { phrase, reports: inSecond, before: inFirst },
  );
  return rankChanges(counted, { reports: now.length, before: before.length }, comparison);
}

/** Phrases in the order of how much their share changed, as far as it did. */
export function rankChanges(
  counted: readonly Omit<PhraseChange, 'logLikelihood'>[],
  sizes: { reports: number; before: number },
  { direction, floor }: Pick<PhraseComparison, 'direction' | 'floor'>,
): PhraseChange[] {
  return counted
    .map((each): PhraseChange => {
      const { reports, before } = each;
      const rise =
        direction === 'emerging'
          ? { high: reports, low: before, highSize: sizes.reports, lowSize: sizes.before }
          : { high: before, low: reports, highSize: sizes.before, lowSize: sizes.reports };
      return { ...each, logLikelihood: scoreRise(rise) };
    })
    .filter(({ logLikelihood }) => logLikelihood >= floor)
    .toSorted((a, b) => b.logLikelihood - a.logLikelihood || compareTexts(a.phrase, b.phrase));
}
