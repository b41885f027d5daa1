import { readPage, readValues } from '../query/params.js';

/** Parameters of the view that the API takes, too. */
const FILTERS = ['county', 'prefecture', 'province', 'name', 'post'] as const;
const LIMIT = 50;

/** The request behind the list of officials. */
export function officialsPath(params: URLSearchParams): string {
  const asked = new URLSearchParams({ limit: String(LIMIT) });
  for (const name of FILTERS)
    for (const value of readValues(params, name)) asked.append(name, value);
  for (const name of ['at', 'asOf']) {
    const value = params.get(name);
    if (value !== null && value !== '') asked.set(name, value);
  }
  const page = readPage(params);
  if (page > 1) asked.set('page', String(page));
  return `api/v1/officials?${asked.toString()}`;
}
