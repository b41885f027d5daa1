import { apiParams, readChoice, readPage } from '../query/params.js';

/** Orders the API knows; the first is the page's own choice where the URL names none. */
export const SORTS = ['-date', 'date', 'relevance'] as const;

/** Facets of the panel. */
export const FACETS = ['county', 'month', 'speaker', 'channel', 'lang'];

/** Hits on one page. */
const LIMIT = 20;

/** The request behind the search view. */
export function searchPath(params: URLSearchParams): string {
  const asked = apiParams(params);
  const isRanked = params.get('match') === 'relevance';
  asked.set(
    'sort',
    isRanked && !params.has('sort') ? 'relevance' : readChoice(params, 'sort', SORTS),
  );
  asked.set('page', String(readPage(params)));
  asked.set('limit', String(LIMIT));
  asked.set('facets', FACETS.join(','));
  return `api/v1/search?${asked.toString()}`;
}
