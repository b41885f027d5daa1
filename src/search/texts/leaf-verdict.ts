import { occursIn, placesNear } from '../../model/text/occurrences.js';
import { listPairs } from '../../store/pairs.js';
import type { Segment } from '../../store/segment.js';
import type { TextStore } from '../../store/text-store.js';
import type { TextLeaf } from '../plan/conjuncts.js';
import type { Verdict } from '../plan/plan.js';
import type { Turn } from '../work/turn.js';

/** A leaf that texts alone answer. */
export type StoredLeaf = Exclude<TextLeaf, { kind: 'role' }>;

export interface VerdictRequest {
  leaf: StoredLeaf;
  /** Whether the engine knows which documents have a leaf's pairs. */
  isIndexed: boolean;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
  /** Whether the keys of those that match are needed in any case. */
  needsMatched: boolean;
}

/**
 * Tells from the texts which documents satisfy a leaf, and which have all its pairs and yet do not: the engine,
 * which knows the pairs, may take those for matches. Whichever list is shorter is given.
 */
export async function readVerdict(
  { store, turn }: { store: TextStore; turn: Turn },
  { leaf, isIndexed, inTitles, needsMatched }: VerdictRequest,
): Promise<Verdict> {
  const knowsCandidates = isIndexed && mustPairs(leaf).length > 0 && !hasPrefix(leaf);
  const found: { segment: Segment; matched: number[]; failed: number[] }[] = [];
  for (const { segment, isStale } of store.segments()) {
    const [matched, failed]: [number[], number[]] = [[], []];
    for (const text of listCandidates(segment, leaf)) {
      if (isStale[text]) continue;
      if (holdsLeaf(segment.normals.get(text), leaf, inTitles)) matched.push(text);
      else if (knowsCandidates) failed.push(text);
      if (turn.isOver) await turn.next();
    }
    found.push({ segment, matched, failed });
  }
  const count = (list: 'matched' | 'failed') =>
    found.reduce((sum, each) => sum + each[list].length, 0);
  const names = (list: 'matched' | 'failed') =>
    found.flatMap((each) => readKeys(each.segment, each[list]));
  const matchedCount = count('matched');
  if (!knowsCandidates) return { matchedCount, matched: names('matched') };
  if (needsMatched || count('failed') >= matchedCount)
    return { matchedCount, matched: names('matched'), failed: names('failed') };
  return { matchedCount, failed: names('failed') };
}

/** The texts of a segment that have all pairs of a leaf; all of them where it has none. */
function listCandidates(segment: Segment, leaf: StoredLeaf): Iterable<number> {
  const pairs = mustPairs(leaf);
  return pairs.length === 0
    ? Array.from({ length: segment.size }).keys()
    : segment.textsWith(pairs);
}

/** The pairs that every text with the leaf has. */
function mustPairs(leaf: StoredLeaf): number[] {
  const terms = leaf.kind === 'near' ? leaf.terms : [leaf];
  return [...new Set(terms.flatMap(({ term }) => listPairs(term)))];
}

function hasPrefix(leaf: StoredLeaf): boolean {
  const terms = leaf.kind === 'near' ? leaf.terms : [leaf];
  return terms.some(({ prefix }) => prefix === true);
}

function isTitleTerm(leaf: StoredLeaf): boolean {
  return leaf.kind === 'term' && leaf.title === true;
}

/** Whether any paragraph of a text in normal form, of which the first is the title, satisfies a leaf. */
function holdsLeaf(normal: string, leaf: StoredLeaf, inTitles: boolean): boolean {
  if (!mayHold(normal, leaf)) return false;
  if (isTitleTerm(leaf)) return paragraphHolds(normal.slice(0, titleLength(normal)), leaf);
  const text = inTitles ? normal : normal.slice(titleLength(normal) + 1);
  return text.split('\n').some((paragraph) => paragraphHolds(paragraph, leaf));
}

/** A quick look, which keeps most texts from being cut into paragraphs. */
function mayHold(text: string, leaf: StoredLeaf): boolean {
  const terms = leaf.kind === 'near' ? leaf.terms : [leaf];
  return terms.every(({ term }) => text.includes(term));
}

function paragraphHolds(paragraph: string, leaf: StoredLeaf): boolean {
  if (!mayHold(paragraph, leaf)) return false;
  if (leaf.kind === 'term') return occursIn(paragraph, leaf.term, leaf.prefix);
  const [left, right] = leaf.terms;
  return placesNear(paragraph, left, right, leaf.within).next().done === false;
}

function titleLength(normal: string): number {
  const end = normal.indexOf('\n');
  return end < 0 ? normal.length : end;
}

/** One read for all keys takes as long as so many reads of one. */
const KEYS_AT_ONCE = 100;

function readKeys({ keys, size }: Segment, texts: number[]): string[] {
  if (texts.length < KEYS_AT_ONCE) return texts.map((text) => keys.get(text));
  const all = keys.slice(0, size);
  return texts.map((text) => all[text]!);
}
