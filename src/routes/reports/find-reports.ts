import type { z } from 'zod';
import { FACET_FIELDS } from '../../model/index-settings.js';
import type { Match } from '../../search/plan/compile-query.js';
import type { ReportSearch, ShownResult } from '../../search/verify/report-search.js';
import { resolveFilter, type Selection } from '../../search/verify/selection.js';
import type { searchParameters } from '../http/parameters.js';
import { HEAD_FIELDS } from '../http/present.js';

type Paging = Pick<z.infer<typeof searchParameters>, 'sort' | 'page' | 'limit' | 'facets'>;

/** A page of reports, and the filter, in the engine's language, that they were found with. */
export interface FoundReports extends ShownResult {
  filter: string;
}

/** The page of reports that the API and the page without scripts both show. */
export async function findReports(
  reports: ReportSearch,
  selection: Selection,
  { sort, page, limit, facets }: Paging,
): Promise<FoundReports> {
  const { compiled } = selection;
  const filter = await resolveFilter(reports, selection);
  const found = await reports.searchWithSnippets({
    compiled,
    filter,
    facets: facets.map((name) => FACET_FIELDS[name]),
    sort: engineSort(sort, compiled.match),
    offset: (page - 1) * limit,
    limit,
    fields: ['key', ...HEAD_FIELDS],
  });
  return { ...found, filter };
}

/** A ranked search is sorted by rank unless asked otherwise, an exact one by date, newest first. */
export function engineSort(sort: string | undefined, match: Match): string[] {
  const order = sort ?? (match === 'relevance' ? 'relevance' : '-date');
  if (order === 'relevance') return [];
  return [order === 'date' || order === 'date:asc' ? 'time:asc' : 'time:desc', 'idCode:asc'];
}
