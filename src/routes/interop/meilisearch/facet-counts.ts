import { countyByCode } from '../../../model/place/counties.js';
import { dayFromNumber } from '../../../model/time/day.js';

/** As many values of a facet as the API shows with a search; a search for the facet's values finds the others. */
const MAX_FACET_VALUES = 1_000;

/** What may be counted by value, by the names that programs have for it, and the engine's field behind it. */
const COUNTED_FIELDS = {
  county: 'county',
  countyName: 'county',
  prefecture: 'prefecture',
  province: 'province',
  speakers: 'speakers',
  speaker: 'speakers',
  channel: 'channel',
  lang: 'lang',
  year: 'year',
  month: 'month',
  date: 'day',
  day: 'day',
  // Nearly every report has one of its own: there is no use in counting them, but in the first and the last.
  time: undefined,
  characters: 'characters',
  keywords: 'keywords',
  keyword: 'keywords',
  source: 'source',
} as const;

export type FacetField = keyof typeof COUNTED_FIELDS;
export const FACETS = Object.keys(COUNTED_FIELDS) as [FacetField, ...FacetField[]];
/** Other names of the same. */
const ALIASES = new Set<string>(['speaker', 'keyword']);
/** Each once: what `*` stands for. */
export const ALL_FACETS = FACETS.filter((name) => !ALIASES.has(name));
/** Those that are numbers, days as 20230114. */
const NUMBERS = new Set<FacetField>(['year', 'date', 'day', 'characters']);

type Counts = Record<string, number>;
type Stats = Record<string, { min: number; max: number }>;

/** What Meilisearch tells of facets. */
export interface FacetCounts {
  facetDistribution: Record<string, Counts>;
  facetStats: Stats;
}

/** The engine's fields that have to be counted for some facets. */
export function countedFields(names: FacetField[]): string[] {
  return [...new Set(names.flatMap((name) => COUNTED_FIELDS[name] ?? []))];
}

/**
 * Counts as programs know them, the most frequent values first, and of numbers the least and the greatest.
 *
 * @param counts by the engine's field
 * @param times the first and the last time of publication, where `time` is asked for
 */
export function readFacetCounts(
  names: FacetField[],
  counts: Record<string, Counts>,
  times: Stats = {},
): FacetCounts {
  const facetDistribution: Record<string, Counts> = {};
  const facetStats: Stats = { ...times };
  for (const name of names) {
    const all = namedCounts(name, counts);
    facetDistribution[name] = mostFrequent(all);
    if (!NUMBERS.has(name)) continue;
    const stats = readStats(name === 'date' ? (counts.day ?? {}) : all);
    if (stats !== undefined) facetStats[name] = stats;
  }
  return { facetDistribution, facetStats };
}

/** All values of one facet, named as programs know them. */
export function namedCounts(name: FacetField, counts: Record<string, Counts>): Counts {
  const byValue = counts[COUNTED_FIELDS[name] ?? ''] ?? {};
  if (name === 'date') {
    return Object.fromEntries(
      Object.entries(byValue).map(([day, count]) => [dayFromNumber(day), count]),
    );
  }
  if (name !== 'countyName') return byValue;
  const byName: Counts = {};
  for (const [code, count] of Object.entries(byValue)) {
    const label = countyByCode(code)?.name ?? code;
    byName[label] = (byName[label] ?? 0) + count;
  }
  return byName;
}

function readStats(byNumber: Counts): { min: number; max: number } | undefined {
  let [min, max] = [Infinity, -Infinity];
  for (const value of Object.keys(byNumber)) {
    min = Math.min(min, Number(value));
    max = Math.max(max, Number(value));
  }
  return min > max ? undefined : { min, max };
}

function mostFrequent(counts: Counts): Counts {
  const sorted = Object.entries(counts).toSorted((a, b) => b[1] - a[1]);
  return Object.fromEntries(sorted.slice(0, MAX_FACET_VALUES));
}
