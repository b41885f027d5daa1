import { viewHref } from '../address/views.js';

/** An official's page, of the state of the corpus that the link stands in. */
export function officialHref(id: string, asOf: string | null): string {
  const params = new URLSearchParams({ id });
  if (asOf !== null && asOf !== '') params.set('asOf', asOf);
  return viewHref('official', params);
}
