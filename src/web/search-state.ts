/** Orders the API knows; the first is the page's own choice where the URL names none. */
export const SORTS = ['-date', 'date', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/** Facets of the page, in the order shown. */
export const FACETS = ['county', 'month', 'speaker'] as const;
export type Facet = (typeof FACETS)[number];

/** Hits on one page. */
const LIMIT = 20;

/** What is asked: all of it stands in the page's URL, so that a search can be sent to somebody. */
export interface SearchState {
  q: string;
  county: string[];
  speaker: string[];
  /** `YYYY-MM`; one at most, because the API takes one span of dates. */
  month: string[];
  page: number;
  sort: Sort;
}

/** Reads the state from a URL people may have typed: what makes no sense is left out. */
export function parseState(queryString: string): SearchState {
  const params = new URLSearchParams(queryString);
  const all = (name: string) => [...new Set(params.getAll(name).filter((value) => value !== ''))];
  const page = Number(params.get('page'));
  return {
    q: (params.get('q') ?? '').trim(),
    county: all('county'),
    speaker: all('speaker'),
    month: all('month')
      .filter((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
      .slice(0, 1),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? SORTS[0],
  };
}

/** The page's own query string; what is as by default is left out to keep links short. */
export function pageQuery(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const facet of FACETS) {
    for (const value of state[facet]) params.append(facet, value);
  }
  if (state.page > 1) params.set('page', String(state.page));
  if (state.sort !== SORTS[0]) params.set('sort', state.sort);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The query string of `GET /api/v1/search`, which knows dates but no months. */
export function apiQuery(state: SearchState): string {
  const params = new URLSearchParams({ q: state.q, facets: FACETS.join(',') });
  params.set('page', String(state.page));
  params.set('limit', String(LIMIT));
  params.set('sort', state.sort);
  for (const county of state.county) params.append('county', county);
  for (const speaker of state.speaker) params.append('speaker', speaker);
  const [month] = state.month;
  if (month !== undefined) {
    params.set('from', `${month}-01`);
    params.set('to', lastDayOf(month));
  }
  return params.toString();
}

/** The state's filters with one value put in or taken out. */
export function toggled(state: SearchState, facet: Facet, value: string): Partial<SearchState> {
  if (state[facet].includes(value)) {
    return { [facet]: state[facet].filter((one) => one !== value) };
  }
  return { [facet]: facet === 'month' ? [value] : [...state[facet], value] };
}

export const NO_FILTERS: Pick<SearchState, Facet> = { county: [], month: [], speaker: [] };

export function hasFilters(state: SearchState): boolean {
  return FACETS.some((facet) => state[facet].length > 0);
}

function lastDayOf(month: string): string {
  // Date.UTC counts months from 0, and day 0 is the last one of the month before.
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
  return `${month}-${String(end.getUTCDate()).padStart(2, '0')}`;
}
