import { apiParams, readChoice, readPage, readQuery, readValues } from '../query/params.js';

export const STATEMENT_SORTS = ['-date', 'date'] as const;
export type StatementSort = (typeof STATEMENT_SORTS)[number];

/** Statements whole, or the places where the terms stand in them, as a concordance shows those in reports. */
export const STATEMENT_SHOWS = ['statements', 'lines', 'sentences', 'patterns'] as const;
export type StatementShow = (typeof STATEMENT_SHOWS)[number];

const LIMIT = 20;

/** What is shown; without a term, statements. */
export function readShow(params: URLSearchParams): StatementShow {
  return readQuery(params) === '' ? 'statements' : readChoice(params, 'show', STATEMENT_SHOWS);
}

/** The shared parameters; of statements, a role is a parameter of its own. */
export function statementParams(params: URLSearchParams): URLSearchParams {
  const asked = apiParams(params);
  const query = readQuery(params);
  if (query === '') asked.delete('q');
  else asked.set('q', query);
  asked.delete('match');
  for (const role of readValues(params, 'role')) asked.append('role', role);
  return asked;
}

/** Those of a speaker's page, whose name is a filter to all else. */
export function withSpeaker(params: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(params);
  asked.set('speaker', params.get('name') ?? '');
  return asked;
}

/** The request behind the statements. */
export function statementsPath(params: URLSearchParams): string {
  const asked = statementParams(params);
  asked.set('sort', readChoice(params, 'sort', STATEMENT_SORTS));
  asked.set('page', String(readPage(params)));
  asked.set('limit', String(LIMIT));
  return `api/v1/statements?${asked.toString()}`;
}

/** The request for their facets alone, where occurrences are shown. */
export function statementFacetsPath(params: URLSearchParams): string {
  const asked = statementParams(params);
  asked.set('limit', '0');
  return `api/v1/statements?${asked.toString()}`;
}

/** Parameters for the export of all statements. */
export function exportedStatements(params: URLSearchParams): URLSearchParams {
  const asked = statementParams(params);
  asked.set('rows', 'statements');
  asked.set('sort', readChoice(params, 'sort', STATEMENT_SORTS));
  return asked;
}

/** Parameters for the occurrences in statements. */
export function linedStatements(params: URLSearchParams): URLSearchParams {
  const asked = statementParams(params);
  asked.set('in', 'statements');
  return asked;
}
