import { byteSize } from './byte-size.js';
import type { CacheStore } from './cache-store.js';
import { GenerationCache } from './generation-cache.js';

/** The generation is read once for all answers computed in this time. */
const REFRESH_MS = 50;

/**
 * Answers to those who ask the same again while the index stays as it was: a dashboard that polls, a
 * reader who goes back. A cached answer is given only where the engine, asked for its generation
 * after the request came, still has the one that the answer was computed in. A request without a cached
 * answer is not held up by that question.
 */
export class AnswerCache {
  readonly #readGeneration: () => Promise<string>;
  readonly #answers: GenerationCache<object>;
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
    const before = this.#last;
    const answer = await compute();
    if (before !== undefined) this.#answers.set(key, before, answer);
    if (!this.#isRefreshDue) {
      this.#isRefreshDue = true;
      setTimeout(() => void this.#refresh(), REFRESH_MS).unref();
    }
    return answer;
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
