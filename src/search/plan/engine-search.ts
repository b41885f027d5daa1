import type { Meilisearch, SearchParams } from 'meilisearch';
import { EngineRejection } from '../../engine/http-client.js';
import type { ReportDocument } from '../../model/document.js';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import type { EngineQuery } from './plan.js';

/** A request for the union of some queries. */
export interface EngineRequest {
  queries: EngineQuery[];
  /** What narrows all of them. */
  filter: string;
  /** Fields to count values of. */
  facets: string[];
  sort: string[];
  offset: number;
  limit: number;
  fields: string[];
}

export interface EngineAnswer<Hit> {
  total: number;
  hits: Hit[];
  /** Counts by field and value. */
  facets: Record<string, Record<string, number>>;
  engineMs: number;
}

export type StoredReport = Omit<ReportDocument, 'grams' | 'words'>;

/** Asks the engine once: one query by a search, several by a federated one. */
export async function engineSearch<Hit = StoredReport>(
  client: Meilisearch,
  request: EngineRequest,
  indexUid = REPORTS_INDEX,
): Promise<EngineAnswer<Hit>> {
  const { queries, filter, sort, fields } = request;
  const asked = queries.map((query) => ({
    q: query.q,
    filter: [filter, query.filter].filter((each) => each !== '').join(' AND '),
    sort,
    attributesToSearchOn: query.attributes,
    attributesToRetrieve: fields,
    matchingStrategy: 'all' as const,
    locales: ['eng' as const],
  }));
  if (asked.length === 0) return NOTHING;
  try {
    return await answerTo<Hit>(client, asked, request, indexUid);
  } catch (error) {
    if (isUnfilled(error)) return NOTHING;
    throw error;
  }
}

const NOTHING = { total: 0, hits: [], facets: {}, engineMs: 0 };

/** An index that never had a document does not know the fields that are searched: it has no hits. */
function isUnfilled(error: unknown): boolean {
  const code = error instanceof EngineRejection ? error.engineCode : undefined;
  return code === 'invalid_search_attributes_to_search_on';
}

async function answerTo<Hit>(
  client: Meilisearch,
  asked: SearchParams[],
  { facets, offset, limit }: EngineRequest,
  indexUid: string,
): Promise<EngineAnswer<Hit>> {
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
    queries: asked.map((each) => ({ indexUid, ...each })),
  });
  return {
    total: many.estimatedTotalHits ?? 0,
    hits: many.hits as Hit[],
    facets: many.facetsByIndex?.[indexUid]?.distribution ?? {},
    engineMs: many.processingTimeMs,
  };
}

/** How many reports a union has. */
export async function engineTotal(
  client: Meilisearch,
  queries: EngineQuery[],
  filter: string,
): Promise<number> {
  const nothing = { facets: [], sort: [], offset: 0, limit: 0, fields: ['key'] };
  return (await engineSearch(client, { queries, filter, ...nothing })).total;
}

/** The keys of all reports of a union, in no order. The engine counts them far faster than it hits. */
export async function engineKeys(
  client: Meilisearch,
  queries: EngineQuery[],
  filter: string,
  indexUid = REPORTS_INDEX,
): Promise<string[]> {
  const all = { facets: ['key'], sort: [], offset: 0, limit: 0, fields: ['key'] };
  const { facets } = await engineSearch(client, { queries, filter, ...all }, indexUid);
  return Object.keys(facets.key ?? {});
}
