/** What narrows a search. `role` is no parameter of the API: it becomes part of the query. */
export const FILTERS = [
  'province',
  'prefecture',
  'county',
  'speaker',
  'role',
  'channel',
  'lang',
] as const;
export type Filter = (typeof FILTERS)[number];

const SINGLE = ['selection', 'from', 'to', 'asOf', 'reprints', 'match'] as const;

/** Parameters that all views share: the query and what narrows it. */
export function sharedParams(params: URLSearchParams): URLSearchParams {
  const shared = new URLSearchParams();
  for (const q of readQueries(params).slice(0, 1)) shared.set('q', q);
  for (const filter of FILTERS) {
    for (const value of readValues(params, filter)) shared.append(filter, value);
  }
  for (const name of SINGLE) {
    const value = params.get(name);
    if (value !== null && value !== '') shared.set(name, value);
  }
  return shared;
}

/** The shared parameters as the API takes them, for one query. */
export function apiParams(params: URLSearchParams, q = readQuery(params)): URLSearchParams {
  const asked = sharedParams(params);
  asked.delete('role');
  const whole = withRoles(q, readValues(params, 'role'));
  if (whole === '') asked.delete('q');
  else asked.set('q', whole);
  return asked;
}

/** The first query; views that compare several have them all in `readQueries`. */
export function readQuery(params: URLSearchParams): string {
  return (params.get('q') ?? '').trim();
}

export function readQueries(params: URLSearchParams): string[] {
  return params
    .getAll('q')
    .map((q) => q.trim())
    .filter((q, i) => q !== '' || i === 0);
}

/** Values of a repeatable parameter; a URL may have been typed by hand. */
export function readValues(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter((value) => value !== ''))];
}

export function isNarrowed(params: URLSearchParams): boolean {
  return (
    FILTERS.some((filter) => readValues(params, filter).length > 0) ||
    ['selection', 'from', 'to'].some((name) => params.has(name))
  );
}

/** Whatever is changed, the reader starts again at page 1. */
export function withParam(
  params: URLSearchParams,
  name: string,
  values: string | string[] | undefined,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(name);
  next.delete('page');
  for (const value of [values ?? []].flat()) next.append(name, value);
  return next;
}

/** With one value of a filter put in, or taken out. */
export function toggled(params: URLSearchParams, filter: string, value: string): URLSearchParams {
  const values = readValues(params, filter);
  const isIn = values.includes(value);
  return withParam(
    params,
    filter,
    isIn ? values.filter((one) => one !== value) : [...values, value],
  );
}

/** With another first query. */
export function withQuery(params: URLSearchParams, q: string): URLSearchParams {
  const rest = params.getAll('q').slice(1);
  const next = new URLSearchParams();
  if (q !== '' || rest.length > 0) next.append('q', q);
  for (const each of rest) next.append('q', each);
  for (const [name, value] of params) {
    if (name !== 'q' && name !== 'page') next.append(name, value);
  }
  return next;
}

export function withoutFilters(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of [...FILTERS, 'selection', 'from', 'to', 'page']) next.delete(name);
  return next;
}

export function readPage(params: URLSearchParams): number {
  const page = Number(params.get('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

export function pageParams(params: URLSearchParams, page: number): URLSearchParams {
  return page > 1
    ? new URLSearchParams([...withParam(params, 'page', []), ['page', String(page)]])
    : withParam(params, 'page', []);
}

/** One of the choices, the first where the URL names none. */
export function readChoice<Choice extends string>(
  params: URLSearchParams,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choices.find((choice) => choice === params.get(name)) ?? choices[0];
}

/** With a choice made; the first is left out to keep links short. */
export function withChoice<Choice extends string>(
  params: URLSearchParams,
  name: string,
  choice: Choice,
  choices: readonly [Choice, ...Choice[]],
): URLSearchParams {
  return withParam(params, name, choice === choices[0] ? undefined : choice);
}

function withRoles(q: string, roles: string[]): string {
  if (roles.length === 0) return q;
  const wanted = roles.map((role) => `role:"${role.replaceAll('"', '')}"`).join(' OR ');
  return `${q === '' ? '' : `(${q}) `}(${wanted})`;
}
