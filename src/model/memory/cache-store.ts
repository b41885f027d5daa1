import { LRUCache } from 'lru-cache';
import { textBytes } from './byte-size.js';

/**
 * With it the heap of a gateway whose caches are full stays below 300 MB: the program takes some 60 MB, and what is held up to three
 * quarters more than is counted for it, the shapes of many different objects above all. With 256 MB the heap had 505 MB after half
 * an hour of `npm run soak -- --minutes 40`.
 */
export const DEFAULT_CACHE_MEGABYTES = 128;

/** What an entry takes besides its key and value, about: an object and its places in the store's map and lists. */
const ENTRY_BYTES = 200;

/**
 * The memory of all caches of a gateway: one bound for their bytes together, so that whichever is asked most has the most
 * of it. What was used least recently is dropped first, whosever it is. A value larger than the bound is not held.
 */
export class CacheStore {
  /** The bound. */
  readonly maxBytes: number;
  readonly #entries: LRUCache<string, object>;
  #sections = 0;

  constructor(megabytes = DEFAULT_CACHE_MEGABYTES) {
    this.maxBytes = Math.max(1, Math.floor(megabytes * 2 ** 20));
    this.#entries = new LRUCache({ maxSize: this.maxBytes });
  }

  /** About how many bytes all caches hold. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** A part of the store with keys of its own. */
  openSection<Entry extends object>(): CacheSection<Entry> {
    this.#sections += 1;
    const prefix = `${this.#sections} `;
    const entries = this.#entries;
    return {
      get: (key) => entries.get(prefix + key) as Entry | undefined,
      set: (key, entry, bytes) => {
        entries.set(prefix + key, entry, { size: ENTRY_BYTES + textBytes(key) + bytes });
      },
    };
  }
}

export interface CacheSection<Entry extends object> {
  get(key: string): Entry | undefined;
  /** @param bytes about how many the entry takes, its key apart */
  set(key: string, entry: Entry, bytes: number): void;
}
