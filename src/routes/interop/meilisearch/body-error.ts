import type { z } from 'zod';
import { MeilisearchError } from './meilisearch-error.js';

/** The error of a body that the schema refuses, by the code that Meilisearch has for the field at fault. */
export function invalidBody(
  { code, path, message }: z.core.$ZodIssue,
  kind: 'search' | 'facet_search',
): MeilisearchError {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  const told = `Invalid value at \`${place}\`: ${message}`;
  return new MeilisearchError(400, nameError(code, path, kind), told);
}

function nameError(code: string | undefined, path: PropertyKey[], kind: string): string {
  // The field of the search itself; what is within it has no code of its own.
  const field = path[0] === 'queries' ? path[2] : path[0];
  if (code === 'unrecognized_keys' || typeof field !== 'string') return 'bad_request';
  if (field === 'indexUid') return 'invalid_index_uid';
  const name = field.replaceAll(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
  return `invalid_${kind}_${name.replace(/^facet_query$/u, 'query')}`;
}
