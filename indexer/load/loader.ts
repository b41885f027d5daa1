import type { Meilisearch } from 'meilisearch';
import PQueue from 'p-queue';
import type { EngineRelief } from '../../src/engine/engine-relief.js';
import { documentCount, readLastRevision } from '../../src/engine/reports-index.js';
import { queueDrained } from '../../src/engine/client/tasks.js';
import { openIndexServers, type IndexServers } from '../../src/engine/spread/index-servers.js';
import type { XianbaoError } from '../../src/model/errors.js';
import type { Segmenter } from '../../src/model/document.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../src/model/index-settings.js';
import type { Archive } from '../archive/archive.js';
import type { LoadProgress } from './load-progress.js';
import { describeDown } from './describe-down.js';
import { SpreadProjection } from './spread-projection.js';
import {
  recordReports,
  type RecordCounts,
  type RecordedVersion,
  type SourcedReport,
} from '../archive/ledger/record-reports.js';
import type { ReadItem } from '../read/read-pool.js';
import { describeOrigin, rereadVersion } from '../read/reread-version.js';
import type { Failure } from '../sources/files/raw-item.js';

export interface LoaderOptions {
  read: ReadItem;
  segmenter: Segmenter;
  /** Called with versions that cannot be indexed. */
  onFailure: (failure: Failure) => void;
  /** Without it, an engine that outgrows its bound is not restarted before the end. */
  relief?: EngineRelief | undefined;
  /** Given, before anything is loaded, what tells how far the loading has come. */
  onOpen?: ((readProgress: () => Promise<LoadProgress>) => void) | undefined;
}

/**
 * The one way by which reports come into the archive's ledger and from there into the search index.
 * What a killed run left unfinished between the two is indexed first.
 */
export class Loader {
  readonly counts: RecordCounts = { added: 0, updated: 0, unchanged: 0 };
  readonly #archive: Archive;
  readonly #projection: SpreadProjection;
  readonly #read: ReadItem;
  readonly #onFailure: LoaderOptions['onFailure'];
  /** Versions that an earlier run left and this one has taken up. */
  #resumed = 0;
  /** Versions that were recorded and not yet projected. */
  #recorded = 0;
  #isRead = false;
  #unreached = 0;
  // Sources are crawled at the same time, and the index must get changes in order.
  readonly #turns = new PQueue({ concurrency: 1 });

  private constructor(
    servers: IndexServers,
    archive: Archive,
    options: LoaderOptions & { lastRevision: number },
  ) {
    this.#archive = archive;
    this.#read = options.read;
    this.#onFailure = options.onFailure;
    const onDown = (error: XianbaoError) => {
      this.#unreached += 1;
      options.onFailure(describeDown(error));
    };
    for (const error of servers.down) onDown(error);
    this.#projection = new SpreadProjection(servers, options.segmenter, {
      lastRevision: options.lastRevision,
      relief: options.relief,
      onDown,
      onLoaded: (versions) => archive.versions.markLoaded(versions),
    });
  }

  /**
   * Makes the indexes where they are missing and finishes what an earlier run left.
   *
   * @param clients one for each server of the engine
   */
  static async open(
    clients: readonly Meilisearch[],
    archive: Archive,
    options: LoaderOptions,
  ): Promise<Loader> {
    const servers = await openIndexServers(clients);
    // What a killed run had handed to the engine must be done before its documents are counted.
    for (const client of servers.up) {
      await queueDrained(client, REPORTS_INDEX);
      await queueDrained(client, STATEMENTS_INDEX);
    }
    const { versions } = archive;
    const counts = await Promise.all(servers.up.map((client) => documentCount(client)));
    const documents = counts.reduce((sum, count) => sum + count, 0);
    if (servers.down.length === 0 && documents < versions.countLoaded()) versions.markAllPending();
    const lastRevision = Math.max(...(await Promise.all(servers.up.map(readLastRevision))));
    const loader = new Loader(servers, archive, { ...options, lastRevision });
    options.onOpen?.(() => loader.readProgress());
    for (const version of versions.pending()) {
      await loader.#project({ version, isNew: false });
      loader.#resumed += 1;
    }
    return loader;
  }

  /** How many servers did not answer; what belongs to them is left to the next run. */
  get unreached(): number {
    return this.#unreached;
  }

  async readProgress(): Promise<LoadProgress> {
    const { engineShare, ...pending } = await this.#projection.readPending();
    const { added, updated, unchanged } = this.counts;
    const read = added + updated + unchanged + this.#resumed;
    const sent = Math.max(0, read - this.#recorded - pending.unsent);
    const searchable = Math.max(0, sent - pending.sent);
    const phase = this.#isRead ? 'indexing' : 'reading';
    return { phase, read, sent, searchable, engineShare };
  }

  /**
   * Records reports and brings what changed to the index; gives the ids of those whose text is new.
   * `now` in milliseconds since the epoch.
   */
  load(reports: SourcedReport[], now: number): Promise<Set<string>> {
    return this.#turns.add(async () => {
      const recorded = recordReports(reports, this.#archive, now, this.counts);
      this.#recorded = recorded.length;
      for (const each of recorded) {
        await this.#project(each);
        this.#recorded -= 1;
      }
      return new Set(recorded.filter(({ isNew }) => isNew).map(({ version }) => version.id));
    });
  }

  /** Tells the index that a report's last version was ended. */
  loadEnd(id: string): Promise<void> {
    const ended = this.#archive.versions.of(id).at(-1)!;
    return this.#turns.add(() => this.#projection.end(ended));
  }

  /** Waits until the index has everything. */
  finish(): Promise<void> {
    return this.#turns.add(() => {
      this.#isRead = true;
      return this.#projection.finish();
    });
  }

  async #project(recorded: RecordedVersion): Promise<void> {
    const { version } = recorded;
    const read = recorded.read ?? (await rereadVersion(version, this.#archive, this.#read));
    if (read === undefined) {
      const message = `The report ${version.id} is no longer found in its archived page; it is not indexed.`;
      this.#onFailure({ origin: { file: describeOrigin(version) }, code: 'no_report', message });
      this.#archive.versions.markUnreadable(version);
      return;
    }
    await this.#projection.add(recorded, read, this.#archive.reprints.reprintOf(version.id));
  }
}
