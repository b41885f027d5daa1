import type { FacetName } from '../../../model/index-settings.js';
import { countyByCode } from '../../../model/place/counties.js';
import { compareTexts } from '../../../model/text/compare-texts.js';
import { matchNames } from '../../../search/query/match-names.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import { withPauses } from '../../../search/work/with-pauses.js';
import { countedFields, namedCounts, type FacetField } from './facet-counts.js';
import type { FacetSearchAnswer } from '../../../model/api/meilisearch.js';
import type { FacetSearchQuery } from './meilisearch-schema.js';
import { readMeilisearchSelection } from './meilisearch-search.js';

/** As many as Meilisearch gives unless it is configured otherwise. */
const MAX_FACET_HITS = 100;

/** The API's names of the facets that people and places are sought in. */
const NAMED: Partial<Record<FacetField, FacetName>> = {
  county: 'county',
  prefecture: 'prefecture',
  province: 'province',
  speakers: 'speaker',
  speaker: 'speaker',
  channel: 'channel',
};

/** The values of a facet that a part of a name may mean, the most frequent first. */
export async function answerFacetSearch(
  reports: ReportSearch,
  query: FacetSearchQuery,
): Promise<FacetSearchAnswer> {
  const { facetName, facetQuery = null } = query;
  const selection = readMeilisearchSelection(query);
  const { facets, engineMs } = await reports.search({
    ...selection,
    facets: countedFields([facetName]),
  });
  const values = Object.entries(namedCounts(facetName, facets)).toSorted(
    (a, b) => b[1] - a[1] || compareTexts(a[0], b[0]),
  );
  const isMeant = isNamed(facetName, Object.keys(facets.county ?? {}), facetQuery ?? '');
  const facetHits: FacetSearchAnswer['facetHits'] = [];
  for await (const [value, count] of withPauses(values)) {
    if (facetHits.length === MAX_FACET_HITS) break;
    if (isMeant(value)) facetHits.push({ value, count });
  }
  return { facetHits, facetQuery, processingTimeMs: engineMs };
}

/** Whether a value of a facet may be meant; names of counties are known by whatever their codes are known by. */
function isNamed(name: FacetField, codes: string[], part: string): (value: string) => boolean {
  if (name !== 'countyName') return matchNames(NAMED[name], part);
  const isMeant = matchNames('county', part);
  const meant = new Set(codes.filter(isMeant).map((code) => countyByCode(code)?.name ?? code));
  return (value) => meant.has(value);
}
