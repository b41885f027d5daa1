import type { z } from 'zod';
import { MeilisearchError } from './meilisearch-error.js';

/** What is asked for, by which Meilisearch names what is wrong with it. */
export type Asked = 'search' | 'facet_search' | 'document';

/** Fields of a search for a facet's values that a search does not have, and their names in codes. */
const OF_FACET_SEARCH = new Map([
  ['facetName', 'facet_name'],
  ['facetQuery', 'query'],
]);
/** Those that are no field of a search by their own name. */
const OTHER_NAMES = new Map([
  ['hybrid', 'invalid_search_embedder'],
  ['federationOptions', 'invalid_multi_search_federation_options'],
]);
const OF_FEDERATION = new Map([
  ['facetsByIndex', 'invalid_multi_search_facets_by_index'],
  ['mergeFacets', 'invalid_multi_search_merge_facets'],
  ['maxValuesPerFacet', 'invalid_multi_search_max_values_per_facet'],
  ['weight', 'invalid_multi_search_weight'],
  ['queryPosition', 'invalid_multi_search_query_position'],
  ['limit', 'invalid_search_limit'],
  ['offset', 'invalid_search_offset'],
]);

/** The error of a body that the schema refuses, by the code that Meilisearch has for the field at fault. */
export function invalidBody(
  issue: z.core.$ZodIssue,
  asked: Asked,
  body: unknown,
): MeilisearchError {
  const { path } = issue;
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  if (issue.code === 'unrecognized_keys') {
    const message = `Unknown field \`${issue.keys[0]}\`${place === '' ? '' : ` inside \`${place}\``}; /openapi.json lists what there is.`;
    return new MeilisearchError(400, 'bad_request', message);
  }
  if (isMissing(path, body)) return missingField(path);
  const told = `Invalid value at \`${place}\`: ${issue.message}`;
  return new MeilisearchError(400, nameError(path, asked), told);
}

function isMissing(path: PropertyKey[], body: unknown): boolean {
  let value = body;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value === undefined;
}

function missingField(path: PropertyKey[]): MeilisearchError {
  const field = String(path.at(-1));
  const code =
    field === 'indexUid'
      ? 'missing_index_uid'
      : field === 'facetName'
        ? 'missing_facet_search_facet_name'
        : 'bad_request';
  return new MeilisearchError(400, code, `Missing field \`${field}\``);
}

function nameError(path: PropertyKey[], asked: Asked): string {
  const last = path.findLast((step) => typeof step === 'string');
  if (path[0] === 'federation' || path.includes('federationOptions'))
    return OF_FEDERATION.get(String(last)) ?? 'invalid_multi_search_federation_options';
  // The field of the search itself; what is within it has no code of its own.
  const field = path[0] === 'queries' ? path[2] : path[0];
  if (typeof field !== 'string') return 'bad_request';
  if (field === 'indexUid') return 'invalid_index_uid';
  const name = field.replaceAll(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
  const ofFacets = OF_FACET_SEARCH.get(field);
  if (asked === 'facet_search' && ofFacets !== undefined) return `invalid_facet_search_${ofFacets}`;
  if (asked === 'document') return `invalid_document_${name}`;
  return OTHER_NAMES.get(field) ?? `invalid_search_${name}`;
}
