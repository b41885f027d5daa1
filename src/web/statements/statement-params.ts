import { apiParams, readChoice, readPage, readQuery, readValues } from '../query/params.js';

export const STATEMENT_SORTS = ['-date', 'date'] as const;

const LIMIT = 20;

/** The request behind the statements; here a role is a parameter of its own. */
export function statementsPath(params: URLSearchParams): string {
  const asked = apiParams(params);
  const query = readQuery(params);
  if (query === '') asked.delete('q');
  else asked.set('q', query);
  asked.delete('match');
  for (const role of readValues(params, 'role')) asked.append('role', role);
  asked.set('sort', readChoice(params, 'sort', STATEMENT_SORTS));
  asked.set('page', String(readPage(params)));
  asked.set('limit', String(LIMIT));
  return `api/v1/statements?${asked.toString()}`;
}
