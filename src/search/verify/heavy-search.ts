import type { Plan } from '../plan/plan.js';
import type { PageRequest } from './exact-search.js';

/** Beyond these a search takes the engine or the gateway more than a few dozen milliseconds. */
const LIGHT_ALTERNATIVES = 20;
const LIGHT_INEXACT = 2;
/** With the stored texts, a leaf takes about a millisecond. */
const LIGHT_INEXACT_STORED = 10;
const LIGHT_HITS = 100;

/** Whether a search takes so long that others should not have to wait for many like it. */
export function takesLong(
  { queries, inexact }: Plan,
  { limit = 0 }: PageRequest,
  hasTexts: boolean,
): boolean {
  const light = hasTexts ? LIGHT_INEXACT_STORED : LIGHT_INEXACT;
  return queries.length > LIGHT_ALTERNATIVES || inexact.size > light || limit > LIGHT_HITS;
}
