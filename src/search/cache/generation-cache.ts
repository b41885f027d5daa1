import { SharedWork } from '../work/shared-work.js';
import type { CacheSection, CacheStore } from '../../model/memory/cache-store.js';

/** A value read from an index, and the generation of the index before it was read. */
export interface CacheEntry<Value> {
  value: Value;
  generation: string;
}

/**
 * Values read from an index, each valid for one state of it. A state is named by the index's generation,
 * which every write changes and which never comes back: a value that was read while the index changed
 * has a name that no later reader asks for.
 *
 * The store that they are held in is bounded in bytes.
 */
export class GenerationCache<Value extends object> {
  readonly #entries: CacheSection<CacheEntry<Value>>;
  readonly #byteSize: (value: Value) => number;
  readonly #computing = new Map<string, SharedWork<Value>>();

  /** @param byteSize about how many bytes a value takes in memory */
  constructor(store: CacheStore, byteSize: (value: Value) => number) {
    this.#entries = store.openSection();
    this.#byteSize = byteSize;
  }

  /** The value under a key in a state of the index. */
  get(key: string, generation: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry?.generation === generation ? entry.value : undefined;
  }

  /** The value last set under a key, of whichever state. Whoever uses it reads the generation afterwards. */
  latest(key: string): CacheEntry<Value> | undefined {
    return this.#entries.get(key);
  }

  /** @param generation read before the value was */
  set(key: string, generation: string, value: Value): void {
    this.#entries.set(key, { value, generation }, this.#byteSize(value));
  }

  /**
   * The value under a key in a state of the index; computed once for all who ask for it meanwhile, until
   * the last of them has gone.
   */
  async getOrCompute(
    key: string,
    generation: string,
    compute: () => Promise<Value>,
  ): Promise<Value> {
    const cached = this.get(key, generation);
    if (cached !== undefined) return cached;
    const name = JSON.stringify([generation, key]);
    let computing = this.#computing.get(name);
    if (computing === undefined || computing.isAbandoned) {
      const work = new SharedWork(() => this.#compute(key, generation, compute));
      const forget = () => {
        if (this.#computing.get(name) === work) this.#computing.delete(name);
      };
      work.result.then(forget, forget);
      this.#computing.set(name, (computing = work));
    }
    return computing.wait();
  }

  async #compute(key: string, generation: string, compute: () => Promise<Value>): Promise<Value> {
    const value = await compute();
    this.set(key, generation, value);
    return value;
  }
}
