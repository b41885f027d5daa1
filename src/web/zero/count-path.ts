import { apiParams } from '../query/params.js';

/** The request for how many reports match, and where none does, why. */
export function countPath(params: URLSearchParams): string {
  const asked = apiParams(params);
  asked.set('limit', '0');
  return `api/v1/search?${asked.toString()}`;
}
