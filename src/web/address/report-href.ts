import { viewHref } from './views.js';

/** A report's page, with the query's matches marked in it. */
export function reportHref(id: string, q: string, asOf: string | null = null): string {
  const params = new URLSearchParams({ id });
  if (q !== '') params.set('q', q);
  if (asOf !== null) params.set('asOf', asOf);
  return viewHref('report', params);
}

/** The register's entries of a name. */
export function officesHref(name: string, asOf: string | null = null): string {
  const params = new URLSearchParams({ name });
  if (asOf !== null) params.set('asOf', asOf);
  return viewHref('officials', params);
}

export function speakerHref(name: string, asOf: string | null = null): string {
  const params = new URLSearchParams({ name });
  if (asOf !== null) params.set('asOf', asOf);
  return viewHref('speaker', params);
}
