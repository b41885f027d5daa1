import type { Meilisearch, SearchParams } from 'meilisearch';
import { EngineRejection } from '../../engine/client/http-client.js';
import type { ReportDocument } from '../../model/document.js';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import { EVERYTHING, type EngineQuery } from './plan.js';

/** A request for the union of some queries. */
export interface EngineRequest {
  /** Every document where they are missing. */
  queries?: EngineQuery[];
  /** In the engine's filter language; applies to all queries. */
  filter: string;
  /** Fields to count values of. */
  facets?: string[];
  sort?: string[];
  offset?: number;
  /** Without it there are no hits; totals and facets are complete all the same. */
  limit?: number;
  /** Fields of the hits; only the key where they are missing. */
  fields?: string[];
  /** Whether hits come with their score as `_rankingScore`, from 0 to 1. */
  showRankingScore?: boolean;
  /** The least score that a hit of a ranked search has. */
  rankingScoreThreshold?: number;
  /** The reports' index, unless another is named. */
  index?: string;
}

export interface EngineAnswer<Hit> {
  total: number;
  hits: Hit[];
  /** Counts by field and value. */
  facets: Record<string, Record<string, number>>;
  engineMs: number;
}

export type StoredReport = Omit<ReportDocument, 'grams' | 'words'>;

/** Asks the engine once: a search for one query, a federated search for several. */
export async function engineSearch<Hit = StoredReport>(
  client: Meilisearch,
  request: EngineRequest,
): Promise<EngineAnswer<Hit>> {
  const { queries = EVERYTHING.queries, filter, sort = [], fields = ['key'] } = request;
  const { showRankingScore = false, rankingScoreThreshold } = request;
  const asked = queries.map((query) => ({
    q: query.q,
    filter: [filter, query.filter].filter((each) => each !== '').join(' AND '),
    sort,
    attributesToSearchOn: query.attributes,
    attributesToRetrieve: fields,
    matchingStrategy: 'all' as const,
    locales: ['eng' as const],
    ...(showRankingScore && { showRankingScore }),
    ...(rankingScoreThreshold !== undefined && { rankingScoreThreshold }),
  }));
  if (asked.length === 0) return NOTHING;
  try {
    return await answerTo<Hit>(client, asked, request);
  } catch (error) {
    if (isUnfilled(error)) return NOTHING;
    throw error;
  }
}

const NOTHING = { total: 0, hits: [], facets: {}, engineMs: 0 };

/** An index that never had a document rejects the fields to search: it has no hits. */
function isUnfilled(error: unknown): boolean {
  const code = error instanceof EngineRejection ? error.engineCode : undefined;
  return code === 'invalid_search_attributes_to_search_on';
}

async function answerTo<Hit>(
  client: Meilisearch,
  asked: SearchParams[],
  request: EngineRequest,
): Promise<EngineAnswer<Hit>> {
  const { facets = [], offset = 0, limit = 0, index: indexUid = REPORTS_INDEX } = request;
  const [first] = asked;
  if (asked.length === 1) {
    const one = await client.index(indexUid).search(null, { ...first, facets, offset, limit });
    return {
      total: one.estimatedTotalHits,
      hits: one.hits as Hit[],
      facets: one.facetDistribution ?? {},
      engineMs: one.processingTimeMs,
    };
  }
  const many = await client.multiSearch({
    federation: { offset, limit, facetsByIndex: { [indexUid]: facets } },
    queries: asked.map((each, i) => {
      const weight = request.queries?.[i]?.weight;
      return { indexUid, ...each, ...(weight !== undefined && { federationOptions: { weight } }) };
    }),
  });
  return {
    total: many.estimatedTotalHits ?? 0,
    hits: many.hits as Hit[],
    facets: many.facetsByIndex?.[indexUid]?.distribution ?? {},
    engineMs: many.processingTimeMs,
  };
}

/** How many documents a union has. */
export async function engineTotal(client: Meilisearch, request: EngineRequest): Promise<number> {
  return (await engineSearch(client, request)).total;
}

/** The keys of all documents of a union, unordered. As a facet they come far faster than as hits. */
export async function engineKeys(client: Meilisearch, request: EngineRequest): Promise<string[]> {
  return engineValues(client, request, 'key');
}

/** The values that a field has in the documents of a union, unordered. */
export async function engineValues(
  client: Meilisearch,
  request: EngineRequest,
  field: string,
): Promise<string[]> {
  const { facets } = await engineSearch(client, { ...request, facets: [field] });
  return Object.keys(facets[field] ?? {});
}
