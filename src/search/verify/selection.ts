import type { Match } from '../plan/compile-query.js';
import type { Filters } from '../plan/filters.js';
import type { ReportSearch } from './report-search.js';
import { countedOnce } from './reprints.js';
import { scopedFilter, type Scope } from '../plan/scope.js';

/** Which reports a question is about. */
export interface Selection {
  q: string;
  match: Match;
  filters: Filters & Scope;
}

/**
 * The filters of a selection in the engine's language; where a text is to count once, its reprints
 * among what the query matches are left out already.
 *
 * @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable`
 */
export async function resolveFilter(reports: ReportSearch, selection: Selection): Promise<string> {
  const { q, match, filters } = selection;
  const { reprints, ...rest } = filters;
  const filter = scopedFilter(rest);
  if (reprints === undefined) return filter;
  return `${filter} AND ${await countedOnce(reports, { q, match, filter })}`;
}

/** Every report that the selection's filters leave. */
export function withoutQuery({ filters }: Selection): Selection {
  return { q: '', match: 'exact', filters };
}
