import { SharedWork } from '../work/shared-work.js';
import { currentScope } from '../../engine/client/request-scope.js';
import { byteSize } from './byte-size.js';
import type { CacheStore } from './cache-store.js';
import { GenerationCache } from './generation-cache.js';

/** The generation is read once for all answers computed in this time. */
const REFRESH_MS = 50;

interface Computed {
  answer: object;
  /** The generation read before. */
  generation: string;
}

/**
 * Answers to those who ask the same again while the index stays as it was: a dashboard that polls, a
 * reader who goes back. A cached answer is given only where the engine, asked for its generation
 * after the request came, still has the one that the answer was computed in; so is one that was being
 * computed already when the request came. A request without either is not held up by that question.
 */
export class AnswerCache {
  readonly #readGeneration: () => Promise<string>;
  readonly #answers: GenerationCache<object>;
  readonly #computing = new Map<string, SharedWork<Computed>>();
  /** The generation last read. The index may have changed since. */
  #last: string | undefined;
  #reading: Promise<string> | undefined;
  #next: Promise<string> | undefined;
  #isRefreshDue = false;

  constructor(store: CacheStore, readGeneration: () => Promise<string>) {
    this.#answers = new GenerationCache(store, byteSize);
    this.#readGeneration = readGeneration;
  }

  /** The cached answer under a key if it still holds; otherwise the one that `compute` gives. */
  async get<T extends object>(key: string, compute: () => Promise<T>): Promise<T> {
    const cached = this.#answers.latest(key);
    if (cached !== undefined && (await this.#current()) === cached.generation) {
      return cached.value as T;
    }
    for (let tried: SharedWork<Computed> | undefined; ;) {
      const computing = this.#computing.get(key);
      if (computing === undefined || computing === tried || computing.isAbandoned) break;
      tried = computing;
      try {
        const { generation, answer } = await computing.wait();
        if ((await this.#current()) === generation) return answer as T;
      } catch {
        currentScope()?.signal.throwIfAborted();
        // Whoever failed may have had fewer places in a queue: everybody tries for himself.
        break;
      }
    }
    const { answer } = await this.#compute(key, compute);
    if (!this.#isRefreshDue) {
      this.#isRefreshDue = true;
      setTimeout(() => void this.#refresh(), REFRESH_MS).unref();
    }
    return answer as T;
  }

  #compute(key: string, compute: () => Promise<object>): Promise<Computed> {
    const work = new SharedWork(async () => {
      // Only the first question of all waits for the generation.
      const generation = this.#last ?? (await this.#current());
      const answer = await compute();
      this.#answers.set(key, generation, answer);
      return { generation, answer };
    });
    this.#computing.set(key, work);
    const forget = () => {
      if (this.#computing.get(key) === work) this.#computing.delete(key);
    };
    work.result.then(forget, forget);
    return work.wait();
  }

  async #refresh(): Promise<void> {
    this.#isRefreshDue = false;
    try {
      await this.#current();
    } catch {
      // The engine does not answer. The next request asks it anyway.
    }
  }

  /** A generation read after this call. Those who wait for one reading to end share the next. */
  #current(): Promise<string> {
    if (this.#reading === undefined) return this.#read();
    this.#next ??= this.#reading.then(
      () => this.#read(),
      () => this.#read(),
    );
    return this.#next;
  }

  async #read(): Promise<string> {
    this.#next = undefined;
    this.#reading = this.#readGeneration();
    try {
      this.#last = await this.#reading;
      return this.#last;
    } finally {
      this.#reading = undefined;
    }
  }
}
