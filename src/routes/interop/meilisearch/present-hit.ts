import { INDEX_SETTINGS } from '../../../model/index-settings.js';
import type { CompiledQuery } from '../../../search/plan/compile-query.js';
import { formattedHit, matchesPosition, type MeilisearchHit } from './formatted-hit.js';
import type { MeilisearchQuery } from './meilisearch-schema.js';

const DISPLAYED = new Set<string>(INDEX_SETTINGS.displayedAttributes);

/** What is to be marked or cut is shown in `_formatted` though it may not be among what is retrieved. */
export function listFields(query: MeilisearchQuery): string[] {
  const cut = query.attributesToCrop.map((given) => given.split(':')[0]!);
  const placed = query.showMatchesPosition ? query.attributesToSearchOn : [];
  const { attributesToRetrieve, attributesToHighlight } = query;
  return [...new Set([...attributesToRetrieve, ...attributesToHighlight, ...cut, ...placed])];
}

/** A hit with the fields that are asked for, and with what is told of it besides. */
export function presentHit(
  { _rankingScore = 1, ...hit }: MeilisearchHit,
  query: MeilisearchQuery,
  { sought }: CompiledQuery,
): MeilisearchHit {
  const { _formatted, ...rest } = formattedHit(pickFields(hit, listFields(query)), query, sought);
  return {
    ...pickFields(rest, query.attributesToRetrieve),
    ...(_formatted !== undefined && { _formatted }),
    ...(query.showMatchesPosition && {
      _matchesPosition: matchesPosition(hit, query.attributesToSearchOn, sought),
    }),
    ...(query.showRankingScore && { _rankingScore }),
    ...(query.retrieveVectors && { _vectors: {} }),
  };
}

/** The fields of a hit that are asked for, whole or by a field within them, and may be shown. */
export function pickFields(hit: MeilisearchHit, fields: string[]): MeilisearchHit {
  const isAsked = (name: string) =>
    fields.some((field) => field === '*' || field === name || field.startsWith(`${name}.`));
  return Object.fromEntries(
    Object.entries(hit).filter(([name]) => DISPLAYED.has(name) && isAsked(name)),
  );
}
