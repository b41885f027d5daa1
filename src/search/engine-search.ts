import type { Meilisearch } from 'meilisearch';
import type { ReportDocument } from '../model/document.js';
import { GRAM_FIELDS, REPORTS_INDEX } from '../model/index-settings.js';

/** A request for the union of some alternatives. */
export interface EngineRequest {
  alternatives: string[];
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

/** Asks the engine once: one alternative by a search, several by a federated one. */
export async function engineSearch<Hit = StoredReport>(
  client: Meilisearch,
  request: EngineRequest,
): Promise<EngineAnswer<Hit>> {
  const { alternatives, filter, facets, sort, offset, limit, fields } = request;
  const query = (q: string) => ({
    q,
    filter,
    sort,
    attributesToSearchOn: GRAM_FIELDS,
    attributesToRetrieve: fields,
    matchingStrategy: 'all' as const,
    locales: ['eng' as const],
  });
  if (alternatives.length === 0) return { total: 0, hits: [], facets: {}, engineMs: 0 };
  if (alternatives.length === 1) {
    const one = await client
      .index(REPORTS_INDEX)
      .search(null, { ...query(alternatives[0]!), facets, offset, limit });
    return {
      total: one.estimatedTotalHits,
      hits: one.hits as Hit[],
      facets: one.facetDistribution ?? {},
      engineMs: one.processingTimeMs,
    };
  }
  const many = await client.multiSearch({
    federation: { offset, limit, facetsByIndex: { [REPORTS_INDEX]: facets } },
    queries: alternatives.map((q) => ({ indexUid: REPORTS_INDEX, ...query(q) })),
  });
  return {
    total: many.estimatedTotalHits ?? 0,
    hits: many.hits as Hit[],
    facets: many.facetsByIndex?.[REPORTS_INDEX]?.distribution ?? {},
    engineMs: many.processingTimeMs,
  };
}
