import { FACET_FIELDS } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import { nextPlace, placesNear } from '../../model/text/occurrences.js';
import { dayNumber } from '../../model/time/day.js';
import { listPairs } from '../../store/segment/pairs.js';
import type { Segment } from '../../store/segment/segment.js';
import type { Leaf, Near, Term } from '../query/expression.js';
import { printedLeaf } from '../query/print-query.js';
import type { Turn } from '../work/turn.js';
import { textsWhere, toSmaller, type TextList, type TextSet } from './text-set.js';

/** Where a leaf is looked for. */
export interface LeafScope {
  segment: Segment;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
  turn: Turn;
}

/** The texts of a segment that satisfy a leaf. A segment never changes, so what is found is held with it. */
export async function leafTexts(scope: LeafScope, leaf: Leaf): Promise<TextSet | TextList> {
  const { segment } = scope;
  const { cache } = segment;
  const name = `leaf ${printedLeaf(leaf)}`;
  const known = cache.peek<TextSet | TextList>(name);
  if (known !== undefined) return known;
  const found = toSmaller(await findTexts(scope, leaf), segment.size);
  cache.set(name, found, found.byteLength);
  return found;
}

async function findTexts(scope: LeafScope, leaf: Leaf): Promise<TextSet | TextList> {
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

function textsWithTerm(segment: Segment, sought: Term, inTitles: boolean): TextList {
  const { term, title, prefix } = sought;
  const candidates = listCandidates(segment, [sought]);
  const isEverywhere = inTitles && !title && !prefix && HAN.test(term);
  // A copy: what was read may be a view of a block.
  if (isEverywhere && term.length === PAIR_LENGTH) return candidates.slice();
  const scan = segment.normals.scan(term, candidates.length);
  return candidates.filter((text) => {
    if (!scan.has(text)) return false;
    if (isEverywhere) return true;
    const searched = searchedPart(scan.normal(text), { title, inTitles });
    return nextPlace(searched, term, 0, prefix) !== undefined;
  });
}

/** The texts, ascending, that may have some terms. */
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
): Promise<TextList> {
  const near: number[] = [];
  const [left, right] = terms;
  const candidates = listCandidates(segment, terms);
  const read = segment.normals.reader(candidates.length);
  for (const text of candidates) {
    const normal = read(text);
    if (!terms.every(({ term }) => normal.includes(term))) continue;
    const paragraphs = normal.split('\n').slice(inTitles ? 0 : 1);
    const isNear = (paragraph: string) => !placesNear(paragraph, left, right, within).next().done;
    if (paragraphs.some(isNear)) near.push(text);
    if (turn.isOver) await turn.next();
  }
  return Uint16Array.from(near);
}
