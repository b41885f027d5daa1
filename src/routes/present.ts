import { countyByCode } from '../model/counties.js';
import { FACET_FIELDS, type FacetName } from '../model/index-settings.js';
import type { StoredReport } from '../search/engine-search.js';
import type { Facet, Hit, ReportAnswer } from './answers.js';

/** Facet values a search answers with; the facet's own address pages through all of them. */
const MOST_VALUES = 1000;

/** What every answer says of a report. */
export function reportHead(report: StoredReport): Omit<Hit, 'snippets'> {
  return {
    id: report.id,
    title: report.title,
    url: report.url ?? null,
    date: report.date,
    publishedAt: report.publishedAt ?? null,
    county: report.county === undefined ? null : countyOf(report),
    channel: report.channel ?? null,
    lang: report.lang,
    speakers: report.speakers ?? [],
  };
}

export function reportAnswer(report: StoredReport): ReportAnswer {
  const time = (milliseconds: number) => new Date(milliseconds).toISOString();
  return {
    ...reportHead(report),
    body: report.body,
    source: report.source ?? null,
    eventDates: report.eventDates ?? [],
    people: report.people ?? [],
    statements: report.statements ?? [],
    keywords: report.keywords,
    characters: report.characters,
    reprintOf: null,
    version: report.version,
    validFrom: time(report.validFrom),
    validTo: report.validTo === null ? null : time(report.validTo),
    current: report.current,
  };
}

/** The counts of the facets that were asked for, by their names in the API. */
export function facetsOf(
  names: FacetName[],
  distributions: Record<string, Record<string, number>>,
): Record<string, Facet> {
  return Object.fromEntries(
    names.map((name) => {
      const values = valuesOf(name, distributions[FACET_FIELDS[name]] ?? {});
      return [name, { values: values.slice(0, MOST_VALUES), total: values.length }];
    }),
  );
}

/** All values of a facet, the most frequent first; years and months in their order. */
export function valuesOf(name: FacetName, counts: Record<string, number>): Facet['values'] {
  const values = Object.entries(counts).map(([value, count]) => ({
    value,
    label: name === 'county' ? (countyByCode(value)?.name ?? value) : value,
    count,
  }));
  const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
  if (name === 'year' || name === 'month') return values.toSorted(byValue);
  return values.toSorted((a, b) => b.count - a.count || byValue(a, b));
}

function countyOf(report: StoredReport): Hit['county'] {
  return {
    code: report.county!,
    name: report.countyName ?? report.county!,
    nameEn: report.countyNameEn ?? '',
    prefecture: report.prefecture ?? null,
    province: report.province ?? '',
  };
}
