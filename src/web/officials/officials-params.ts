import { readPage, readValues } from '../query/params.js';

/** Parameters of the view that the API takes, too. */
const FILTERS = ['county', 'prefecture', 'province', 'name', 'post'] as const;
const LIMIT = 50;

/** As many as the API gives at once. */
export const MOST_OFFICIALS = 1000;

/** The request behind the list of officials. */
export function officialsPath(params: URLSearchParams): string {
  const asked = withFilters(params, LIMIT);
  const page = readPage(params);
  if (page > 1) asked.set('page', String(page));
  return `api/v1/officials?${asked.toString()}`;
}

/** The request for as many officials as the API gives at once. */
export function allOfficialsPath(params: URLSearchParams): string {
  return `api/v1/officials?${withFilters(params, MOST_OFFICIALS).toString()}`;
}

/** The request behind an official's page. */
export function officialPath(params: URLSearchParams): string | undefined {
  const id = params.get('id') ?? '';
  if (id === '') return undefined;
  const asked = new URLSearchParams({ page: String(readPage(params)) });
  const asOf = params.get('asOf');
  if (asOf !== null && asOf !== '') asked.set('asOf', asOf);
  return `api/v1/officials/${encodeURIComponent(id)}?${asked.toString()}`;
}

function withFilters(params: URLSearchParams, limit: number): URLSearchParams {
  const asked = new URLSearchParams({ limit: String(limit) });
  for (const name of FILTERS)
    for (const value of readValues(params, name)) asked.append(name, value);
  for (const name of ['at', 'asOf']) {
    const value = params.get(name);
    if (value !== null && value !== '') asked.set(name, value);
  }
  return asked;
}
