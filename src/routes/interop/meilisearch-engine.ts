import type { FederatedMultiSearchParams, Meilisearch, MultiSearchQuery } from 'meilisearch';
import pMap from 'p-map';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import type { WordPlan } from '../../search/plan/plan-words.js';
import { validityFilter } from '../../search/plan/scope.js';
import type { MeilisearchHit } from './meilisearch-format.js';
import type { MeilisearchQuery } from './meilisearch-schema.js';

/** Unions of one request that are asked for at a time. */
const UNIONS_AT_ONCE = 4;

/** A search's answer as the engine gives it. */
export interface EngineResult {
  hits: MeilisearchHit[];
  facetDistribution?: Record<string, Record<string, number>>;
  [other: string]: unknown;
}

export interface PlannedQuery {
  query: MeilisearchQuery;
  plan: WordPlan;
}

/** Searches in Meilisearch's own shape, in the order asked; each may be a union of what its plan names. */
export async function searchPlanned(
  client: Meilisearch,
  planned: PlannedQuery[],
): Promise<EngineResult[]> {
  const plain = planned.filter(({ query, plan }) => isPlain(query, plan));
  const unions = planned.filter((each) => !plain.includes(each));
  const [answered, united] = await Promise.all([
    searchPlain(client, plain),
    pMap(unions, ({ query, plan }) => searchUnion(client, query, plan), {
      concurrency: UNIONS_AT_ONCE,
    }),
  ]);
  return planned.map((each) => {
    const at = plain.indexOf(each);
    return at < 0 ? united[unions.indexOf(each)]! : answered[at]!;
  });
}

/** The engine knows no distinct union: then only what was typed is searched. */
function isPlain({ distinct }: MeilisearchQuery, { queries }: WordPlan): boolean {
  return queries.length === 1 || typeof distinct === 'string';
}

async function searchPlain(client: Meilisearch, planned: PlannedQuery[]): Promise<EngineResult[]> {
  if (planned.length === 0) return [];
  const asked = planned.map(({ query, plan }): MultiSearchQuery => {
    const { page, hitsPerPage, offset, limit, distinct } = query;
    const isPaged = page !== undefined || hitsPerPage !== undefined;
    return {
      ...engineQuery(query, plan.queries[0]!),
      ...(query.facets.length > 0 && { facets: query.facets }),
      ...(typeof distinct === 'string' && { distinct }),
      ...(isPaged ? { page: page ?? 1, hitsPerPage: hitsPerPage ?? 20 } : { offset, limit }),
    };
  });
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, MeilisearchHit>({
    queries: asked,
  });
  return results.map(({ indexUid: _, ...result }) => result);
}

/** The union of a query's alternatives, in the shape of one search. */
async function searchUnion(
  client: Meilisearch,
  query: MeilisearchQuery,
  plan: WordPlan,
): Promise<EngineResult> {
  const { page = 1, hitsPerPage = 20, facets } = query;
  const isPaged = query.page !== undefined || query.hitsPerPage !== undefined;
  const [offset, limit] = isPaged
    ? [Math.max(page - 1, 0) * hitsPerPage, page === 0 ? 0 : hitsPerPage]
    : [query.offset, query.limit];
  const found = await client.multiSearch<FederatedMultiSearchParams, MeilisearchHit>({
    federation: { offset, limit, facetsByIndex: { [REPORTS_INDEX]: facets } },
    queries: plan.queries.map((each) => engineQuery(query, each)),
  });
  const total = found.estimatedTotalHits ?? 0;
  const counted = found.facetsByIndex?.[REPORTS_INDEX];
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(total / hitsPerPage);
  return {
    hits: found.hits.map(({ _federation, ...hit }) => hit as MeilisearchHit),
    processingTimeMs: found.processingTimeMs,
    ...(isPaged
      ? { page, hitsPerPage, totalHits: total, totalPages }
      : { offset, limit, estimatedTotalHits: total }),
    ...(facets.length > 0 && {
      facetDistribution: counted?.distribution ?? {},
      facetStats: counted?.stats ?? {},
    }),
  };
}

/** What a search and a part of a union have in common. */
function engineQuery(
  query: MeilisearchQuery,
  { q, attributes }: WordPlan['queries'][number],
): FederatedMultiSearchParams['queries'][number] {
  const { rankingScoreThreshold } = query;
  return {
    indexUid: REPORTS_INDEX,
    q,
    // Each text of a list is read by itself: none can reach beyond its own bounds.
    filter: [validityFilter(), ...query.filter],
    sort: query.sort,
    matchingStrategy: query.matchingStrategy,
    attributesToSearchOn: attributes,
    attributesToRetrieve: toFetch(query),
    showRankingScore: query.showRankingScore,
    locales: ['eng'],
    ...(typeof rankingScoreThreshold === 'number' && { rankingScoreThreshold }),
  };
}

/** What is to be marked or cut is shown in `_formatted` though it may not be among what is retrieved. */
function toFetch(query: MeilisearchQuery): string[] {
  const cut = query.attributesToCrop.map((given) => given.split(':')[0]!);
  return [...new Set([...query.attributesToRetrieve, ...query.attributesToHighlight, ...cut])];
}
