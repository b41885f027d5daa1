import type { StoredReport } from './engine-search.js';
import { FACET_FIELDS } from '../model/index-settings.js';
import { breathing } from './breathing.js';
import { compileQuery } from './compile-query.js';
import type { Expression } from './expression.js';
import { occurrencesOf } from './occurrences-of.js';
import { dayOfNumber, periodOf, type Interval } from './periods.js';
import type { Exactness } from './exact-search.js';
import type { ReportSearch } from './report-search.js';
import type { Selection } from './selection.js';

/** What may be counted of the reports that match, besides themselves. */
export const MEASURES = ['reports', 'occurrences', 'characters'] as const;
export type Measure = (typeof MEASURES)[number];

/** Fields by whose values a trend may be split. */
export const SPLITS = ['county', 'prefecture', 'province', 'speaker', 'channel'] as const;
export type Split = (typeof SPLITS)[number];

export interface Tally {
  reports: number;
  occurrences: number;
  characters: number;
}

/** What was counted in each period that has any. Empty numbers are zero, or were not asked for. */
export interface TalliedSeries extends Exactness {
  /** The value of the field that the trend is split by. */
  value?: string;
  total: number;
  periods: Map<string, Tally>;
}

export interface TallyRequest {
  selection: Pick<Selection, 'q' | 'match'>;
  /** In the engine's language. */
  filter: string;
  interval: Interval;
  measures: readonly Measure[];
  split?: { by: Split; most: number } | undefined;
}

/**
 * The reports that match, by period and by the most frequent values of a field. Numbers of reports come
 * from the engine's facets; occurrences and characters from reading every report that matches.
 *
 * @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable`
 */
export async function tallied(
  reports: ReportSearch,
  request: TallyRequest,
): Promise<TalliedSeries[]> {
  const { split, measures } = request;
  if (measures.some((measure) => measure !== 'reports')) return readThrough(reports, request);
  if (split === undefined) return [await countedByFacet(reports, request, request.filter)];
  const field = FACET_FIELDS[split.by];
  const { facets } = await search(reports, request, request.filter, field);
  const values = mostFrequent(Object.entries(facets[field] ?? {}), split.most);
  return Promise.all(
    values.map(async ([value]) => {
      const filter = `${request.filter} AND ${field} = ${JSON.stringify(value)}`;
      return { value, ...(await countedByFacet(reports, request, filter)) };
    }),
  );
}
