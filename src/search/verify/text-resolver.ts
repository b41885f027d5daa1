import { byteSize } from '../cache/byte-size.js';
import type { CacheStore } from '../cache/cache-store.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { Conjunct } from '../plan/conjuncts.js';
import { planConjuncts, type EngineQuery } from '../plan/plan.js';
import { printedLeaf } from '../query/print-query.js';
import type { StoredLeaf } from '../texts/leaf-verdict.js';
import type { Matching, MatchingRequest } from '../texts/matching-texts.js';
import type { JobName, JobRequest, JobResult, Texts } from '../texts/text-jobs.js';
import { fitsInRequest, type InexactQuery, type ResolvedQuery } from './resolved-query.js';
import type { SearchedDocuments } from '../documents/searched-documents.js';

/** The engine takes ten phrases, and NEAR has two: so many leaves fit in any case. */
const FITTING_LEAVES = 5;
/** An index that is being written to may change between two questions. */
const MAX_TRIES = 3;

/** A job about all documents that match a query. */
type MatchingJob = {
  [Name in JobName]: JobRequest<Name> extends MatchingRequest ? Name : never;
}[JobName];

/** What is asked of the documents of an index, in the engine's filter language. */
interface AskedSelection {
  compiled: CompiledQuery;
  filter: string;
}

/**
 * Turns a query that the engine cannot answer exactly into one that it can, from the stored texts: they tell which
 * documents have a leaf, whatever filters come with it. What is found is cached for as long as the index stays as it is.
 */
export class TextResolver {
  readonly #documents: Pick<SearchedDocuments<never>, 'name' | 'fields' | 'inTitles'>;
  readonly #texts: Texts;
  readonly #resolved: GenerationCache<{ queries: EngineQuery[] }>;

  constructor(
    documents: Pick<SearchedDocuments<never>, 'name' | 'fields' | 'inTitles'>,
    texts: Texts,
    store: CacheStore,
  ) {
    this.#documents = documents;
    this.#texts = texts;
    this.#resolved = new GenerationCache<{ queries: EngineQuery[] }>(store, byteSize);
  }

  /**
   * Asks the stored texts about all documents of some selections; `undefined` where they cannot tell.
   *
   * @param selections each with its filter in the engine's language
   */
  async ask<Name extends MatchingJob>(
    job: Name,
    selections: AskedSelection[],
    request: Omit<JobRequest<Name>, keyof MatchingRequest>,
  ): Promise<JobResult<Name> | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const matching: Matching[] = [];
      const generations = new Set<string>();
      for (const { compiled, filter } of selections) {
        const resolved = await this.#resolveExactly(compiled, tries > 0);
        if (resolved === undefined) return undefined;
        matching.push({ queries: resolved.queries, filter });
        if (resolved.generation !== undefined) generations.add(resolved.generation);
      }
      const whole = { ...request, matching } as JobRequest<Name>;
      const answer = await this.#texts.ask(this.#documents.name, job, whole, { allowsStale: true });
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
    return this.resolve({ query, expression, conjuncts, plan }, isAnew);
  }

  /**
   * The queries whose union is the answer, from the stored texts; `undefined` where those cannot tell. Whoever
   * uses them reads the generation afterwards.
   *
   * @param isAnew whether what was found last was of an earlier state of the index
   */
  async resolve(asked: InexactQuery, isAnew: boolean): Promise<ResolvedQuery | undefined> {
    const { plan, conjuncts } = asked;
    const leaves = [...plan.inexact.values()];
    if (leaves.some(({ kind }) => kind === 'role')) return undefined;
    const before = isAnew ? undefined : this.#resolved.latest(asked.query);
    if (before !== undefined)
      return { queries: before.value.queries, generation: before.generation };
    const read = await Promise.all(
      leaves.map((leaf) => this.#readVerdict(leaf as StoredLeaf, conjuncts, isAnew)),
    );
    const generation = read[0]?.generation;
    if (generation === undefined || read.some((each) => each?.generation !== generation))
      return undefined;
    const known = new Map(leaves.map((leaf, i) => [printedLeaf(leaf), read[i]!.result] as const));
    const { queries } = planConjuncts(conjuncts, this.#documents.fields, known);
    if (!fitsInRequest(queries)) return undefined;
    this.#resolved.set(asked.query, generation, { queries });
    return { queries, generation };
  }

  #readVerdict(leaf: StoredLeaf, conjuncts: Conjunct[], isAnew: boolean) {
    const { name, fields } = this.#documents;
    const request = {
      leaf,
      isIndexed: fields.grams !== undefined,
      inTitles: this.#documents.inTitles,
      needsMatched: needsMatched(leaf, conjuncts),
    };
    return this.#texts.ask(name, 'verdict', request, { allowsStale: !isAnew });
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
