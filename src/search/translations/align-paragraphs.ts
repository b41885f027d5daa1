import type { Turn } from '../work/turn.js';
import type { ParagraphTraits } from './traits.js';

/** Paragraphs of one report with those of the other, in order, and how much of their anchors agree (0 to 1). */
export interface Alignment {
  /** Numbers of paragraphs, from 0; one that was split or joined stands in several pairs. */
  pairs: [here: number, there: number][];
  /** `undefined` where neither has anchors. */
  similarity: number | undefined;
}

/** What a paragraph costs that the other text lacks, where one that agrees in everything costs 0 and in nothing 1. */
const SKIPPED = 0.55;
/** What joining two paragraphs costs besides. */
const JOINED = 0.1;
/** How much lengths count beside anchors. */
const LENGTH_WEIGHT = 0.3;

interface Step {
  cost: number;
  here: number;
  there: number;
}

/** From one cell to the next: so many paragraphs of either text belong together. */
const MOVES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
];

/**
 * Aligns the paragraphs of two texts, as Gale and Church (1993) align sentences: the cheapest way through both in order,
 * where names, quantities and topics count beside lengths.
 */
export async function alignParagraphs(
  here: readonly ParagraphTraits[],
  there: readonly ParagraphTraits[],
  turn: Turn,
): Promise<Alignment> {
  const width = there.length + 1;
  const best: (Step | undefined)[] = Array.from({ length: (here.length + 1) * width });
  best[0] = { cost: 0, here: 0, there: 0 };
  for (let i = 0; i <= here.length; i += 1) {
    for (let j = 0; j <= there.length; j += 1) {
      const own = best[i * width + j];
      if (own === undefined) continue;
      for (const [m, n] of MOVES) {
        if (i + m > here.length || j + n > there.length) continue;
        const cost = own.cost + measureCost(here.slice(i, i + m), there.slice(j, j + n));
        const at = (i + m) * width + j + n;
        if (best[at] === undefined || cost < best[at].cost) best[at] = { cost, here: m, there: n };
      }
      if (turn.isOver) await turn.next();
    }
  }
  return readBack(best, here, there);
}

function measureCost(here: readonly ParagraphTraits[], there: readonly ParagraphTraits[]): number {
  if (here.length === 0 || there.length === 0) return SKIPPED;
  const [one, other] = [join(here), join(there)];
  const shared = shareAnchors(one.anchors, other.anchors);
  const lengths = Math.min(one.length, other.length) / Math.max(one.length, other.length);
  const alike =
    shared === undefined ? lengths : (1 - LENGTH_WEIGHT) * shared + LENGTH_WEIGHT * lengths;
  return (
    (1 - alike) * Math.max(here.length, there.length) + JOINED * (here.length + there.length - 2)
  );
}

function join(paragraphs: readonly ParagraphTraits[]): ParagraphTraits {
  return {
    anchors: paragraphs.flatMap(({ anchors }) => anchors),
    length: paragraphs.reduce((sum, { length }) => sum + length, 0),
  };
}

/** Twice what both have, each as often, in what they have together. */
function shareAnchors(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length + b.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const anchor of a) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  let shared = 0;
  for (const anchor of b) {
    const left = counts.get(anchor) ?? 0;
    if (left === 0) continue;
    counts.set(anchor, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

function readBack(
  best: readonly (Step | undefined)[],
  here: readonly ParagraphTraits[],
  there: readonly ParagraphTraits[],
): Alignment {
  const width = there.length + 1;
  const pairs: Alignment['pairs'] = [];
  let agreeing = 0;
  let anchored = 0;
  for (let [i, j] = [here.length, there.length]; i > 0 || j > 0;) {
    const step = best[i * width + j]!;
    const own = join(here.slice(i - step.here, i));
    const other = join(there.slice(j - step.there, j));
    const anchors = own.anchors.length + other.anchors.length;
    anchored += anchors;
    if (step.here > 0 && step.there > 0) {
      agreeing += anchors * (shareAnchors(own.anchors, other.anchors) ?? 0);
      for (let m = i - 1; m >= i - step.here; m -= 1)
        for (let n = j - 1; n >= j - step.there; n -= 1) pairs.push([m, n]);
    }
    i -= step.here;
    j -= step.there;
  }
  return {
    pairs: pairs.toReversed(),
    similarity: anchored === 0 ? undefined : agreeing / anchored,
  };
}
