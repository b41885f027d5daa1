import type { Meilisearch } from 'meilisearch';
import { readEngineVersion } from '../../engine/client/engine-version.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { EngineAnswer } from '../plan/engine-search.js';
import { EVERYTHING, planConjuncts, STATEMENT_FIELDS } from '../plan/plan.js';
import {
  BEING_WRITTEN,
  exactSearch,
  MAX_TRIES,
  type Exactness,
  type PageRequest,
} from './exact-search.js';
import { CacheStore } from '../../model/memory/cache-store.js';
import type { GenerationReader } from '../cache/generation-reader.js';
import type { Texts } from '../texts/text-jobs.js';
import { FairQueue, UNBOUNDED } from '../work/fair-queue.js';
import { takesLong } from './heavy-search.js';
import { matchingDocuments, type MatchingOptions } from './matching-documents.js';
import { QueryResolver } from './query-resolver.js';
import type { StoredSearch } from './stored-search.js';
import { withPauses } from '../work/with-pauses.js';
import { roleFilter } from '../documents/role-filter.js';
import { STATEMENTS, type StoredStatement } from '../documents/statement-documents.js';

export interface StatementRequest extends PageRequest {
  compiled: CompiledQuery;
  /** Parts of the role of the one who said it, of which any will do. */
  roles: string[];
}

/** Which statements are meant; the query is planned for them, and the roles are in the filter. */
export interface SelectedStatements {
  compiled: CompiledQuery;
  /** In the engine's language. */
  filter: string;
}

export type StatementResult = EngineAnswer<StoredStatement> & Exactness;

/** Answers searches for what was said: the query language of reports, asked of statements. */
export class StatementSearch {
  readonly #client: Meilisearch;
  readonly #resolver: QueryResolver<StoredStatement>;
  readonly #heavy: FairQueue;
  readonly #hasTexts: boolean;

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
    this.#hasTexts = texts !== undefined;
    this.#resolver = new QueryResolver(client, STATEMENTS, store, texts, generation);
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
  async search(request: StatementRequest): Promise<StatementResult> {
    return takesLong(request.compiled.plan, request, this.#hasTexts)
      ? this.#heavy.run(() => this.#search(request))
      : this.#search(request);
  }

  /**
   * Which statements a question is about; the roles are those of the index's present state.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  async select({
    compiled,
    roles,
    filter,
  }: Pick<StatementRequest, 'compiled' | 'roles' | 'filter'>): Promise<SelectedStatements> {
    const { conjuncts } = compiled;
    const plan = conjuncts === undefined ? EVERYTHING : planConjuncts(conjuncts, STATEMENT_FIELDS);
    const asked = { ...compiled, plan };
    if (roles.length === 0) return { compiled: asked, filter };
    const role = { index: STATEMENTS.index, field: STATEMENT_FIELDS.role };
    const named = await roleFilter(this.#client, role, roles.map(normalForm), filter);
    return { compiled: asked, filter: `${filter} AND ${named}` };
  }

  /** Asks the stored texts about all statements that match; `undefined` where they cannot tell. */
  readonly askTexts: StoredSearch<StoredStatement>['ask'] = async (...question) =>
    this.#resolver.stored?.ask(...question);

  /**
   * All statements that match, by day, then by time of publication, then by key, as `ReportSearch.matching` gives reports.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  matching(
    { compiled, ...options }: { compiled: CompiledQuery } & MatchingOptions,
    fields: string[],
  ): AsyncIterable<StoredStatement> {
    return withPauses(matchingDocuments(this.#resolver, compiled, options, fields));
  }

  async #search(request: StatementRequest): Promise<StatementResult> {
    const { roles } = request;
    if (roles.length === 0)
      return exactSearch(this.#resolver, (await this.select(request)).compiled, request);
    for (let tries = 1; ; tries += 1) {
      const before = await this.#resolver.generation();
      const { compiled, filter } = await this.select(request);
      const answer = await exactSearch(this.#resolver, compiled, { ...request, filter });
      const isSettled = (await this.#resolver.generation()) === before;
      if (isSettled || answer.relation === 'atMost') return answer;
      if (tries === MAX_TRIES) return { ...answer, ...BEING_WRITTEN };
    }
  }
}
