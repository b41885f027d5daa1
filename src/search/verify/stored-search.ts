import type { Snippet } from '../../model/api/reports/search.js';
import type { GenerationReader } from '../cache/generation-reader.js';
import type { SearchedDocuments } from '../documents/searched-documents.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import type { EngineAnswer } from '../plan/engine-search.js';
import type { DocumentsRequest } from '../stored/find-documents.js';
import type { Matching, MatchingRequest } from '../texts/reading/matching-texts.js';
import type { JobName, JobRequest, JobResult, Texts } from '../texts/text-jobs.js';

/** An index that is being written to may change between two questions. */
const MAX_TRIES = 3;
/** In so many milliseconds a store takes in a few dozen reports; the engine answers sooner than it takes in thousands. */
const PATIENCE_MS = 150;

/** A job about all documents that match a query. */
type MatchingJob = {
  [Name in JobName]: JobRequest<Name> extends MatchingRequest ? Name : never;
}[JobName];

/** What is asked of the documents of an index, in the engine's filter language. */
interface AskedSelection {
  compiled: CompiledQuery;
  filter: string;
}

export interface StoredAnswer<Document> extends EngineAnswer<Document> {
  /** The state of the index that it is true of. */
  generation: string;
  /** Of each hit, where they were asked for. */
  snippets: Snippet[][];
}

/**
 * Answers from the stored texts alone, exactly. The engine is only asked whether the index is still in the state that
 * the texts are those of.
 */
export class StoredSearch<Document extends { key: string }> {
  readonly #documents: SearchedDocuments<Document>;
  readonly #texts: Texts;
  readonly #generation: GenerationReader;

  constructor(documents: SearchedDocuments<Document>, texts: Texts, generation: GenerationReader) {
    this.#documents = documents;
    this.#texts = texts;
    this.#generation = generation;
  }

  /**
   * The documents that match; `undefined` where the stored texts cannot tell: while they are behind the index, or for
   * filters, facets and orders that only the engine has.
   *
   * @param patienceMs how long a store that is behind the index is waited for
   * @throws XianbaoError `engine_unavailable`
   */
  async find(
    request: DocumentsRequest,
    patienceMs = PATIENCE_MS,
  ): Promise<StoredAnswer<Document> | undefined> {
    const ask = (allowsStale: boolean) =>
      this.#texts.ask(this.#documents.name, 'documents', request, {
        allowsStale,
        patienceMs,
      });
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      // Mostly the index is as it was: then the engine is asked for its state while the texts are searched.
      const isFirst = tries === 0;
      const asked = ask(isFirst);
      const reading = isFirst ? this.#generation.current() : undefined;
      reading?.catch(() => {});
      const answer = await asked;
      if (answer?.result === undefined) return undefined;
      // A generation never comes back: the same one before and after the answer held in between.
      if ((await (reading ?? this.#generation.current())) === answer.generation) {
        const hits = answer.result.hits as Document[];
        return { ...answer.result, hits, engineMs: 0, generation: answer.generation };
      }
    }
    return undefined;
  }

  /**
   * Asks about all documents of some selections; `undefined` where the stored texts cannot tell.
   *
   * @param selections each with its filter in the engine's language
   */
  async ask<Name extends MatchingJob>(
    job: Name,
    selections: AskedSelection[],
    request: Omit<JobRequest<Name>, keyof MatchingRequest>,
  ): Promise<JobResult<Name> | undefined> {
    const matching = selections.map(({ compiled, filter }): Matching => {
      const { match, expression, plan } = compiled;
      return match === 'exact' ? { expression, filter } : { queries: plan.queries, filter };
    });
    const whole = { ...request, matching } as JobRequest<Name>;
    return (await this.#texts.ask(this.#documents.name, job, whole))?.result;
  }
}
