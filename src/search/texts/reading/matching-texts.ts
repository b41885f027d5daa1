import { readGeneration } from '../../../engine/reports-index.js';
import type { Segment } from '../../../store/segment/segment.js';
import { engineKeys } from '../../plan/engine-search.js';
import type { EngineQuery } from '../../plan/plan.js';
import type { Expression } from '../../query/expression.js';
import { findMatchingSegments, type MatchingSegment } from '../../stored/matching-segments.js';
import { IndexMoved } from './index-moved.js';
import type { JobTools } from './job-tools.js';
import { OnlyEngineTells } from './only-engine-tells.js';

/** The reports that match, with a filter in the engine's language. */
export type Matching =
  /** An exact search's, every report where there is no expression: the stored texts tell. */
  | { expression: Expression | undefined; filter: string }
  /** A ranked search's: the engine tells. */
  | { queries: EngineQuery[]; filter: string };

/** A question about all reports that match; a job may compare several selections of them. */
export interface MatchingRequest {
  matching: Matching[];
}

/**
 * All reports that match, by the segments that their texts stand in.
 *
 * @throws IndexMoved where the engine tells of another state of the index than the store's
 * @throws OnlyEngineTells for a filter of which the store knows too little
 */
export async function findMatching(
  tools: JobTools,
  matching: Matching,
): Promise<MatchingSegment[]> {
  if ('queries' in matching) return findRanked(tools, matching);
  const selection = { ...matching, inTitles: tools.of === 'reports' };
  const found = await findMatchingSegments(tools, selection);
  if (found === undefined) throw new OnlyEngineTells();
  return found;
}

async function findRanked(
  { store, client, turn }: JobTools,
  { queries, filter }: { queries: EngineQuery[]; filter: string },
): Promise<MatchingSegment[]> {
  const { generation } = store;
  const keys = await engineKeys(client, { queries, filter });
  if ((await readGeneration(client)) !== generation) throw new IndexMoved();
  const found = new Map<Segment, number[]>(store.segments().map(({ segment }) => [segment, []]));
  for (const key of keys) {
    const place = store.find(key);
    if (place === undefined) throw new IndexMoved();
    found.get(place.segment)!.push(place.text);
    if (turn.isOver) await turn.next();
  }
  return [...found].map(([segment, texts]) => ({ segment, texts: Uint16Array.from(texts).sort() }));
}
