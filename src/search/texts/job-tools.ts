import type { Meilisearch } from 'meilisearch';
import type { TextStore } from '../../store/text-store.js';
import type { Turn } from '../work/turn.js';

/** What a job on the stored texts has at hand. */
export interface JobTools {
  store: TextStore;
  client: Meilisearch;
  turn: Turn;
}
