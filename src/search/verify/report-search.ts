import type { Meilisearch } from 'meilisearch';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer, type StoredReport } from '../plan/engine-search.js';
import { exactSearch, type Exactness, type PageRequest } from './exact-search.js';
import { matchingReports, type MatchingOptions } from './matching-reports.js';
import { QueryResolver } from './query-resolver.js';
import { REPORTS } from './report-documents.js';
import { CacheStore } from '../cache/cache-store.js';
import { FairQueue, UNBOUNDED } from '../work/fair-queue.js';
import { withPauses } from '../work/with-pauses.js';
import { takesLong } from './heavy-search.js';

export interface SearchRequest extends PageRequest {
  compiled: CompiledQuery;
}

export type SearchResult = EngineAnswer<StoredReport> & Exactness;

const RANKED = 'A ranked search takes words in any place and near words; use match=exact to count.';

/** Answers searches for reports. All endpoints share one, and so its caches. */
export class ReportSearch {
  readonly #client: Meilisearch;
  readonly #resolver: QueryResolver<StoredReport>;
  readonly #heavy: FairQueue;

  /**
   * @param heavy where searches that take long wait for their turn
   * @param store what is found out about queries is cached there
   */
  constructor(client: Meilisearch, heavy = new FairQueue(UNBOUNDED), store = new CacheStore()) {
    this.#client = client;
    this.#heavy = heavy;
    this.#resolver = new QueryResolver(client, REPORTS, store);
  }

  /** @throws XianbaoError `engine_unavailable`, `too_busy` */
  async search(request: SearchRequest): Promise<SearchResult> {
    const { plan } = request.compiled;
    return takesLong(plan, request)
      ? this.#heavy.run(() => this.#search(request))
      : this.#search(request);
  }

  async #search({ compiled, ...request }: SearchRequest): Promise<SearchResult> {
    if (compiled.match === 'exact') return exactSearch(this.#resolver, compiled, request);
    const { queries } = compiled.plan;
    const answer = await engineSearch(this.#client, { ...request, queries });
    return { ...answer, ...readExactness(compiled) };
  }

  /**
   * All reports that match, one after another, exact whatever their number: candidates are read as
   * they are given. Sorted by day, then by time of publication, then by key, with at least the fields
   * named. Other requests get their turn between them, however long the caller works on each.
   *
   * A report that is written meanwhile comes in its old state or its new one.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  matching(
    { compiled, ...options }: { compiled: CompiledQuery } & MatchingOptions,
    fields: string[],
  ): AsyncIterable<StoredReport> {
    return withPauses(matchingReports(this.#client, compiled, options, fields));
  }
}

/** How exact a count is that reads every match: only that of a ranked search is less than exact. */
export function readExactness({ match }: CompiledQuery): Exactness {
  return match === 'exact' ? { relation: 'exact' } : { relation: 'atMost', reason: RANKED };
}
