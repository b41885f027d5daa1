import type { Meilisearch } from 'meilisearch';
import { INDEX_SETTINGS } from '../../model/index-settings.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import {
  engineSearch,
  type EngineAnswer,
  type EngineRequest,
  type StoredReport,
} from '../plan/engine-search.js';
import type { Expression } from '../query/expression.js';
import { fieldsToTell, matches } from './report-text.js';
import { BUDGET, type Verifier } from './verifier.js';

/** How a number relates to the one that reading every report would give. */
export interface Exactness {
  relation: 'exact' | 'atMost';
  /** Why it is not exact. */
  reason?: string;
}

/** What is asked about the reports that match. */
export type PageRequest = Omit<EngineRequest, 'queries'>;

/** So few candidates are read with the answer itself: one look, and so one state of the index. */
const READ_AT_ONCE = 100;

/** Fields that hits come with: the facets that can be counted by reading them. */
const SHOWN = new Set<string>(INDEX_SETTINGS.displayedAttributes);

/** An index that is being written to may change between two looks; then look again. */
const TRIES = 4;

/**
 * The reports that match a query, their number and their facets. The engine's sets are exact or too
 * large; too large ones are verified against the reports' own text, within a budget.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function exactSearch(
  client: Meilisearch,
  verifier: Verifier,
  compiled: CompiledQuery,
  request: PageRequest,
): Promise<EngineAnswer<StoredReport> & Exactness> {
  const { expression, plan } = compiled;
  const ask = (queries = plan.queries) => engineSearch(client, { ...request, queries });
  if (plan.loose.size === 0 || expression === undefined) {
    return { ...(await ask()), relation: 'exact' };
  }
  let narrowed = verifier.kept(compiled, request.filter);
  // An alternative that the engine is sure of is a short term, which mostly has many reports.
  const isRare = plan.queries.length <= plan.loose.size;
  if (narrowed === undefined && isRare && request.facets.every((field) => SHOWN.has(field))) {
    const fields = [
      ...new Set([...request.fields, ...request.facets, ...fieldsToTell(expression)]),
    ];
    const all = { ...request, fields, offset: 0, limit: READ_AT_ONCE, facets: [] };
    const candidates = await engineSearch(client, { ...all, queries: plan.queries });
    if (candidates.total <= READ_AT_ONCE) return verified(candidates, expression, request);
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    narrowed ??= await verifier.narrow(compiled, request.filter);
    if (narrowed === undefined) {
      const reason = `More than ${BUDGET} reports would have to be read to tell; narrow the search.`;
      return { ...(await ask()), relation: 'atMost', reason };
    }
    const answer = await ask(narrowed.queries);
    // Generations only grow: the same one after the answer as before it was the one in between.
    if ((await verifier.generation()) === narrowed.generation)
      return { ...answer, relation: 'exact' };
    narrowed = undefined;
  }
  const reason = 'The index is being written to; ask again for an exact number.';
  return { ...(await ask()), relation: 'atMost', reason };
}

/** The answer that candidates, all of them, give once their texts are read. */
function verified(
  candidates: EngineAnswer<StoredReport>,
  expression: Expression,
  { facets, offset, limit }: PageRequest,
): EngineAnswer<StoredReport> & Exactness {
  const reports = candidates.hits.filter((report) => matches(report, expression));
  return {
    total: reports.length,
    hits: reports.slice(offset, offset + limit),
    facets: Object.fromEntries(facets.map((field) => [field, readCounts(field, reports)])),
    engineMs: candidates.engineMs,
    relation: 'exact',
  };
}

function readCounts(field: string, reports: StoredReport[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const report of reports) {
    const value = report[field as keyof StoredReport] as string | string[] | undefined;
    for (const each of new Set([value ?? []].flat())) counts[each] = (counts[each] ?? 0) + 1;
  }
  return counts;
}
