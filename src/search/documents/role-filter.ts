import type { Meilisearch } from 'meilisearch';
import { normalForm } from '../../model/text/normal-form.js';
import { engineValues } from '../plan/engine-search.js';
import { fieldFilter } from '../plan/filters.js';

/** In bytes of UTF-8: the engine's filters hold only the beginning of a longer value. */
const MAX_VALUE_BYTES = 468;

/**
 * A filter for the documents of an index that have a role with one of some texts in it.
 *
 * @param field that holds the roles
 * @param texts in normal form
 * @param filter of the documents, in the engine's language
 */
export async function roleFilter(
  client: Meilisearch,
  { index, field }: { index: string; field: string },
  texts: string[],
  filter: string,
): Promise<string> {
  const roles = await engineValues(client, { index, filter }, field);
  const found = roles.filter((role) => {
    const normal = normalForm(role);
    return texts.some((text) => normal.includes(text));
  });
  return fieldFilter(field, [...new Set(found.map(asFiltered))]);
}

function asFiltered(value: string): string {
  if (Buffer.byteLength(value) <= MAX_VALUE_BYTES) return value;
  let beginning = '';
  let bytes = 0;
  for (const character of value.normalize('NFKD').toLowerCase()) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_VALUE_BYTES) break;
    beginning += character;
  }
  return beginning;
}
