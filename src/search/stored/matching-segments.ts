import type { Segment } from '../../store/segment.js';
import type { TextStore } from '../../store/text-store.js';
import type { Expression } from '../query/expression.js';
import type { Turn } from '../work/turn.js';
import { filterTexts } from './filter-set.js';
import { leafTexts, type LeafScope } from './leaf-set.js';
import type { StoredFilter } from './stored-filter.js';
import { intersectTexts, otherTexts, uniteTexts, type TextSet } from './text-set.js';

/** Documents that the stored texts can tell by themselves. */
export interface StoredSelection {
  /** Every document where it is missing. */
  expression: Expression | undefined;
  filter: StoredFilter;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
}

/** The documents of a segment that are meant. */
export interface MatchingSegment {
  segment: Segment;
  texts: TextSet;
}

/**
 * The documents of a selection, segment by segment; `undefined` where the filter has fields that are not stored.
 */
export async function findMatchingSegments(
  { store, turn }: { store: TextStore; turn: Turn },
  { expression, filter, inTitles }: StoredSelection,
): Promise<MatchingSegment[] | undefined> {
  const found: MatchingSegment[] = [];
  for (const { segment, isStale, live } of store.segments()) {
    const filtered = filterTexts(segment, filter);
    if (filtered === undefined) return undefined;
    const sets = [filtered];
    if (live < segment.size) sets.push(otherTexts(isStale));
    if (expression !== undefined) 
      sets.push(await expressionTexts({ segment, inTitles, turn }, expression));
    found.push({ segment, texts: sets.length === 1 ? filtered : intersectTexts(sets) });
    if (turn.isOver) await turn.next();
  }
  return found;
}

async function expressionTexts(scope: LeafScope, expression: Expression): Promise<TextSet> {
  switch (expression.kind) {
    case 'not':
      return otherTexts(await expressionTexts(scope, expression.operand));
    case 'and':
    case 'or': {
      const sets: TextSet[] = [];
      for (const operand of expression.operands) {
        sets.push(await expressionTexts(scope, operand));
        if (scope.turn.isOver) await scope.turn.next();
      }
      return expression.kind === 'and' ? intersectTexts(sets) : uniteTexts(sets);
    }
    default:
      return leafTexts(scope, expression);
  }
}
