import { PLACE_FILTERS } from '../../model/filter-names.js';
import { FACET_FIELDS } from '../../model/index-settings.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { dayFromNumber } from '../../model/time/day.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { StoredReport } from '../plan/engine-search.js';
import type { Exactness } from '../verify/exact-search.js';
import { quote } from '../plan/filters.js';
import { assertedLeaves } from '../query/expression.js';
import type { TalliedValue, Tally } from '../texts/jobs/tally-texts.js';
import { findOccurrences } from '../text/find-occurrences.js';
import type { Interval } from '../../model/time/interval.js';
import { periodName } from '../../model/time/periods.js';
import { readExactness, type ReportSearch, type SearchResult } from '../verify/report-search.js';

/** What may be counted of the reports that match, besides themselves. */
export const MEASURES = ['reports', 'occurrences', 'characters'] as const;
export type Measure = (typeof MEASURES)[number];

/** Fields by whose values a trend may be split. */
export const SPLITS = [...PLACE_FILTERS, 'speaker', 'channel'] as const;
export type Split = (typeof SPLITS)[number];

/** The counts of each period that has reports. A measure that was not asked for is zero. */
export interface TalliedSeries extends Exactness {
  /** The value of the field that the trend is split by. */
  value?: string;
  total: number;
  periods: Map<string, Tally>;
}

export interface TallyRequest {
  compiled: CompiledQuery;
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
 * @throws XianbaoError `engine_unavailable`
 */
export async function tallySeries(
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
      const filter = `${request.filter} AND ${field} = ${quote(value)}`;
      return { value, ...(await countedByFacet(reports, request, filter)) };
    }),
  );
}

const FACET_OF_INTERVAL = {
  day: 'day',
  week: 'day',
  month: 'month',
  quarter: 'month',
  year: 'year',
} as const;

async function countedByFacet(
  reports: ReportSearch,
  request: TallyRequest,
  filter: string,
): Promise<TalliedSeries> {
  const facet = FACET_OF_INTERVAL[request.interval];
  const { facets, total, relation, reason } = await search(reports, request, filter, facet);
  const periods = new Map<string, Tally>();
  for (const [value, count] of Object.entries(facets[facet] ?? {})) {
    const day = facet === 'day' ? dayFromNumber(value) : `${value}-01-01`.slice(0, 10);
    tallyReports(periods, periodName(day, request.interval)).reports += count;
  }
  return { total, relation, ...(reason !== undefined && { reason }), periods };
}

function search(
  reports: ReportSearch,
  { compiled }: TallyRequest,
  filter: string,
  facet: string,
): Promise<SearchResult> {
  return reports.search({ compiled, filter, facets: [facet] });
}

async function readThrough(reports: ReportSearch, request: TallyRequest): Promise<TalliedSeries[]> {
  const { compiled, split } = request;
  const values = (await askTexts(reports, request)) ?? (await readReports(reports, request));
  const exactness = readExactness(compiled);
  if (split === undefined) {
    const { total = 0, periods = new Map() } = values[0] ?? {};
    return [{ total, periods, ...exactness }];
  }
  const byValue = new Map(values.map((each) => [each.value, each]));
  return mostFrequent(
    values.map(({ value, total }) => [value, total]),
    split.most,
  ).map(([value]) => ({ ...byValue.get(value)!, ...exactness }));
}

function askTexts(
  reports: ReportSearch,
  { compiled, filter, interval, measures, split }: TallyRequest,
): Promise<TalliedValue[] | undefined> {
  const counted = measures.includes('occurrences') ? compiled.sought : undefined;
  return reports.askTexts('tally', [{ compiled, filter }], {
    interval,
    leaves: counted && [...assertedLeaves(counted)],
    split: split && FACET_FIELDS[split.by],
  });
}

/** The same, where the stored texts cannot tell: by reading the reports. */
async function readReports(
  reports: ReportSearch,
  { compiled, filter, interval, measures, split }: TallyRequest,
): Promise<TalliedValue[]> {
  const counted = measures.includes('occurrences') ? compiled.sought : undefined;
  const field = split && FACET_FIELDS[split.by];
  const fields = ['date', 'characters', ...(field ? [field] : [])];
  if (counted !== undefined) fields.push('title', 'body');
  const values = new Map<string, TalliedValue>();
  for await (const report of reports.matching({ compiled, filter }, fields)) {
    const occurrences = counted === undefined ? 0 : findOccurrences(report, counted).length;
    for (const value of splitValues(report, field)) {
      let tallied = values.get(value);
      if (tallied === undefined)
        values.set(value, (tallied = { value, total: 0, periods: new Map() }));
      tallied.total += 1;
      const tally = tallyReports(tallied.periods, periodName(report.date, interval));
      tally.reports += 1;
      tally.occurrences += occurrences;
      tally.characters += report.characters;
    }
  }
  return [...values.values()];
}

function splitValues(report: StoredReport, field: keyof StoredReport | undefined): string[] {
  if (field === undefined) return [''];
  const values = report[field] as string | string[] | null | undefined;
  return [...new Set([values ?? []].flat())];
}

function tallyReports(periods: Map<string, Tally>, period: string): Tally {
  let tally = periods.get(period);
  if (tally === undefined) {
    periods.set(period, (tally = { reports: 0, occurrences: 0, characters: 0 }));
  }
  return tally;
}

function mostFrequent(values: [value: string, total: number][], most: number) {
  return values.toSorted((a, b) => b[1] - a[1] || compareTexts(a[0], b[0])).slice(0, most);
}
