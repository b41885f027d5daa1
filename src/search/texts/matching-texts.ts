import type { TextPlace } from '../../store/text-store.js';
import { readGeneration } from '../../engine/reports-index.js';
import { engineKeys } from '../plan/engine-search.js';
import type { EngineQuery } from '../plan/plan.js';
import { IndexMoved } from './index-moved.js';
import type { JobTools } from './job-tools.js';

/** Reports that match, as the engine tells them exactly. */
export interface Matching {
  queries: EngineQuery[];
  /** In the engine's language. */
  filter: string;
}

/** A question about all reports that match; a job may compare several selections of them. */
export interface MatchingRequest {
  matching: Matching[];
}

/**
 * Where the texts of all reports that match stand, unordered.
 *
 * @throws IndexMoved where the engine tells of another state of the index than the store's
 */
export async function findMatchingTexts(
  { store, client, turn }: JobTools,
  { queries, filter }: Matching,
): Promise<TextPlace[]> {
  const { generation } = store;
  const keys = await engineKeys(client, { queries, filter });
  if ((await readGeneration(client)) !== generation) throw new IndexMoved();
  const places: TextPlace[] = [];
  for (const key of keys) {
    const place = store.find(key);
    if (place === undefined) throw new IndexMoved();
    places.push(place);
    if (turn.isOver) await turn.next();
  }
  return places;
}
