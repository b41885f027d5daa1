import type { Meilisearch } from 'meilisearch';
import { PLACE_FILTERS } from '../../model/filter-names.js';
import { COVERAGE_INDEX } from '../../model/index-settings.js';
import { quote, type Filters } from '../plan/filters.js';

/**
 * The months (YYYY-MM) of which the crawl knows any report of the given places; `undefined` where
 * nothing was crawled at all, as with reports imported from files before there was a ledger.
 */
export async function listCrawledMonths(
  client: Meilisearch,
  filters: Filters,
): Promise<Set<string> | undefined> {
  const narrowed = PLACE_FILTERS.flatMap((place) => {
    const values = filters[place];
    return values === undefined ? [] : `${place} IN [${values.map(quote).join(', ')}]`;
  });
  const coverage = client.index(COVERAGE_INDEX);
  const { estimatedTotalHits } = await coverage.search(null, { limit: 0 });
  if (estimatedTotalHits === 0) return undefined;
  const { facetDistribution } = await coverage.search(null, {
    filter: narrowed.join(' AND '),
    facets: ['month'],
    limit: 0,
  });
  return new Set(Object.keys(facetDistribution?.month ?? {}));
}
