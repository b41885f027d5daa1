import { PartIndex } from './part-index.js';
import { scoreRise } from './score-rise.js';
import type { Turn } from '../work/turn.js';

/** A phrase, and the texts that have it in the window where it is more frequent and in the other, by number. */
export interface PhraseCandidate {
  text: string;
  high: readonly number[];
  low: readonly number[];
}

export interface FoldOptions {
  /** The log-likelihood of so many texts against so many. */
  score: (high: number, low: number) => number;
  floor: number;
  limit: number;
  turn: Turn;
}

/** A longer phrase explains one inside of it where it has four of five texts with that. */
const EXPLAINING = 0.8;
/** Phrases that share so many characters at their ends may be windows of one longer text. */
const MIN_OVERLAP = 2;

/**
 * Leaves of phrases that overlap those that explain the others:
 *
 * - a phrase gives way to the longest one around it that most of its texts have;
 * - one that overlaps some that were taken is dropped unless it came up in the texts without them, too;
 * - one around a taken one is dropped unless it came up among the texts with that.
 *
 * @param candidates the strongest first
 */
export async function foldPhrases(
  candidates: readonly PhraseCandidate[],
  options: FoldOptions,
): Promise<PhraseCandidate[]> {
  const { limit, turn } = options;
  // Of thousands of candidates, a few have to do with each other: those that share what overlapping phrases share.
  const all = new PartIndex<PhraseCandidate>(MIN_OVERLAP);
  for (const candidate of candidates) all.add(candidate);
  const taken: PhraseCandidate[] = [];
  const known = new PartIndex<PhraseCandidate>(MIN_OVERLAP);
  for (const candidate of candidates) {
    if (taken.length >= limit) break;
    if (turn.isOver) await turn.next();
    if (isExplained(candidate, known, options)) continue;
    const longest = findLongest(candidate, all);
    if (longest !== candidate && isExplained(longest, known, options)) continue;
    taken.push(longest);
    known.add(longest);
  }
  return taken;
}

function findLongest(
  { text, high }: PhraseCandidate,
  all: PartIndex<PhraseCandidate>,
): PhraseCandidate {
  const around = all
    .around(text)
    .filter((other) => other.high.length >= EXPLAINING * high.length && other.text.includes(text));
  return around.reduce((best, other) =>
    other.text.length > best.text.length ||
    (other.text.length === best.text.length && other.high.length > best.high.length)
      ? other
      : best,
  );
}

function isExplained(
  candidate: PhraseCandidate,
  taken: PartIndex<PhraseCandidate>,
  { score, floor }: FoldOptions,
): boolean {
  const overlapping = [...taken.sharing(candidate.text)].filter(({ text }) =>
    overlaps(text, candidate.text),
  );
  if (overlapping.length === 0) return false;
  const within = overlapping.filter(({ text }) => candidate.text.includes(text));
  if (within.some((inner) => !exceeds(candidate, inner, floor))) return true;
  const others = overlapping.filter((each) => !within.includes(each));
  if (others.length === 0) return false;
  const [high, low] = (['high', 'low'] as const).map((window) => {
    const explained = new Set(others.flatMap((other) => other[window]));
    return candidate[window].filter((text) => !explained.has(text)).length;
  }) as [number, number];
  return score(high, low) < floor;
}

/** Whether a phrase came up among the texts with one inside of it, too. */
function exceeds(outer: PhraseCandidate, inner: PhraseCandidate, floor: number): boolean {
  if (inner.low.length === 0) return false;
  return (
    scoreRise({
      high: outer.high.length,
      low: outer.low.length,
      highSize: inner.high.length,
      lowSize: inner.low.length,
    }) >= floor
  );
}

/** Whether one stands inside of the other, or the end of one is the beginning of the other. */
function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || joins(a, b) || joins(b, a);
}

function joins(first: string, second: string): boolean {
  const most = Math.min(first.length, second.length) - 1;
  for (let length = most; length >= MIN_OVERLAP; length -= 1)
    if (first.endsWith(second.slice(0, length))) return true;
  return false;
}
