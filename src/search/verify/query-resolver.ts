import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { byteSize, textBytes, textsBytes } from '../cache/byte-size.js';
import type { CacheStore } from '../cache/cache-store.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { Conjunct, TextLeaf } from '../plan/conjuncts.js';
import { engineKeys, engineSearch, engineTotal } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import {
  EVERYTHING,
  planConjuncts,
  planLeaf,
  type EngineQuery,
  type KnownLeaf,
  type Plan,
  type Verdict,
} from '../plan/plan.js';
import type { Expression } from '../query/expression.js';
import { printedLeaf } from '../query/print-query.js';
import type { StoredLeaf } from '../texts/leaf-verdict.js';
import type { Matching, MatchingRequest } from '../texts/matching-texts.js';
import type { JobName, JobRequest, JobResult, Texts } from '../texts/text-jobs.js';
import { Turn } from '../work/turn.js';
import { BUDGET } from './budget.js';
import { readingCost } from './reading-cost.js';
import { roleFilter } from './role-filter.js';
import type { SearchedDocuments } from './searched-documents.js';

const SLICE = 1_000;
/** Up to so many candidates of a leaf are read in the request that counts them. */
const READ_WITH_TOTAL = 50;
/** Where the engine's answer is exact, only keys are fetched: so many for the cost of reading one document. */
const KEYS_FOR_ONE = 20;
/** The most characters of filters that one request carries. */
const MAX_FILTERS_LENGTH = 20_000_000;
/** The engine takes ten phrases, and NEAR has two: so many leaves fit in any case. */
const FITTING_LEAVES = 5;
/** An index that is being written to may change between two questions. */
const MAX_TEXT_TRIES = 3;
/** What the stored texts tell holds under every filter. */
const ANY_FILTER = '*';

/** A query of an index that only the documents' own texts can answer. */
export interface InexactQuery {
  /** In its stable form, by which what is found for it is cached. */
  query: string;
  expression: Expression;
  conjuncts: Conjunct[];
  plan: Plan;
}

/** Queries whose union is the answer, in one state of the index. */
export interface ResolvedQuery {
  queries: EngineQuery[];
  generation: string;
}

/** A verdict that names every document it was read from. */
type ReadVerdict = Required<Verdict>;

/** A job about all documents that match a query. */
type MatchingJob = {
  [Name in JobName]: JobRequest<Name> extends MatchingRequest ? Name : never;
}[JobName];

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
  readonly #texts: Texts | undefined;
  readonly #verdicts: GenerationCache<KnownLeaf>;
  readonly #resolved: GenerationCache<{ queries: EngineQuery[] | undefined }>;

  /** @param texts the stored ones; without them, the engine is asked for texts */
  constructor(
    client: Meilisearch,
    documents: SearchedDocuments<Document>,
    store: CacheStore,
    texts?: Texts,
  ) {
    this.client = client;
    this.documents = documents;
    this.#texts = texts;
    this.#verdicts = new GenerationCache(store, knownBytes);
    this.#resolved = new GenerationCache<{ queries: EngineQuery[] | undefined }>(store, byteSize);
  }

  /** The state of the index; it changes with every write. */
  generation(): Promise<string> {
    return readGeneration(this.client, this.documents.index);
  }

  /**
   * Asks the stored texts about all documents of some selections; `undefined` where they cannot tell.
   *
   * @param selections each with its filter in the engine's language
   */
  async askTexts<Name extends MatchingJob>(
    job: Name,
    selections: { compiled: CompiledQuery; filter: string }[],
    request: Omit<JobRequest<Name>, keyof MatchingRequest>,
  ): Promise<JobResult<Name> | undefined> {
    for (let tries = 0; tries < MAX_TEXT_TRIES && this.#texts !== undefined; tries += 1) {
      const matching: Matching[] = [];
      const generations = new Set<string>();
      for (const { compiled, filter } of selections) {
        const resolved = await this.#resolveExactly(compiled, tries > 0);
        if (resolved === undefined) return undefined;
        matching.push({ queries: resolved.queries, filter });
        if (resolved.generation !== undefined) generations.add(resolved.generation);
      }
      const whole = { ...request, matching } as JobRequest<Name>;
      const answer = await this.#texts.ask(this.documents.name, job, whole, { allowsStale: true });
      if (answer === undefined) return undefined;
      if ([...generations].every((each) => each === answer.generation)) return answer.result;
    }
    return undefined;
  }

  /** The queries whose union is the answer; without a generation where that is so in every state. */
  #resolveExactly(
    { query, expression, conjuncts, plan }: CompiledQuery,
    isAnew: boolean,
  ): Promise<{ queries: EngineQuery[]; generation?: string } | undefined> {
    if (plan.inexact.size === 0 || expression === undefined || conjuncts === undefined)
      return Promise.resolve({ queries: plan.queries });
    return this.resolveFromTexts({ query, expression, conjuncts, plan }, isAnew);
  }

  /**
   * The queries whose union is the answer, from the stored texts; `undefined` where those cannot tell. Whoever
   * uses them reads the generation afterwards.
   *
   * @param isAnew whether what was found last was of an earlier state of the index
   */
  async resolveFromTexts(asked: InexactQuery, isAnew: boolean): Promise<ResolvedQuery | undefined> {
    const { plan, conjuncts } = asked;
    const leaves = [...plan.inexact.values()];
    if (this.#texts === undefined || leaves.some(({ kind }) => kind === 'role')) return undefined;
    const key = cacheKey(ANY_FILTER, asked.query);
    const before = isAnew ? undefined : this.#resolved.latest(key);
    if (before?.value.queries !== undefined)
      return { queries: before.value.queries, generation: before.generation };
    const read = await Promise.all(
      leaves.map((leaf) => this.#readVerdict(leaf as StoredLeaf, conjuncts, isAnew)),
    );
    const generation = read[0]?.generation;
    if (generation === undefined || read.some((each) => each?.generation !== generation))
      return undefined;
    const known = new Map(leaves.map((leaf, i) => [printedLeaf(leaf), read[i]!.result] as const));
    const { queries } = planConjuncts(conjuncts, this.documents.fields, known);
    if (filtersLength(queries) > MAX_FILTERS_LENGTH) return undefined;
    this.#resolved.set(key, generation, { queries });
    return { queries, generation };
  }

  #readVerdict(leaf: StoredLeaf, conjuncts: Conjunct[], isAnew: boolean) {
    const { name, fields } = this.documents;
    const request = {
      leaf,
      isIndexed: fields.grams !== undefined,
      inTitles: this.documents.inTitles,
      needsMatched: needsMatched(leaf, conjuncts),
    };
    return this.#texts!.ask(name, 'verdict', request, { allowsStale: !isAnew });
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
      return { queries: exact && filtersLength(exact) <= MAX_FILTERS_LENGTH ? exact : undefined };
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

/**
 * Whether a plan may have to name the documents that match: to exclude them, where the leaf's phrase may not fit
 * into a query of the engine, and for a title, whose phrase finds other candidates in other company.
 */
function needsMatched(leaf: StoredLeaf, conjuncts: Conjunct[]): boolean {
  if (leaf.kind === 'term' && leaf.title === true) return true;
  const name = printedLeaf(leaf);
  return conjuncts.some(
    ({ must, not }) =>
      must.length > FITTING_LEAVES || not.some((other) => printedLeaf(other) === name),
  );
}

function cacheKey(filter: string, query: string): string {
  return JSON.stringify([filter, query]);
}

function knownBytes(known: KnownLeaf): number {
  if ('filter' in known) return textBytes(known.filter);
  return textsBytes(known.matched ?? []) + textsBytes(known.failed ?? []);
}

function filtersLength(queries: EngineQuery[]): number {
  return queries.reduce((sum, { q, filter }) => sum + q.length + filter.length, 0);
}
