import type { Meilisearch } from 'meilisearch';
import { compileQuery, type Match } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer, type StoredReport } from '../plan/engine-search.js';
import { exactSearch, type Exactness, type PageRequest } from './exact-search.js';
import type { Term } from '../query/expression.js';
import { matchingReports, type MatchingOptions } from './matching-reports.js';
import { Verifier } from './verifier.js';

export interface SearchRequest extends PageRequest {
  q: string;
  match: Match;
}

export interface SearchResult extends EngineAnswer<StoredReport>, Exactness {
  /** The query in its stable form. */
  query: string;
  /** What to highlight. */
  terms: Term[];
}

const RANKED = 'A ranked search takes words in any place and near words; use match=exact to count.';

/** Answers searches. One stands behind every endpoint that counts. */
export class ReportSearch {
  readonly #client: Meilisearch;
  readonly #verifier: Verifier;

  constructor(client: Meilisearch) {
    this.#client = client;
    this.#verifier = new Verifier(client);
  }

  /** @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable` */
  async search({ q, match, ...request }: SearchRequest): Promise<SearchResult> {
    const compiled = compileQuery(q, match);
    const { query, terms, plan } = compiled;
    if (match === 'relevance') {
      const { queries } = plan;
      const answer = await engineSearch(this.#client, { ...request, queries });
      return { ...answer, query, terms, relation: 'atMost', reason: RANKED };
    }
    const answer = await exactSearch(this.#client, this.#verifier, compiled, request);
    return { ...answer, query, terms };
  }

  /**
   * All reports that match, one after another, exact whatever their number: candidates are read as
   * they pass. Sorted by day, then by time of publication, then by key. They come with at least the
   * fields named.
   *
   * A report that is written while they pass comes in its old state or its new one.
   *
   * @throws XianbaoError `invalid_query`, `query_too_complex`, `engine_unavailable`
   */
  matching(
    { q, match, ...options }: { q: string; match: Match } & MatchingOptions,
    fields: string[],
  ): AsyncIterable<StoredReport> {
    return matchingReports(this.#client, compileQuery(q, match), options, fields);
  }
}
