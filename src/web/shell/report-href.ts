import { hrefOf } from './views.js';

/** A report's page, with the query's matches marked in it. */
export function reportHref(id: string, q: string, asOf: string | null = null): string {
  const params = new URLSearchParams({ id });
  if (q !== '') params.set('q', q);
  if (asOf !== null) params.set('asOf', asOf);
  return hrefOf('report', params);
}

export function speakerHref(name: string): string {
  return hrefOf('speaker', new URLSearchParams({ name }));
}
