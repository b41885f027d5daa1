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
export const MEASURES = ['reports', 'share', 'occurrences', 'perMillion'] as const;
export const SPLITS = ['none', 'county', 'prefecture', 'province', 'speaker', 'channel'] as const;
export const SHOWS = ['curve', 'multiples', 'heat'] as const;
/** Periods that an average goes over; `none` shows the numbers as they are. */
export const SMOOTHINGS = ['none', '3', '5'] as const;
export const HEAT_SORTS = ['total', 'name'] as const;

export type CurveMeasure = (typeof MEASURES)[number];
export type CurveSplit = (typeof SPLITS)[number];
export type Show = (typeof SHOWS)[number];
export type Smoothing = (typeof SMOOTHINGS)[number];
export type HeatSort = (typeof HEAT_SORTS)[number];

/** Terms side by side; more curves than this nobody tells apart. */
export const MAX_TERMS = 6;
const MAX_SERIES = 12;

/** The request behind the curves. */
export function trendsPath(params: URLSearchParams): string {
  const queries = readQueries(params).slice(0, MAX_TERMS);
  const split = readChoice(params, 'split', SPLITS);
  const asked = trendFilters(params, queries);
  asked.set('interval', readChoice(params, 'interval', INTERVALS));
  const measure = readChoice(params, 'measure', MEASURES);
  if (measure === 'reports' || measure === 'share') asked.set('measures', 'reports');
  if (split !== 'none') {
    asked.set('split', split);
    asked.set('splitLimit', String(Math.floor(MAX_SERIES / Math.max(2, queries.length))));
  }
  return `api/v1/trends?${asked.toString()}`;
}

/** The same curves whole, by which totals and the parts that are not shown are known; `undefined` where nothing is split. */
export function wholePath(params: URLSearchParams): string | undefined {
  if (readChoice(params, 'split', SPLITS) === 'none') return undefined;
  const whole = new URLSearchParams(params);
  whole.delete('split');
  return trendsPath(whole);
}

/** Whether a report has one value at most, so that parts add up to the whole. */
export function isDisjoint(split: CurveSplit): boolean {
  return split !== 'none' && split !== 'speaker';
}

/** The request that tells how many values one term's reports have; `undefined` where nothing is split. */
export function valuesPath(params: URLSearchParams): string | undefined {
  const split = readChoice(params, 'split', SPLITS);
  if (split === 'none' || readQueries(params).length > 1) return undefined;
  const asked = apiParams(params);
  asked.set('limit', '1');
  return `api/v1/facets/${split}?${asked.toString()}`;
}

/** Counties on the heat map, of all terms together. */
const HEAT_ROWS = 25;
const MIN_HEAT_ROWS = 8;

/** The request behind the heat map: the leading counties of each term. */
export function heatPath(params: URLSearchParams): string {
  const queries = readQueries(params).slice(0, MAX_TERMS);
  const asked = trendFilters(params, queries);
  const interval = readChoice(params, 'interval', INTERVALS);
  const rows = Math.max(MIN_HEAT_ROWS, Math.floor(HEAT_ROWS / Math.max(1, queries.length)));
  asked.set('interval', interval === 'day' || interval === 'week' ? 'month' : interval);
  asked.set('measures', 'reports');
  asked.set('split', 'county');
  asked.set('splitLimit', String(rows));
  return `api/v1/trends?${asked.toString()}`;
}

/** The numbers of the heat map's terms over all counties. */
export function heatTotalsPath(params: URLSearchParams): string {
  const whole = new URLSearchParams(heatPath(params).split('?')[1]);
  whole.delete('split');
  whole.delete('splitLimit');
  return `api/v1/trends?${whole.toString()}`;
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
