import { FACET_FIELDS } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import { nextPlace, placesNear } from '../../model/text/occurrences.js';
import { dayNumber } from '../../model/time/day.js';
import { listPairs } from '../../store/pairs.js';
import type { Segment, WholeText } from '../../store/segment.js';
import type { Leaf, Near, Term } from '../query/expression.js';
import { printedLeaf } from '../query/print-query.js';
import type { Turn } from '../work/turn.js';
import { textsWhere, type TextSet } from './text-set.js';

/** Where a leaf is looked for. */
export interface LeafScope {
  segment: Segment;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
  turn: Turn;
}

/** The texts of a segment that satisfy a leaf. A segment never changes, so what is found is held with it. */
export async function leafTexts(scope: LeafScope, leaf: Leaf): Promise<TextSet> {
  const { cache } = scope.segment;
  const name = `leaf ${printedLeaf(leaf)}`;
  const known = cache.peek<TextSet>(name);
  if (known !== undefined) return known;
  const found = await findTexts(scope, leaf);
  cache.set(name, found, found.byteLength + 2 * name.length);
  return found;
}

async function findTexts(scope: LeafScope, leaf: Leaf): Promise<TextSet> {
  const { segment, inTitles } = scope;
  switch (leaf.kind) {
    case 'term':
      return textsWithTerm(segment, leaf, inTitles);
    case 'near':
      return textsWithNear(scope, leaf);
    case 'role':
      return segment.values.matching('spokenRoles', (role) => normalForm(role).includes(leaf.role));
    case 'field':
      return segment.values.having(FACET_FIELDS[leaf.field], [leaf.value]);
    case 'date': {
      const from = leaf.from === undefined ? -Infinity : dayNumber(leaf.from);
      const to = leaf.to === undefined ? Infinity : dayNumber(leaf.to);
      return textsWhere(segment.days, (day) => from <= day && day <= to);
    }
  }
}

/** Two Han characters: no neighbour can touch them, so who has the pair has the term. */
const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/u;
/** Reading so many texts one by one takes as long as reading all of the segment. */
const FEW = 16;

function textsWithTerm(segment: Segment, term: Term, inTitles: boolean): TextSet {
  const set = new Uint8Array(segment.size);
  const candidates = listCandidates(segment, [term]);
  if (inTitles && !term.title && HAN_PAIR.test(term.term)) {
    for (const text of candidates) set[text] = 1;
    return set;
  }
  if (candidates.length === 0) return set;
  for (const text of scanTexts(readTexts(segment, candidates), candidates, term, inTitles))
    set[text] = 1;
  return set;
}

/** The texts, ascending, that have all pairs of some terms. */
function listCandidates(segment: Segment, terms: Term[]): ArrayLike<number> & Iterable<number> {
  const pairs = [...new Set(terms.flatMap(({ term }) => listPairs(term)))];
  if (pairs.length > 0) return segment.textsWith(pairs);
  return Uint16Array.from({ length: segment.size }, (_, text) => text);
}

interface Texts {
  all: string;
  /** Where the nth of the candidates begins. */
  start: (n: number) => number;
  /** Where it ends; what follows belongs to another. */
  end: (n: number) => number;
}

/** The texts of some candidates, one behind another, each with something behind it that no term reaches over. */
function readTexts(segment: Segment, candidates: ArrayLike<number> & Iterable<number>): Texts {
  const isFew = candidates.length * FEW < segment.size;
  const whole = isFew ? segment.cache.peek<WholeText>('normals') : segment.wholeText();
  if (whole !== undefined) {
    const { all, starts } = whole;
    return {
      all,
      start: (n) => starts[candidates[n]!]!,
      end: (n) => starts[candidates[n]! + 1]! - 1,
    };
  }
  const normals = Array.from(candidates, (text) => segment.normal(text));
  const starts = [0];
  for (const [n, { length }] of normals.entries()) starts.push(starts[n]! + length + 1);
  return {
    all: `${normals.join('\n')}\n`,
    start: (n) => starts[n]!,
    end: (n) => starts[n + 1]! - 1,
  };
}

/** The candidates that have a term, found in one pass over all. */
function* scanTexts(
  { all, start, end }: Texts,
  candidates: ArrayLike<number>,
  { term, prefix, title }: Term,
  inTitles: boolean,
): Generator<number> {
  let n = 0;
  for (let at = start(0); n < candidates.length;) {
    const place = nextPlace(all, term, at, prefix);
    if (place === undefined) return;
    while (n < candidates.length && end(n) <= place.at) n += 1;
    if (n === candidates.length) return;
    const [from, to] = searchedPart(all, start(n), end(n), { title, inTitles });
    if (place.at < from) {
      at = Math.max(from, place.at + 1);
    } else if (place.at + term.length <= to) {
      yield candidates[n]!;
      n += 1;
      if (n < candidates.length) at = start(n);
    } else {
      // Behind the title, or over the end.
      n += 1;
      if (n < candidates.length) at = start(n);
    }
  }
}

/** Where in a text a term is looked for: the title is its first paragraph. */
function searchedPart(
  all: string,
  start: number,
  end: number,
  { title, inTitles }: { title: true | undefined; inTitles: boolean },
): [from: number, to: number] {
  if (inTitles && !title) return [start, end];
  const line = all.indexOf('\n', start);
  const titleEnd = line < 0 || line > end ? end : line;
  return title ? [start, titleEnd] : [titleEnd + 1, end];
}

async function textsWithNear(
  { segment, inTitles, turn }: LeafScope,
  { terms, within }: Near,
): Promise<TextSet> {
  const set = new Uint8Array(segment.size);
  const [left, right] = terms;
  for (const text of listCandidates(segment, terms)) {
    const normal = segment.normal(text);
    if (!terms.every(({ term }) => normal.includes(term))) continue;
    const paragraphs = normal.split('\n').slice(inTitles ? 0 : 1);
    const isNear = (paragraph: string) => !placesNear(paragraph, left, right, within).next().done;
    if (paragraphs.some(isNear)) set[text] = 1;
    if (turn.isOver) await turn.next();
  }
  return set;
}
