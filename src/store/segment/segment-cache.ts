import { LRUCache } from 'lru-cache';

/** Room for the texts of some 60,000 reports of 500 characters, or for the values of more. */
const DEFAULT_BYTES = 64 << 20;
/** What an entry takes besides its value, about: its name, and its places in the cache's map and lists. */
const ENTRY_BYTES = 300;

/**
 * What was last read from segments, in the form in which it is used, bounded in bytes. A segment never changes: what
 * was read of it holds for as long as it is open.
 */
export class SegmentCache {
  readonly #entries: LRUCache<string, object>;
  #segments = 0;

  constructor(bytes = DEFAULT_BYTES) {
    this.#entries = new LRUCache({ maxSize: bytes });
  }

  /** The part of the cache of one more segment. */
  openPart(): SegmentPart {
    const prefix = `${(this.#segments += 1)} `;
    const entries = this.#entries;
    const set = (name: string, value: object, bytes: number) =>
      void entries.set(prefix + name, value, { size: ENTRY_BYTES + bytes });
    return {
      peek: (name) => entries.get(prefix + name) as never,
      set,
      get: (name, read) => {
        const found = entries.get(prefix + name);
        if (found !== undefined) return found as never;
        const { value, bytes } = read();
        set(name, value, bytes);
        return value;
      },
    };
  }
}

export interface SegmentPart {
  /** What is held under a name; `undefined` where it is not held any longer. */
  peek<Value extends object>(name: string): Value | undefined;
  /** @param bytes about how many the value takes */
  set(name: string, value: object, bytes: number): void;
  /** The same, read where it is not held. */
  get<Value extends object>(name: string, read: () => { value: Value; bytes: number }): Value;
}
