import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { byteSize, textBytes, textsBytes } from '../../model/memory/byte-size.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { GenerationReader } from '../cache/generation-reader.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { TextLeaf } from '../plan/conjuncts.js';
import { engineKeys, engineSearch, engineTotal } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import {
  EVERYTHING,
  planConjuncts,
  planLeaf,
  type EngineQuery,
  type KnownLeaf,
  type Verdict,
} from '../plan/plan.js';
import type { Expression } from '../query/expression.js';
import { printedLeaf } from '../query/print-query.js';
import type { Texts } from '../texts/text-jobs.js';
import { Turn } from '../work/turn.js';
import { BUDGET } from './budget.js';
import { readingCost } from './reading-cost.js';
import { fitsInRequest, type InexactQuery, type ResolvedQuery } from './resolved-query.js';
import { roleFilter } from '../documents/role-filter.js';
import type { SearchedDocuments } from '../documents/searched-documents.js';
import { StoredSearch } from './stored-search.js';

const SLICE = 1_000;
/** Up to so many candidates of a leaf are read in the request that counts them. */
const READ_WITH_TOTAL = 50;
/** Where the engine's answer is exact, only keys are fetched: so many for the cost of reading one document. */
const KEYS_FOR_ONE = 20;

/** A verdict that names every document it was read from. */
type ReadVerdict = Required<Verdict>;

/** A leaf whose documents are not known yet: how many would have to be read, and the way to read them. */
interface Unread {
  leaf: TextLeaf;
  cost: number;
  read: () => Promise<KnownLeaf>;
}

/**
 * Turns a query that the engine cannot answer exactly into one that it can, by reading the texts of the
 * candidates that it finds.
 *
 * There are two ways: to read the candidates of the whole query, or those of each inexact leaf, which
 * then is a list of keys like any other filter. The one that reads less is taken: a negated phrase leaves
 * nearly every document a candidate of the query, but few have the phrase.
 *
 * The result is valid for one state of the index. It is cached: the next page of the same search, and
 * its facets, need no more reading.
 */
export class QueryResolver<Document extends { key: string }> {
  readonly documents: SearchedDocuments<Document>;
  readonly client: Meilisearch;
  /** The stored texts, which are asked first. */
  readonly stored: StoredSearch<Document> | undefined;
  readonly #generation: GenerationReader;
  readonly #verdicts: GenerationCache<KnownLeaf>;
  readonly #resolved: GenerationCache<{ queries: EngineQuery[] | undefined }>;

  /**
   * @param texts the stored ones; without them, the engine is asked for texts
   * @param generation of the index; who else asks for it may share the reading
   */
  constructor(
    client: Meilisearch,
    documents: SearchedDocuments<Document>,
    store: CacheStore,
    texts?: Texts,
    generation = new GenerationReader(() => readGeneration(client, documents.index)),
  ) {
    this.client = client;
    this.documents = documents;
    this.#generation = generation;
    this.stored = texts && new StoredSearch(documents, texts, this.#generation);
    this.#verdicts = new GenerationCache(store, knownBytes);
    this.#resolved = new GenerationCache<{ queries: EngineQuery[] | undefined }>(store, byteSize);
  }

  /** The state of the index; it changes with every write. */
  generation(): Promise<string> {
    return this.#generation.current();
  }

  /** What the same query was last resolved to. Whoever uses it reads the generation afterwards. */
  cached({ query }: InexactQuery, filter: string): ResolvedQuery | undefined {
    const entry = this.#resolved.latest(cacheKey(filter, query));
    const queries = entry?.value.queries;
    return queries && { queries, generation: entry!.generation };
  }

  /**
   * The queries whose union is the answer; `undefined` where that takes more than the budget. The same
   * query asked for twice at once is resolved once.
   */
  async resolve(asked: InexactQuery, filter: string): Promise<ResolvedQuery | undefined> {
    const generation = await this.generation();
    const key = cacheKey(filter, asked.query);
    const { queries } = await this.#resolved.getOrCompute(key, generation, async () => {
      const exact = await this.#exactQueries(asked, filter, generation);
      return { queries: exact && fitsInRequest(exact) ? exact : undefined };
    });
    return queries && { queries, generation };
  }

  async #exactQueries(
    { plan, expression, conjuncts }: InexactQuery,
    filter: string,
    generation: string,
  ): Promise<EngineQuery[] | undefined> {
    const { index, fields } = this.documents;
    const leaves = await Promise.all(
      [...plan.inexact.values()].map((leaf) => this.#unread(leaf, filter, generation)),
    );
    const parts = leaves.reduce((sum, { cost }) => sum + cost, 0);
    const { queries } = plan;
    const whole =
      parts === 0 ? Infinity : await engineTotal(this.client, { index, queries, filter });
    if (readingCost(Math.min(whole, parts), expression) > BUDGET) return undefined;
    if (whole <= parts) return this.#readWhole(queries, filter, expression);
    const known = await Promise.all(
      leaves.map(async ({ leaf, read }) => [printedLeaf(leaf), await read()] as const),
    );
    return planConjuncts(conjuncts, fields, new Map(known)).queries;
  }

  /** What it takes to know a leaf's documents: nothing where they are cached, or few enough to be read here. */
  async #unread(leaf: TextLeaf, filter: string, generation: string): Promise<Unread> {
    const { index, fields, isRoleExact } = this.documents;
    const key = cacheKey(filter, printedLeaf(leaf));
    const isKnown = (known: KnownLeaf): Unread => ({ leaf, cost: 0, read: async () => known });
    const remember = (known: KnownLeaf) => {
      this.#verdicts.set(key, generation, known);
      return known;
    };
    const cached = this.#verdicts.get(key, generation);
    if (cached !== undefined) return isKnown(cached);
    const plan = planLeaf(leaf, fields);
    let { queries } = plan;
    if (leaf.kind === 'role') {
      const named = await roleFilter(
        this.client,
        { index, field: fields.role },
        [leaf.role],
        filter,
      );
      if (isRoleExact) return isKnown(remember({ filter: named }));
      queries = [{ ...EVERYTHING.queries[0]!, filter: named }];
    }
    const isExact = plan.inexact.size === 0;
    const candidates = { index, queries, filter };
    const { total, hits } = await engineSearch<Document>(this.client, {
      ...candidates,
      limit: isExact ? 0 : READ_WITH_TOTAL,
      fields: this.#fieldsToRead(leaf),
    });
    if (!isExact && total <= hits.length) {
      return isKnown(remember(await this.#verdictOn(hits, leaf)));
    }
    const read = async () => {
      const keys = await engineKeys(this.client, candidates);
      if (isExact) return remember({ matchedCount: keys.length, matched: keys, failed: [] });
      return remember(await this.#read(keys, leaf));
    };
    return { leaf, cost: isExact ? Math.ceil(total / KEYS_FOR_ONE) : total, read };
  }

  async #readWhole(
    queries: EngineQuery[],
    filter: string,
    expression: Expression,
  ): Promise<EngineQuery[]> {
    const keys = await engineKeys(this.client, { index: this.documents.index, queries, filter });
    const { matched, failed } = await this.#read(keys, expression);
    if (failed.length === 0) return queries;
    if (failed.length > matched.length) {
      return [{ ...EVERYTHING.queries[0]!, filter: keysFilter('IN', matched) }];
    }
    const without = keysFilter('NOT IN', failed);
    return queries.map((query) => ({
      ...query,
      filter: query.filter === '' ? without : `${query.filter} AND ${without}`,
    }));
  }

  async #read(keys: string[], expression: Expression): Promise<ReadVerdict> {
    const verdict: ReadVerdict = { matchedCount: 0, matched: [], failed: [] };
    for (let from = 0; from < keys.length; from += SLICE) {
      const { hits } = await engineSearch<Document>(this.client, {
        index: this.documents.index,
        filter: keysFilter('IN', keys.slice(from, from + SLICE)),
        limit: SLICE,
        fields: this.#fieldsToRead(expression),
      });
      const { matched, failed } = await this.#verdictOn(hits, expression);
      verdict.matched.push(...matched);
      verdict.failed.push(...failed);
      verdict.matchedCount += matched.length;
    }
    return verdict;
  }

  #fieldsToRead(expression: Expression): string[] {
    return ['key', ...this.documents.fieldsToRead(expression)];
  }

  async #verdictOn(hits: Document[], expression: Expression): Promise<ReadVerdict> {
    const turn = new Turn();
    const verdict: ReadVerdict = { matchedCount: 0, matched: [], failed: [] };
    for (const hit of hits) {
      const isMatch = this.documents.matches(hit, expression);
      (isMatch ? verdict.matched : verdict.failed).push(hit.key);
      if (isMatch) verdict.matchedCount += 1;
      if (turn.isOver) await turn.next();
    }
    return verdict;
  }
}

function cacheKey(filter: string, query: string): string {
  return JSON.stringify([filter, query]);
}

function knownBytes(known: KnownLeaf): number {
  if ('filter' in known) return textBytes(known.filter);
  return textsBytes(known.matched ?? []) + textsBytes(known.failed ?? []);
}
