import { Archive } from '../../../indexer/archive/archive.js';
import { crawl } from '../../../indexer/crawl/crawl.js';
import { ByteBudget, MAX_BYTES_UNDER_WAY } from '../../../indexer/fetch/byte-budget.js';
import { indexItems } from '../../../indexer/pipeline.js';
import { readHere } from '../../../indexer/read/read-pool.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { Failure } from '../../../indexer/sources/files/raw-item.js';
import type { Engine } from '../../../src/engine/engine.js';
import { segmenterWith } from '../../../src/model/text/segmenter.js';
import { DEFAULT_DATE_SPAN } from '../../../src/model/time/date-span.js';
import { fetcherFor } from '../../cli/runs/fetcher-for.js';
import { readRecordedState, type RecordedState } from './recorded-state.js';

const LOADING = { read: readHere, segmenter: segmenterWith([]), onFailure: refuse };

/** What a county publishes: its portal, and a file of rows. */
export interface Publications {
  sources: Source[];
  /** The file's path. */
  rows: string;
}

/**
 * Brings a data directory up to what a county publishes now, as `xianbao crawl --full` and `xianbao index` do, but in this
 * process: no program has to start for it and load its dictionary. Only what is killed needs to be a process of its own.
 */
export class CountyFollower {
  readonly #data: string;
  readonly #engine: Engine;
  readonly #publications: Publications;

  /** @param engine over the data directory, which exists; whoever opened it closes it */
  constructor(data: string, publications: Publications, engine: Engine) {
    this.#data = data;
    this.#publications = publications;
    this.#engine = engine;
  }

  /** Has all that is published now. A report has ended once a second crawl misses it. */
  async follow(): Promise<void> {
    const archive = Archive.open(this.#data);
    try {
      await this.#crawl(archive);
      await this.#crawl(archive);
      await this.#index(archive);
    } finally {
      archive.close();
    }
  }

  readState(): Promise<RecordedState> {
    const ids = this.#publications.sources.map(({ id }) => id);
    return readRecordedState(this.#data, this.#engine, ids);
  }

  async #crawl(archive: Archive): Promise<void> {
    const { sources } = this.#publications;
    const budget = new ByteBudget(MAX_BYTES_UNDER_WAY);
    const fetcher = fetcherFor(sources, { budget });
    const dependencies = { archive, fetcher, budget, dates: DEFAULT_DATE_SPAN, now: Date.now };
    try {
      await crawl(sources, this.#engine.writers, dependencies, { ...LOADING, full: true });
    } finally {
      await fetcher.close();
    }
  }

  async #index(archive: Archive): Promise<void> {
    await indexItems(readItems([this.#publications.rows]), this.#engine.writers, archive, {
      ...LOADING,
      defaults: {},
      dates: DEFAULT_DATE_SPAN,
      now: Date.now,
    });
  }
}

function refuse({ code, message }: Failure): never {
  throw new Error(`While nothing is killed, nothing may fail: ${message} [${code}]`);
}
