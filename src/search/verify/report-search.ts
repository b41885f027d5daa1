import type { Meilisearch } from 'meilisearch';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer, type StoredReport } from '../plan/engine-search.js';
import { exactSearch, type Exactness, type PageRequest } from './exact-search.js';
import { matchingReports, type MatchingOptions } from './matching-reports.js';
import { QueryResolver } from './query-resolver.js';
import { REPORTS } from './report-documents.js';

export interface SearchRequest extends PageRequest {
  compiled: CompiledQuery;
}

export type SearchResult = EngineAnswer<StoredReport> & Exactness;

const RANKED = 'A ranked search takes words in any place and near words; use match=exact to count.';

/** Answers searches. One stands behind every endpoint that counts. */
export class ReportSearch {
  readonly #client: Meilisearch;
  readonly #resolver: QueryResolver<StoredReport>;

  constructor(client: Meilisearch) {
    this.#client = client;
    this.#resolver = new QueryResolver(client, REPORTS);
  }

  /** @throws XianbaoError `engine_unavailable` */
  async search({ compiled, ...request }: SearchRequest): Promise<SearchResult> {
    if (compiled.match === 'exact') return exactSearch(this.#resolver, compiled, request);
    const { queries } = compiled.plan;
    const answer = await engineSearch(this.#client, { ...request, queries });
    return { ...answer, ...readExactness(compiled) };
  }

  /**
   * All reports that match, one after another, exact whatever their number: candidates are read as
   * they pass. Sorted by day, then by time of publication, then by key. They come with at least the
   * fields named.
   *
   * A report that is written while they pass comes in its old state or its new one.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  matching(
    { compiled, ...options }: { compiled: CompiledQuery } & MatchingOptions,
    fields: string[],
  ): AsyncIterable<StoredReport> {
    return matchingReports(this.#client, compiled, options, fields);
  }
}

/** How exact a query is where all that matches is read: only a ranked query is less than exact. */
export function readExactness({ match }: CompiledQuery): Exactness {
  return match === 'exact' ? { relation: 'exact' } : { relation: 'atMost', reason: RANKED };
}
