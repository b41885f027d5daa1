import { REPORTS_INDEX } from '../../../model/index-settings.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import type { UnionPart } from '../../../search/verify/union-search.js';
import { withPauses } from '../../../search/work/with-pauses.js';
import { listWarnings } from '../../counting/citation.js';
import { presentTotal } from '../../http/present.js';
import { engineSort } from '../../reports/find-reports.js';
import type { AnswerBytes } from './answer-bytes.js';
import { countedFields, readFacetCounts, type FacetCounts } from './facet-counts.js';
import type { MeilisearchHit } from './formatted-hit.js';
import { MeilisearchError } from './meilisearch-error.js';
import type { FederatedAnswer } from '../../../model/api/meilisearch.js';
import type { MultiSearchQuery } from './meilisearch-schema.js';
import { readMeilisearchSelection } from './meilisearch-search.js';
import { listFields, presentHit } from './present-hit.js';
import { findTimes } from './report-times.js';
import { engineOrder } from './sort-fields.js';

type Query = MultiSearchQuery['queries'][number];
type Federation = NonNullable<MultiSearchQuery['federation']>;

/**
 * Answers several searches by one list, each report once, as Meilisearch does with `federation`.
 *
 * @throws MeilisearchError for pages or facets that a query has of its own, and for orders that cannot be merged
 */
export async function answerFederated(
  reports: ReportSearch,
  queries: Query[],
  { limit, offset, facetsByIndex, mergeFacets }: Federation,
  bytes: AnswerBytes,
): Promise<FederatedAnswer> {
  const selections = queries.map(readMeilisearchSelection);
  const parts = selections.map(({ compiled, filter }, i): UnionPart => {
    return { compiled, filter, weight: queries[i]!.federationOptions?.weight ?? 1 };
  });
  const facets = facetsByIndex?.[REPORTS_INDEX] ?? [];
  const found = await reports.union(parts, {
    facets: countedFields(facets),
    sort: mergedOrder(queries, parts),
    offset,
    limit,
    fields: [...new Set(queries.flatMap(listFields))],
    showRankingScore: true,
  });
  const times = await findTimes(facets, (page) => reports.union(parts, page));
  const hits: MeilisearchHit[] = [];
  for await (const [i, hit] of withPauses([...found.hits.entries()])) {
    const position = found.parts[i]!;
    const { _rankingScore: score = 1, ...rest } = { ...hit } as MeilisearchHit;
    const presented = {
      ...presentHit(
        { ...rest, _rankingScore: score },
        queries[position]!,
        selections[position]!.compiled,
      ),
      _federation: {
        indexUid: REPORTS_INDEX,
        queriesPosition: position,
        weightedRankingScore: Number(score) * (parts[position]!.weight ?? 1),
      },
    };
    bytes.add(presented);
    hits.push(presented);
  }
  const { total } = found;
  return {
    hits,
    processingTimeMs: found.engineMs,
    limit,
    offset,
    estimatedTotalHits: total,
    ...(facets.length > 0 &&
      placedFacets(readFacetCounts(facets, found.facets, times), mergeFacets)),
    counted: {
      total: presentTotal(total, found),
      warnings: listWarnings(
        [],
        selections.map(({ compiled }) => compiled),
      ),
    },
  };
}

/** @throws MeilisearchError for what belongs to the federation, and for options without one */
export function checkFederation({ queries, federation }: MultiSearchQuery, sent: unknown): void {
  const bodies = (sent as { queries: Record<string, unknown>[] }).queries;
  for (const [i, body] of bodies.entries()) {
    const has = (...names: string[]) => names.find((name) => body[name] !== undefined);
    const refuse = (code: string, name: string, why: string) => {
      const message = `Inside \`.queries[${i}]\`: \`${name}\` is not allowed ${why}.`;
      return new MeilisearchError(400, code, message);
    };
    if (!federation) {
      if (!queries[i]!.federationOptions) continue;
      const code = 'invalid_multi_search_federation_options';
      throw refuse(code, 'federationOptions', 'in a search without `federation`');
    }
    const page = has('limit', 'offset', 'page', 'hitsPerPage');
    const where = (name: string) => `in federated queries; use \`federation.${name}\``;
    if (page !== undefined)
      throw refuse('invalid_multi_search_query_pagination', page, where('limit'));
    if (has('facets') !== undefined)
      throw refuse('invalid_multi_search_query_facets', 'facets', where('facetsByIndex'));
  }
}

/**
 * One order for all. Without any asked for, ranked lists and weighted ones are merged by score, others by date.
 *
 * @throws MeilisearchError `invalid_multi_search_query_ranking_rules` for queries that ask for different ones
 */
function mergedOrder(queries: Query[], parts: UnionPart[]): string[] {
  const asked = new Set(
    queries.filter(({ sort }) => sort.length > 0).map(({ sort }) => engineOrder(sort).join()),
  );
  if (asked.size > 1) {
    const message = 'The queries ask for different orders; give them the same `sort`.';
    throw new MeilisearchError(400, 'invalid_multi_search_query_ranking_rules', message);
  }
  const [order] = asked;
  if (order !== undefined) return order.split(',');
  const isWeighted = new Set(parts.map(({ weight }) => weight)).size > 1;
  const isRanked = parts.some(({ compiled }) => compiled.match !== 'exact');
  // Of reports of the same time, each query has its own order: their codes hold for all.
  return isWeighted || isRanked ? [] : [...engineSort(undefined, 'exact'), 'idCode:asc'];
}

function placedFacets(counts: FacetCounts, mergeFacets: Federation['mergeFacets']) {
  const { facetDistribution, facetStats } = counts;
  if (!mergeFacets) {
    const byIndex = { [REPORTS_INDEX]: { distribution: facetDistribution, stats: facetStats } };
    return { facetsByIndex: byIndex } as Pick<FederatedAnswer, 'facetsByIndex'>;
  }
  const { maxValuesPerFacet = Infinity } = mergeFacets;
  const cut = Object.entries(facetDistribution).map(([name, values]) => [
    name,
    Object.fromEntries(Object.entries(values).slice(0, maxValuesPerFacet)),
  ]);
  return {
    facetDistribution: Object.fromEntries(cut) as FacetCounts['facetDistribution'],
    facetStats,
  };
}
