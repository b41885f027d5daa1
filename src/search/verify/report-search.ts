import type { Meilisearch } from 'meilisearch';
import { readEngineVersion } from '../../engine/client/engine-version.js';
import type { Snippet } from '../../model/api/reports/search.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer, type StoredReport } from '../plan/engine-search.js';
import { exactSearch, type Exactness, type PageRequest } from './exact-search.js';
import { matchingDocuments, type MatchingOptions } from './matching-documents.js';
import { QueryResolver } from './query-resolver.js';
import type { StoredSearch } from './stored-search.js';
import { REPORTS } from '../documents/report-documents.js';
import { CacheStore } from '../../model/memory/cache-store.js';
import type { GenerationReader } from '../cache/generation-reader.js';
import type { Expression } from '../query/expression.js';
import { keysFilter } from '../plan/filters.js';
import { cutSnippets } from '../text/snippets.js';
import { mapInTurns } from '../work/turn.js';
import type { Texts } from '../texts/text-jobs.js';
import { FairQueue, UNBOUNDED } from '../work/fair-queue.js';
import { unionSearch, type UnionAnswer, type UnionPart } from './union-search.js';
import { withPauses } from '../work/with-pauses.js';
import { takesLong } from './heavy-search.js';

export interface SearchRequest extends PageRequest {
  compiled: CompiledQuery;
}

export type SearchResult = EngineAnswer<StoredReport> & Exactness;

/** A search whose hits come with snippets. */
export type ShownResult = SearchResult & { snippets: Snippet[][] };

/** A search's result, with snippets where they were asked for and came with it. */
type Found = SearchResult & { snippets?: Snippet[][] };

const RANKED = 'A ranked search takes words in any place and near words; use match=exact to count.';

/** Answers searches for reports. All endpoints share one, and so its caches. */
export class ReportSearch {
  readonly #client: Meilisearch;
  readonly #resolver: QueryResolver<StoredReport>;
  readonly #heavy: FairQueue;
  readonly #texts: Texts | undefined;

  /**
   * @param heavy where searches that take long wait for their turn
   * @param store what is found out about queries is cached there
   * @param texts the stored ones; without them, the engine is asked for texts
   * @param generation of the index; who else asks for it may share the reading
   */
  constructor(
    client: Meilisearch,
    heavy = new FairQueue(UNBOUNDED),
    store = new CacheStore(),
    texts?: Texts,
    generation?: GenerationReader,
  ) {
    this.#client = client;
    this.#heavy = heavy;
    this.#texts = texts;
    this.#resolver = new QueryResolver(client, REPORTS, store, texts, generation);
  }

  /**
   * The version of the engine, for citations; `null` where it may not be asked.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  engineVersion(): Promise<string | null> {
    return readEngineVersion(this.#client);
  }

  /** @throws XianbaoError `engine_unavailable`, `too_busy` */
  async search(request: SearchRequest): Promise<SearchResult> {
    return this.#queued(request);
  }

  /**
   * The reports that any of some searches finds, each once.
   *
   * @throws XianbaoError `engine_unavailable`, `too_busy`
   */
  union(parts: UnionPart[], page: Omit<PageRequest, 'filter'>): Promise<UnionAnswer<StoredReport>> {
    return this.#heavy.run(() => unionSearch(this.#resolver, parts, page));
  }

  /** The same, and where each hit has what is sought; its fields have to include the key. */
  async searchWithSnippets(request: SearchRequest): Promise<ShownResult> {
    const { sought } = request.compiled;
    const { snippets, ...result } = await this.#queued(request, { sought });
    return { ...result, snippets: snippets ?? (await this.#snippets(result.hits, sought)) };
  }

  #queued(request: SearchRequest, shown?: { sought: Expression | undefined }): Promise<Found> {
    const { plan } = request.compiled;
    return takesLong(plan, request, this.#texts !== undefined)
      ? this.#heavy.run(() => this.#search(request, shown))
      : this.#search(request, shown);
  }

  async #search(
    { compiled, ...request }: SearchRequest,
    shown?: { sought: Expression | undefined },
  ): Promise<Found> {
    if (compiled.match === 'exact') return exactSearch(this.#resolver, compiled, request, shown);
    const { queries } = compiled.plan;
    const answer = await engineSearch(this.#client, { ...request, queries });
    return { ...answer, ...readExactness(compiled) };
  }

  /**
   * Asks the stored texts about all reports that match; `undefined` where they cannot tell, and the reports have to
   * be read from the engine.
   */
  readonly askTexts: StoredSearch<StoredReport>['ask'] = async (...question) =>
    this.#resolver.stored?.ask(...question);

  /** Shows where some reports have what is sought, in their order. */
  async #snippets(
    reports: Pick<StoredReport, 'key'>[],
    sought: Expression | undefined,
  ): Promise<Snippet[][]> {
    const keys = reports.map(({ key }) => key);
    if (keys.length === 0) return [];
    const request = { keys, sought };
    const stored = await this.#texts?.ask('reports', 'snippets', request, { allowsStale: true });
    if (stored !== undefined) return stored.result;
    const { hits } = await engineSearch(this.#client, {
      filter: keysFilter('IN', keys),
      limit: keys.length,
      fields: ['key', 'title', 'body'],
    });
    const byKey = new Map(hits.map((hit) => [hit.key, hit]));
    // A report that was removed meanwhile has nothing to show.
    return mapInTurns(keys, (key) => {
      const report = byKey.get(key);
      return report === undefined ? [] : cutSnippets(report, sought);
    });
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
    return withPauses(matchingDocuments(this.#resolver, compiled, options, fields));
  }
}

/** How exact a count is that reads every match: only that of a ranked search is less than exact. */
export function readExactness({ match }: CompiledQuery): Exactness {
  return match === 'exact' ? { relation: 'exact' } : { relation: 'atMost', reason: RANKED };
}
