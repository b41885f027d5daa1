import { EVERY_REPORT, type CompiledQuery } from '../plan/compile-query.js';
import type { Filters } from '../plan/filters.js';
import { scopedFilter, type Scope } from '../plan/scope.js';
import type { ReportSearch } from './report-search.js';
import { oncePerText } from './reprints.js';

/** Which reports a question is about. */
export interface Selection {
  compiled: CompiledQuery;
  filters: Filters & Scope;
}

/**
 * The filters of a selection in the engine's language. Where a text counts once, its reprints among the
 * reports that match are left out.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function resolveFilter(reports: ReportSearch, selection: Selection): Promise<string> {
  const { compiled, filters } = selection;
  const { reprints, ...rest } = filters;
  const filter = scopedFilter(rest);
  if (reprints === undefined) return filter;
  return `${filter} AND ${await oncePerText(reports, compiled, filter)}`;
}

/** Every report that the selection's filters leave. */
export function withoutQuery({ filters }: Selection): Selection {
  return { compiled: EVERY_REPORT, filters };
}
