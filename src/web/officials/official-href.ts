import { viewHref } from '../address/views.js';

/** An official's page. */
export function officialHref(id: string): string {
  return viewHref('official', new URLSearchParams({ id }));
}
