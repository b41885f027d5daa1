import { Tinypool } from 'tinypool';
import { HOUR_MS } from '../../src/model/time/instant.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import type { Defaults, NoReport } from '../extract/extract-reports.js';
import { describeReadFailure } from './read-failure.js';
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

  /** An item that ends its thread, for want of memory perhaps, is a failure like others. */
  readonly read: ReadItem = async (item, defaults) => {
    if (this.#pool === undefined || item.kind === 'broken') return readHere(item, defaults);
    const task: ReadTask = { item, defaults };
    try {
      return (await this.#pool.run(task)) as (ReadReport | NoReport)[];
    } catch (error) {
      return [describeReadFailure(item, error)];
    }
  };

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
