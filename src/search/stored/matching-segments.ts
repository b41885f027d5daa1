import type { Segment } from '../../store/segment/segment.js';
import type { TextStore } from '../../store/text-store.js';
import type { Expression } from '../query/expression.js';
import type { Turn } from '../work/turn.js';
import { filterTexts } from './filter-set.js';
import { leafTexts, type LeafScope } from './leaf-set.js';
import { readStoredFilter, type StoredFilter } from './stored-filter.js';
import {
  intersectTexts,
  otherTexts,
  toSet,
  uniteTexts,
  type TextList,
  type TextSet,
} from './text-set.js';

/** Documents that the stored texts can tell by themselves. */
export interface StoredSelection {
  /** Every document where it is missing. */
  expression: Expression | undefined;
  /** In the engine's language. */
  filter: string;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
}

/** The documents of a segment that are meant, by the numbers of their texts, ascending. */
export interface MatchingSegment {
  segment: Segment;
  texts: TextList;
}

/**
 * The documents of a selection, segment by segment; `undefined` where only the engine can tell what the filter leaves.
 */
export async function findMatchingSegments(
  { store, turn }: { store: TextStore; turn: Turn },
  { expression, filter, inTitles }: StoredSelection,
): Promise<MatchingSegment[] | undefined> {
  const read = readStoredFilter(filter);
  if (read === undefined) return undefined;
  const found: MatchingSegment[] = [];
  for (const { segment, isStale } of store.segments()) {
    const passes = filterSegment(segment, filter, read);
    if (passes === undefined) return undefined;
    const holds = expression && (await expressionTexts({ segment, inTitles, turn }, expression));
    found.push({ segment, texts: listTexts(segment.size, { passes, holds, isStale }) });
    if (turn.isOver) await turn.next();
  }
  return found;
}

export function countMatching(matching: readonly MatchingSegment[]): number {
  return matching.reduce((sum, { texts }) => sum + texts.length, 0);
}

/** What a filter leaves of a segment is held with it: most questions have the same few filters. */
function filterSegment(segment: Segment, text: string, filter: StoredFilter): TextSet | undefined {
  const name = `filter ${text}`;
  const known = segment.cache.peek<TextSet>(name);
  if (known !== undefined) return known;
  const found = filterTexts(segment, filter);
  if (found !== undefined) segment.cache.set(name, found, found.byteLength);
  return found;
}

/** Which texts of a segment are listed: those in both sets that are not stale. */
interface Listed {
  passes: TextSet;
  /** Every text where it is missing. */
  holds: TextSet | TextList | undefined;
  isStale: TextSet;
}

function listTexts(size: number, { passes, holds, isStale }: Listed): TextList {
  const isMeant = (text: number) => passes[text] === 1 && isStale[text] === 0;
  if (holds instanceof Uint16Array) return holds.filter(isMeant);
  const texts = new Uint16Array(size);
  let count = 0;
  for (let text = 0; text < size; text += 1) {
    if (holds !== undefined && holds[text] === 0) continue;
    if (isMeant(text)) texts[count++] = text;
  }
  return texts.slice(0, count);
}

async function expressionTexts(
  scope: LeafScope,
  expression: Expression,
): Promise<TextSet | TextList> {
  const { size } = scope.segment;
  switch (expression.kind) {
    case 'not':
      return otherTexts(toSet(await expressionTexts(scope, expression.operand), size));
    case 'and':
    case 'or': {
      const sets: TextSet[] = [];
      for (const operand of expression.operands) {
        sets.push(toSet(await expressionTexts(scope, operand), size));
        if (scope.turn.isOver) await scope.turn.next();
      }
      return expression.kind === 'and' ? intersectTexts(sets) : uniteTexts(sets);
    }
    default:
      return leafTexts(scope, expression);
  }
}
