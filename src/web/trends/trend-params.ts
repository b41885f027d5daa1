import type { Interval } from '../../model/time/interval.js';
import { apiParams, readChoice, readQueries } from '../query/params.js';

/** The first of each is what a view begins with. */
export const INTERVALS = [
  'month',
  'quarter',
  'year',
  'week',
  'day',
] as const satisfies readonly Interval[];
export const MEASURES = ['reports', 'occurrences', 'perMillion'] as const;
export const SPLITS = ['none', 'county', 'prefecture', 'province', 'speaker', 'channel'] as const;
export const SHOWS = ['curve', 'heat'] as const;

export type CurveMeasure = (typeof MEASURES)[number];
export type CurveSplit = (typeof SPLITS)[number];
export type Show = (typeof SHOWS)[number];

/** Terms side by side; more curves than this nobody tells apart. */
export const MAX_TERMS = 6;
const MAX_SERIES = 12;

/** The request behind the curves. */
export function trendsPath(params: URLSearchParams): string {
  const queries = readQueries(params).slice(0, MAX_TERMS);
  const split = readChoice(params, 'split', SPLITS);
  const asked = trendFilters(params, queries);
  asked.set('interval', readChoice(params, 'interval', INTERVALS));
  if (readChoice(params, 'measure', MEASURES) === 'reports') asked.set('measures', 'reports');
  if (split !== 'none') {
    asked.set('split', split);
    asked.set('splitLimit', String(Math.floor(MAX_SERIES / Math.max(2, queries.length))));
  }
  return `api/v1/trends?${asked.toString()}`;
}

/** Counties on the heat map. */
export const HEAT_ROWS = 25;

/** The request behind the heat map: the first term alone, by county. */
export function heatPath(params: URLSearchParams): string {
  const asked = trendFilters(params, readQueries(params).slice(0, 1));
  const interval = readChoice(params, 'interval', INTERVALS);
  asked.set('interval', interval === 'day' || interval === 'week' ? 'month' : interval);
  asked.set('measures', 'reports');
  asked.set('split', 'county');
  asked.set('splitLimit', String(HEAT_ROWS));
  return `api/v1/trends?${asked.toString()}`;
}

function trendFilters(params: URLSearchParams, queries: string[]): URLSearchParams {
  const asked = apiParams(params);
  asked.delete('q');
  for (const query of queries) {
    const q = apiParams(params, query).get('q');
    if (q !== null) asked.append('q', q);
  }
  return asked;
}
