import { apiParams } from '../query/params.js';

/** Facets of the panel. */
export const FACETS = ['county', 'month', 'speaker', 'channel', 'lang'];

/** The request for the facets alone, where a view asks for something else. */
export function facetsPath(params: URLSearchParams): string {
  const asked = apiParams(params);
  asked.set('limit', '0');
  asked.set('facets', FACETS.join(','));
  return `api/v1/search?${asked.toString()}`;
}
