import { PLACE_FIELDS } from '../../model/statement-document.js';
import { countyByCode } from '../../model/place/counties.js';
import { FACET_FIELDS, type FacetName } from '../../model/index-settings.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import type { Facet } from '../../model/api/parts/facet.js';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import type { ReportCounty, ReportHead, ReportSource } from '../../model/api/parts/report-head.js';
import type { Total } from '../../model/api/parts/total.js';
import type { Exactness } from '../../search/verify/exact-search.js';

/** Facet values a search answers with; the facet's own address pages through all of them. */
const MAX_VALUES = 1000;

/** What `presentSource` needs of a report, its id apart. */
export const SOURCE_FIELDS = ['title', 'url', 'date', ...PLACE_FIELDS, 'channel'];

/** What `reportHead` needs of a report. */
export const HEAD_FIELDS = ['id', ...SOURCE_FIELDS, 'publishedAt', 'lang', 'speakers'];

/** A count as answers give it. */
export function presentTotal(value: number, { relation, reason }: Exactness): Total {
  return { value, relation, ...(reason !== undefined && { reason }) };
}

/** What an answer about a place in a report says of the report. */
export function presentSource(
  reportId: string,
  report: Pick<StoredReport, 'title' | 'url' | 'date' | 'channel'> & Placed,
): ReportSource {
  const { title, url = null, date, channel = null } = report;
  return { reportId, title, url, date, county: presentCounty(report), channel };
}

/** What every answer says of a report. */
export function reportHead(report: StoredReport): ReportHead {
  return {
    id: report.id,
    title: report.title,
    url: report.url ?? null,
    date: report.date,
    publishedAt: report.publishedAt ?? null,
    county: presentCounty(report),
    channel: report.channel ?? null,
    lang: report.lang,
    speakers: report.speakers ?? [],
  };
}

/** A report as it is stored. */
export type ShownReport = Omit<ReportAnswer, 'archived' | 'matches' | 'neighbours' | 'tookMs'>;

export function reportAnswer(report: StoredReport): ShownReport {
  return {
    ...reportHead(report),
    body: report.body,
    source: report.source ?? null,
    eventDates: report.eventDates ?? [],
    people: report.people ?? [],
    statements: report.statements ?? [],
    keywords: report.keywords,
    characters: report.characters,
    reprintOf: report.reprintOf ?? null,
    version: report.version,
    validFrom: new Date(report.validFrom).toISOString(),
    validTo: isoTime(report.validTo),
    goneAt: isoTime(report.goneAt),
    current: report.current,
  };
}

/** A time in milliseconds since the epoch as answers give it. */
export function isoTime(milliseconds: number | null | undefined): string | null {
  return milliseconds === null || milliseconds === undefined
    ? null
    : new Date(milliseconds).toISOString();
}

/** The counts of the facets that were asked for, by their names in the API. */
export function presentFacets(
  names: FacetName[],
  distributions: Record<string, Record<string, number>>,
): Record<string, Facet> {
  return Object.fromEntries(
    names.map((name) => [name, presentFacet(name, distributions[FACET_FIELDS[name]])]),
  );
}

/** One facet's values as answers give them, and how many there are. */
export function presentFacet(name: FacetName | 'role', counts: Record<string, number> = {}): Facet {
  const values = presentValues(name, counts);
  return { values: values.slice(0, MAX_VALUES), total: values.length };
}

/** All values of a facet, the most frequent first; years and months in their order. */
export function presentValues(
  name: FacetName | 'role',
  counts: Record<string, number>,
): Facet['values'] {
  const values = Object.entries(counts).map(([value, count]) => ({
    value,
    label: name === 'county' ? (countyByCode(value)?.name ?? value) : value,
    count,
  }));
  const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  if (name === 'year' || name === 'month') return values.toSorted(byValue);
  return values.toSorted((a, b) => b.count - a.count || byValue(a, b));
}

type Placed = Pick<
  StoredReport,
  'county' | 'countyName' | 'countyNameEn' | 'prefecture' | 'province'
>;

/** The county of what has one. */
export function presentCounty(placed: Placed): ReportCounty | null {
  const { county, countyName, countyNameEn, prefecture, province } = placed;
  if (county === undefined) return null;
  return {
    code: county,
    name: countyName ?? county,
    nameEn: countyNameEn ?? '',
    prefecture: prefecture ?? null,
    province: province ?? '',
  };
}

/** A county by its code alone. */
export function presentCountyCode(code: string): ReportCounty {
  const county = countyByCode(code);
  return {
    code,
    name: county?.name ?? code,
    nameEn: county?.nameEn ?? '',
    prefecture: county?.prefecture ?? null,
    province: county?.province ?? '',
  };
}
