import { LRUCache } from 'lru-cache';
import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { GRAM_FIELDS } from '../../model/index-settings.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { TextLeaf } from '../plan/conjuncts.js';
import { engineKeys, engineSearch, engineTotal, type StoredReport } from '../plan/engine-search.js';
import type { Expression } from '../query/expression.js';
import { keysFilter, quoted } from '../plan/filters.js';
import { EVERYTHING, planConjuncts, type EngineQuery, type Verdict } from '../plan/plan.js';
import { printedLeaf } from '../query/print-query.js';
import { fieldsToTell, matches } from './report-text.js';

/** The most reports that are read for one query. */
export const BUDGET = 50_000;
const SLICE = 1_000;
/** So few candidates of a leaf are read at once with their number. */
const READ_WITH_TOTAL = 50;
/** Where the engine is sure, only keys are fetched: so many for the cost of reading one report. */
const KEYS_FOR_ONE = 20;
/** The most characters of keys that one request carries. */
const LONGEST_FILTERS = 20_000_000;
const MOST_KEPT_KEYS = 1_000_000;

/** Queries whose union is the answer, in one state of the index. */
export interface Narrowed {
  queries: EngineQuery[];
  generation: string;
}

/** The candidates of a leaf, and what it costs to tell which of them have it. */
interface Candidates {
  leaf: TextLeaf;
  queries: EngineQuery[];
  isExact: boolean;
  cost: number;
}

/**
 * Reads the texts of the reports that the engine gives where it can only narrow down.
 *
 * There are two ways: to read the candidates of the whole query, or those of each loose leaf, which
 * then is a list of keys like any other filter. The one that reads less is taken: a denied phrase leaves
 * nearly every report a candidate of the query, but few have the phrase.
 *
 * What was found holds for one state of the index, named by the time of its last change. It is kept:
 * the next page of the same search, and its facets, cost no second look.
 */
export class Verifier {
  readonly #client: Meilisearch;
  readonly #verdicts = new LRUCache<string, Verdict & { generation: string }>({
    maxSize: MOST_KEPT_KEYS,
    sizeCalculation: ({ matched, failed }) => 1 + matched.length + failed.length,
  });
  readonly #narrowed = new LRUCache<string, Narrowed>({
    maxSize: LONGEST_FILTERS,
    sizeCalculation: ({ queries }) => 1 + filtersLength(queries),
  });

  readonly #looking = new Map<string, Promise<Narrowed | undefined>>();

  constructor(client: Meilisearch) {
    this.#client = client;
  }

  /** The state of the index; it changes with every write. */
  generation(): Promise<string> {
    return readGeneration(this.#client);
  }

  /** What is kept of an earlier look. Whoever uses it asks for the generation afterwards. */
  kept({ query }: CompiledQuery, filter: string): Narrowed | undefined {
    return this.#narrowed.get(JSON.stringify([filter, query]));
  }

  /**
   * The queries whose union is the answer; `undefined` where that takes more than the budget. Who
   * asks for what is being looked up waits for that.
   */
  narrow(compiled: CompiledQuery, filter: string): Promise<Narrowed | undefined> {
    const key = JSON.stringify([filter, compiled.query]);
    let looking = this.#looking.get(key);
    if (looking === undefined) {
      looking = this.#look(compiled, filter).finally(() => this.#looking.delete(key));
      this.#looking.set(key, looking);
    }
    return looking;
  }

  async #look(compiled: CompiledQuery, filter: string): Promise<Narrowed | undefined> {
    const generation = await this.generation();
    const queries = await this.#exactQueries(compiled, filter, generation);
    if (queries === undefined || filtersLength(queries) > LONGEST_FILTERS) return undefined;
    const narrowed = { queries, generation };
    this.#narrowed.set(JSON.stringify([filter, compiled.query]), narrowed);
    return narrowed;
  }

  async #exactQueries(
    { plan, expression, conjuncts }: CompiledQuery,
    filter: string,
    generation: string,
  ): Promise<EngineQuery[] | undefined> {
    if (expression === undefined || conjuncts === undefined) return plan.queries;
    const leaves = await Promise.all(
      [...plan.loose.values()].map((leaf) => this.#candidates(leaf, filter, generation)),
    );
    const parts = leaves.reduce((sum, { cost }) => sum + cost, 0);
    const whole = parts === 0 ? Infinity : await engineTotal(this.#client, plan.queries, filter);
    if (Math.min(whole, parts) > BUDGET) return undefined;
    if (whole <= parts) return this.#readWhole(plan.queries, filter, expression);
    return planConjuncts(conjuncts, await this.#verdictsOn(leaves, filter, generation)).queries;
  }

  async #candidates(leaf: TextLeaf, filter: string, generation: string): Promise<Candidates> {
    const { queries, loose } = planConjuncts([{ must: [leaf], not: [], filters: [] }]);
    const isExact = loose.size === 0;
    const given = {
      leaf,
      queries: leaf.kind === 'role' ? await this.#bearers(leaf.role, filter) : queries,
      isExact,
    };
    const kept = this.#verdicts.get(verdictKey(leaf, filter));
    if (kept?.generation === generation) return { ...given, cost: 0 };
    const { total, hits } = await engineSearch<StoredReport>(this.#client, {
      queries: given.queries,
      filter,
      facets: [],
      sort: [],
      offset: 0,
      limit: isExact ? 0 : READ_WITH_TOTAL,
      fields: ['key', ...fieldsToTell(leaf)],
    });
    if (isExact) return { ...given, cost: Math.ceil(total / KEYS_FOR_ONE) };
    if (total > hits.length) return { ...given, cost: total };
    this.#verdicts.set(verdictKey(leaf, filter), { ...verdictOn(hits, leaf), generation });
    return { ...given, cost: 0 };
  }

  /** Reports in which anyone, one who spoke or not, has such a role. */
  async #bearers(role: string, filter: string): Promise<EngineQuery[]> {
    const { facets } = await engineSearch(this.#client, {
      queries: EVERYTHING.queries,
      filter,
      facets: ['people.role'],
      sort: [],
      offset: 0,
      limit: 0,
      fields: ['key'],
    });
    const roles = Object.keys(facets['people.role'] ?? {}).filter((each) =>
      normalForm(each).includes(role),
    );
    const named = `people.role IN [${roles.map(quoted).join(', ')}]`;
    return [{ q: '', filter: named, attributes: GRAM_FIELDS }];
  }

  async #verdictsOn(
    candidates: Candidates[],
    filter: string,
    generation: string,
  ): Promise<Map<string, Verdict>> {
    const verdicts = candidates.map(async ({ leaf, queries, isExact }) => {
      const key = verdictKey(leaf, filter);
      let verdict = this.#verdicts.get(key);
      if (verdict?.generation !== generation) {
        const keys = await engineKeys(this.#client, queries, filter);
        const read = isExact ? { matched: keys, failed: [] } : await this.#read(keys, leaf);
        verdict = { ...read, generation };
        this.#verdicts.set(key, verdict);
      }
      return [printedLeaf(leaf), verdict] as const;
    });
    return new Map(await Promise.all(verdicts));
  }

  async #readWhole(
    queries: EngineQuery[],
    filter: string,
    expression: Expression,
  ): Promise<EngineQuery[]> {
    const keys = await engineKeys(this.#client, queries, filter);
    const { matched, failed } = await this.#read(keys, expression);
    if (failed.length === 0) return queries;
    if (failed.length > matched.length) {
      return [{ q: '', filter: keysFilter('IN', matched), attributes: GRAM_FIELDS }];
    }
    const without = keysFilter('NOT IN', failed);
    return queries.map((query) => ({
      ...query,
      filter: query.filter === '' ? without : `${query.filter} AND ${without}`,
    }));
  }

  async #read(keys: string[], expression: Expression): Promise<Verdict> {
    const verdict: Verdict = { matched: [], failed: [] };
    for (let from = 0; from < keys.length; from += SLICE) {
      const slice = keysFilter('IN', keys.slice(from, from + SLICE));
      const { hits } = await engineSearch<StoredReport>(this.#client, {
        queries: EVERYTHING.queries,
        filter: slice,
        facets: [],
        sort: [],
        offset: 0,
        limit: SLICE,
        fields: ['key', ...fieldsToTell(expression)],
      });
      const { matched, failed } = verdictOn(hits, expression);
      verdict.matched.push(...matched);
      verdict.failed.push(...failed);
    }
    return verdict;
  }
}

function verdictOn(hits: StoredReport[], expression: Expression): Verdict {
  const verdict: Verdict = { matched: [], failed: [] };
  for (const hit of hits)
    (matches(hit, expression) ? verdict.matched : verdict.failed).push(hit.key);
  return verdict;
}

function verdictKey(leaf: TextLeaf, filter: string): string {
  return JSON.stringify([filter, printedLeaf(leaf)]);
}

function filtersLength(queries: EngineQuery[]): number {
  return queries.reduce((sum, { q, filter }) => sum + q.length + filter.length, 0);
}
