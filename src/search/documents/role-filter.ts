import type { Meilisearch } from 'meilisearch';
import { foldValue } from '../../store/fold-value.js';
import { normalForm } from '../../model/text/normal-form.js';
import { engineValues } from '../plan/engine-search.js';
import { fieldFilter } from '../plan/filters.js';

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
  return fieldFilter(field, [...new Set(found.map(foldValue))]);
}
