import { FACET_FIELDS } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import { nextPlace, placesNear } from '../../model/text/occurrences.js';
import { dayNumber } from '../../model/time/day.js';
import { listPairs } from '../../store/segment/pairs.js';
import type { Segment } from '../../store/segment/segment.js';
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
  const { segment } = scope;
  const { cache } = segment;
  const name = `leaf ${printedLeaf(leaf)}`;
  const known = cache.peek<HeldSet>(name);
  if (known !== undefined)
    return known instanceof Uint16Array ? fromList(known, segment.size) : known;
  const found = await findTexts(scope, leaf);
  const held = toHeld(found);
  cache.set(name, held, held.byteLength);
  return found;
}

/** A set as it is held: of few texts, their numbers. */
type HeldSet = TextSet | Uint16Array;

function toHeld(set: TextSet): HeldSet {
  const most = Math.floor(set.length / Uint16Array.BYTES_PER_ELEMENT);
  const texts = new Uint16Array(most);
  let count = 0;
  for (let text = 0; text < set.length; text += 1) {
    if (set[text] === 0) continue;
    if (count === most) return set;
    texts[count++] = text;
  }
  return texts.slice(0, count);
}

function fromList(texts: Uint16Array, size: number): TextSet {
  const set = new Uint8Array(size);
  for (const text of texts) set[text] = 1;
  return set;
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

/** No neighbour can touch Han characters: where they stand, the term stands. Two of them are a pair. */
const HAN = /^[\u4e00-\u9fff]+$/u;
const PAIR_LENGTH = 2;

function textsWithTerm(segment: Segment, sought: Term, inTitles: boolean): TextSet {
  const { term, title, prefix } = sought;
  const set = new Uint8Array(segment.size);
  const candidates = listCandidates(segment, [sought]);
  const isEverywhere = inTitles && !title && !prefix && HAN.test(term);
  if (isEverywhere && term.length === PAIR_LENGTH) {
    for (const text of candidates) set[text] = 1;
    return set;
  }
  const scan = segment.normals.scan(term, candidates.length);
  for (const text of candidates) {
    if (!scan.has(text)) continue;
    if (isEverywhere) {
      set[text] = 1;
      continue;
    }
    const searched = searchedPart(scan.normal(text), { title, inTitles });
    if (nextPlace(searched, term, 0, prefix) !== undefined) set[text] = 1;
  }
  return set;
}

/** The texts, ascending, that have all pairs of some terms. */
function listCandidates(segment: Segment, terms: Term[]): Uint16Array {
  const pairs = [...new Set(terms.flatMap(({ term }) => listPairs(term)))];
  if (pairs.length > 0) return segment.textsWith(pairs);
  return Uint16Array.from({ length: segment.size }, (_, text) => text);
}

/** Where in a text a term is looked for: the title is its first paragraph. */
function searchedPart(
  normal: string,
  { title, inTitles }: { title: true | undefined; inTitles: boolean },
): string {
  if (inTitles && !title) return normal;
  const titleEnd = normal.indexOf('\n');
  return title ? normal.slice(0, titleEnd) : normal.slice(titleEnd + 1);
}

async function textsWithNear(
  { segment, inTitles, turn }: LeafScope,
  { terms, within }: Near,
): Promise<TextSet> {
  const set = new Uint8Array(segment.size);
  const [left, right] = terms;
  const candidates = listCandidates(segment, terms);
  const read = segment.normals.reader(candidates.length);
  for (const text of candidates) {
    const normal = read(text);
    if (!terms.every(({ term }) => normal.includes(term))) continue;
    const paragraphs = normal.split('\n').slice(inTitles ? 0 : 1);
    const isNear = (paragraph: string) => !placesNear(paragraph, left, right, within).next().done;
    if (paragraphs.some(isNear)) set[text] = 1;
    if (turn.isOver) await turn.next();
  }
  return set;
}
