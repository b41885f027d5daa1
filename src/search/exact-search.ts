import type { Meilisearch } from 'meilisearch';
import { engineSearch, type EngineAnswer, type StoredReport } from './engine-search.js';
import type { Expression } from './expression.js';
import { quoted } from './filters.js';
import { planOf } from './plan.js';
import { BUDGET, matches, type Verifier } from './verifier.js';

/** How a number relates to the one that reading every report would give. */
export interface Exactness {
  relation: 'exact' | 'atMost';
  /** Why it is not exact. */
  reason?: string;
}

export interface ExactRequest {
  expression: Expression | undefined;
  filter: string;
  facets: string[];
  sort: string[];
  offset: number;
  limit: number;
  fields: string[];
}

/** So few candidates are read with the answer itself: one look, and so one state of the index. */
const READ_AT_ONCE = 100;

/** An index that is being written to may change between two looks; then look again. */
const TRIES = 4;

/**
 * The reports that match a query, their number and their facets. The engine's sets are exact or too
 * large; too large ones are verified against the reports' own text, within a budget.
 *
 * @throws XianbaoError `query_too_complex`, `engine_unavailable`
 */
export async function exactSearch(
  client: Meilisearch,
  verifier: Verifier,
  request: ExactRequest,
): Promise<EngineAnswer<StoredReport> & Exactness> {
  const { expression, filter, ...rest } = request;
  const { alternatives, exact } = planOf(expression);
  const ask = (narrowed: string) =>
    engineSearch(client, { ...rest, alternatives, filter: narrowed });
  if (exact || expression === undefined) return { ...(await ask(filter)), relation: 'exact' };
  const kept = verifier.kept(alternatives, filter, expression);
  if (kept === undefined) {
    const fields = [...new Set([...rest.fields, ...rest.facets, 'title', 'body'])];
    const whole = { ...rest, alternatives, filter, fields, offset: 0, limit: READ_AT_ONCE };
    const candidates = await engineSearch(client, { ...whole, facets: [] });
    if (candidates.total <= READ_AT_ONCE) return verified(candidates, expression, request);
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = tries === 0 ? kept : undefined;
    const verdict = known ?? (await verifier.look(alternatives, filter, expression));
    if (verdict === undefined) {
      const reason = `More than ${BUDGET} reports would have to be read to tell; narrow the search.`;
      return { ...(await ask(filter)), relation: 'atMost', reason };
    }
    const { excluded, generation } = verdict;
    const narrowed =
      excluded.length === 0
        ? filter
        : `${filter} AND key NOT IN [${excluded.map(quoted).join(', ')}]`;
    const answer = await ask(narrowed);
    // Generations only grow: the same one after the answer as before it was the one in between.
    if ((await verifier.generation()) === generation) return { ...answer, relation: 'exact' };
  }
  const reason = 'The index is being written to; ask again for an exact number.';
  return { ...(await ask(filter)), relation: 'atMost', reason };
}

/** The answer that candidates, all of them, give once their texts are read. */
function verified(
  candidates: EngineAnswer<StoredReport>,
  expression: Expression,
  { facets, offset, limit }: ExactRequest,
): EngineAnswer<StoredReport> & Exactness {
  const reports = candidates.hits.filter((report) => matches(report, expression));
  return {
    total: reports.length,
    hits: reports.slice(offset, offset + limit),
    facets: Object.fromEntries(facets.map((field) => [field, countsOf(field, reports)])),
    engineMs: candidates.engineMs,
    relation: 'exact',
  };
}

function countsOf(field: string, reports: StoredReport[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const report of reports) {
    const value = report[field as keyof StoredReport] as string | string[] | undefined;
    for (const each of new Set([value ?? []].flat())) counts[each] = (counts[each] ?? 0) + 1;
  }
  return counts;
}
