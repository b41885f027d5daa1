import { Tinypool } from 'tinypool';
import { HOUR_MS } from '../../src/model/time/instant.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import type { Defaults, NoReport } from '../extract/extract-reports.js';
import type { ReadTask } from './read-worker.js';
import type { RawItem } from '../sources/files/raw-item.js';

/** Reads items, in whatever thread. */
export type ReadItem = (item: RawItem, defaults: Defaults) => Promise<(ReadReport | NoReport)[]>;

/** Reads items in this thread. */
export const readHere: ReadItem = async (item, defaults) => {
  // What reading takes (dictionaries, patterns) is loaded only where it is done.
  const { readItem } = await import('./read-item.js');
  return readItem(item, defaults);
};

/**
 * A thread or several that read items and prepare their texts, so that parsing and cutting words do not
 * keep the fetching and loading waiting.
 */
export class ReadPool {
  readonly #pool: Tinypool | undefined;

  /** @param words an operator's own set phrases */
  constructor(threads: number, words: readonly string[] = []) {
    const worker = new URL('./read-worker.js', import.meta.url);
    // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads in one thread.
    if (import.meta.url.endsWith('.ts')) return;
    this.#pool = new Tinypool({
      filename: worker.href,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: threads,
      concurrentTasksPerWorker: 2,
      // A thread that ends takes its dictionary along, and the next one loads it anew.
      idleTimeout: HOUR_MS,
      workerData: words,
      // Reading a page makes much garbage of a short life; a small nursery keeps memory flat.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
  }

  readonly read: ReadItem = (item, defaults) =>
    this.#pool === undefined || item.kind === 'broken'
      ? readHere(item, defaults)
      : (this.#pool.run({ item, defaults } satisfies ReadTask) as Promise<
          (ReadReport | NoReport)[]
        >);

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
