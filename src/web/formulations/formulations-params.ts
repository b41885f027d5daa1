import { apiParams, readPage } from '../query/params.js';

/** Counties a page of those that took a formulation up. */
const ADOPTERS = '50';
/** Phrases of either kind. */
const PHRASES = '100';

export type Direction = 'emerging' | 'fading';

/** The request behind a formulation's life; `undefined` where none is named. */
export function lifePath(params: URLSearchParams): string | undefined {
  const asked = apiParams(params);
  if (!asked.has('q')) return undefined;
  asked.set('limit', ADOPTERS);
  const page = readPage(params);
  if (page > 1) asked.set('page', String(page));
  return `api/v1/formulations?${asked.toString()}`;
}

/** The request for the formulation's months, or for all counties that took it up, as a table. */
export function lifeTablePath(params: URLSearchParams, rows: 'months' | 'adoptions'): string {
  const asked = apiParams(params);
  asked.set('rows', rows);
  asked.set('limit', rows === 'months' ? '0' : '3000');
  return `api/v1/formulations?${asked.toString()}`;
}

/** The request for what came up, or went, in the days of the filters. */
export function changesPath(params: URLSearchParams, direction: Direction): string {
  const asked = windowParams(params);
  const against = params.get('against');
  if (against !== null && against !== '') asked.set('against', against);
  asked.set('limit', PHRASES);
  return `api/v1/formulations/${direction}?${asked.toString()}`;
}

/** The filters as they hold for all reports of the days: phrases are of no query, and counted exactly. */
export function windowParams(params: URLSearchParams): URLSearchParams {
  const asked = apiParams(params);
  asked.delete('match');
  return asked;
}

/** What leads from a phrase to its life: under the same filters, over all days. */
export function phraseParams(params: URLSearchParams, phrase: string): URLSearchParams {
  const asked = windowParams(params);
  for (const name of ['from', 'to']) asked.delete(name);
  asked.set('q', phrase);
  return asked;
}
