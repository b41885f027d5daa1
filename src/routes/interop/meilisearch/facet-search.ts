import { FACET_FIELDS, type FacetName } from '../../../model/index-settings.js';
import { compareTexts } from '../../../model/text/compare-texts.js';
import { matchNames } from '../../../search/query/match-names.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import { withPauses } from '../../../search/work/with-pauses.js';
import type { FacetSearchAnswer, FacetSearchQuery } from './meilisearch-schema.js';
import { readMeilisearchSelection } from './meilisearch-search.js';

/** As many as Meilisearch gives unless it is configured otherwise. */
const MAX_FACET_HITS = 100;

/** The values of a facet that a part of a name may mean, the most frequent first. */
export async function answerFacetSearch(
  reports: ReportSearch,
  query: FacetSearchQuery,
): Promise<FacetSearchAnswer> {
  const { facetName, facetQuery = null } = query;
  const selection = readMeilisearchSelection(query);
  const { facets, engineMs } = await reports.search({ ...selection, facets: [facetName] });
  const values = Object.entries(facets[facetName] ?? {}).toSorted(
    (a, b) => b[1] - a[1] || compareTexts(a[0], b[0]),
  );
  const isMeant = matchNames(facetNamed(facetName), facetQuery ?? '');
  const facetHits: FacetSearchAnswer['facetHits'] = [];
  for await (const [value, count] of withPauses(values)) {
    if (facetHits.length === MAX_FACET_HITS) break;
    if (isMeant(value)) facetHits.push({ value, count });
  }
  return { facetHits, facetQuery, processingTimeMs: engineMs };
}

/** The facet of the API behind a field of the engine. */
function facetNamed(field: string): FacetName | undefined {
  const named = Object.entries(FACET_FIELDS).find(([, each]) => each === field);
  return named?.[0] as FacetName | undefined;
}
