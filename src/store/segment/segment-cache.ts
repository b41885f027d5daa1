import type { CacheStore } from '../../model/memory/cache-store.js';

/** What was last read of a segment, in the form in which it is used. A segment never changes: it holds while it is open. */
export interface SegmentCache {
  /** What is held under a name; `undefined` where it is not held any longer. */
  peek<Value extends object>(name: string): Value | undefined;
  /** @param bytes about how many the value takes */
  set(name: string, value: object, bytes: number): void;
  /** The same as `peek`, read where it is not held. */
  get<Value extends object>(name: string, read: () => { value: Value; bytes: number }): Value;
}

/** A cache for one more segment, within the bounds of a store of several. */
export function openSegmentCache(store: CacheStore): SegmentCache {
  const section = store.openSection<object>();
  return {
    peek: (name) => section.get(name) as never,
    set: (name, value, bytes) => section.set(name, value, bytes),
    get: (name, read) => {
      const found = section.get(name);
      if (found !== undefined) return found as never;
      const { value, bytes } = read();
      section.set(name, value, bytes);
      return value;
    },
  };
}
