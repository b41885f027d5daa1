import { SharedWork } from '../work/shared-work.js';
import { currentScope } from '../../engine/client/request-scope.js';
import { byteSize } from '../../model/memory/byte-size.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { GenerationCache } from './generation-cache.js';
import type { GenerationReader } from './generation-reader.js';

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
  readonly #generation: GenerationReader;
  readonly #answers: GenerationCache<object>;
  readonly #computing = new Map<string, SharedWork<Computed>>();

  constructor(store: CacheStore, generation: GenerationReader) {
    this.#answers = new GenerationCache(store, byteSize);
    this.#generation = generation;
  }

  /** The cached answer under a key if it still holds; otherwise the one that `compute` gives. */
  async get<T extends object>(key: string, compute: () => Promise<T>): Promise<T> {
    const cached = this.#answers.latest(key);
    if (cached !== undefined && (await this.#generation.current()) === cached.generation) {
      return cached.value as T;
    }
    for (let tried: SharedWork<Computed> | undefined; ;) {
      const computing = this.#computing.get(key);
      if (computing === undefined || computing === tried || computing.isAbandoned) break;
      tried = computing;
      try {
        const { generation, answer } = await computing.wait();
        if ((await this.#generation.current()) === generation) return answer as T;
      } catch {
        currentScope()?.signal.throwIfAborted();
        // Whoever failed may have had fewer places in a queue: everybody tries for himself.
        break;
      }
    }
    const { answer } = await this.#compute(key, compute);
    this.#generation.refreshSoon();
    return answer as T;
  }

  #compute(key: string, compute: () => Promise<object>): Promise<Computed> {
    const work = new SharedWork(async () => {
      // Only the first question of all waits for the generation.
      const generation = this.#generation.last ?? (await this.#generation.current());
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
}
