import pMap from 'p-map';
import type { Total } from '../../model/api/parts/total.js';
import type { AnswerCache } from '../cache/answer-cache.js';
import { compileQuery, type CompiledQuery } from '../plan/compile-query.js';
import { listLeaves, type Leaf } from '../query/expression.js';
import { printedLeaf } from '../query/print-query.js';
import { findNearQueries, type NearQuery } from './find-near-queries.js';
import type { ReportSearch } from './report-search.js';
import { SearchedReports } from './searched-reports.js';

/** What was looked through where nothing matched, and how far each part of the query goes by itself. */
export interface ZeroExplanation {
  /** How many reports the filters leave. */
  reports: number;
  /** Their first and last day, YYYY-MM-DD; null where there are none. */
  from: string | null;
  to: string | null;
  /** The parts of the query, what must hold before what must not: how many of those reports each matches. */
  terms: { query: string; total: Total }[];
  /** Queries close to it that do match, the closest first. */
  near: NearQuery[];
}

/** Longer queries are explained by so many of their parts. */
export const MAX_EXPLAINED_TERMS = 20;
const CONCURRENCY = 4;

/**
 * Explains why no report matches a query.
 *
 * @param filter what narrows the reports, in the engine's language
 * @throws XianbaoError `engine_unavailable`
 */
export async function explainZero(
  { reports, cache }: { reports: ReportSearch; cache: AnswerCache },
  compiled: CompiledQuery,
  filter: string,
): Promise<ZeroExplanation> {
  const searched = new SearchedReports(reports, cache, filter);
  const extent = await searched.extent();
  const terms = await pMap(
    listParts(compiled),
    async (query) => {
      const part = compileQuery(query, 'exact');
      const { total: value, relation, reason } = await reports.search({ compiled: part, filter });
      return { query, total: { value, relation, ...(reason !== undefined && { reason }) } };
    },
    { concurrency: CONCURRENCY },
  );
  const missing = new Set(terms.filter(({ total }) => total.value === 0).map(({ query }) => query));
  const { expression } = compiled;
  const near =
    expression === undefined || extent.reports === 0
      ? []
      : await findNearQueries(searched, expression, (leaf) => missing.has(printedLeaf(leaf)));
  return { ...extent, terms, near };
}

/** Each term and condition once, in its stable form; of NEAR each side. */
function listParts({ expression, sought }: CompiledQuery): string[] {
  const said = expression ?? sought;
  if (said === undefined) return [];
  const leaves = [...listLeaves(said)].flatMap((leaf): Leaf[] =>
    leaf.kind === 'near' ? leaf.terms : [leaf],
  );
  return [...new Set(leaves.map(printedLeaf))].slice(0, MAX_EXPLAINED_TERMS);
}
