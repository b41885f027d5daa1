import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { Addresses } from './tables/addresses.js';
import type { Connection } from './connection.js';
import { Coverage } from './tables/coverage.js';
import { Fetches } from './tables/fetches.js';
import { IndexForm } from './tables/index-form.js';
import { SeenIds } from './tables/seen-ids.js';
import { openDatabase } from './open-database.js';
import { Pages } from './tables/pages.js';
import { findArchiveProblems } from './problems.js';
import { ReprintTable } from './reprints/reprint-table.js';
import { Rereadings } from './tables/rereadings.js';
import { Runs } from './tables/runs.js';
import { Versions } from './tables/versions.js';
import { Walks } from './tables/walks.js';

/**
 * All that was ever fetched or imported, and what became of it, in one SQLite file. Everything is
 * synchronous. One process writes (the run lock sees to that); others may read meanwhile.
 *
 * Any method may throw XianbaoError `archive_corrupt`, `disk_full` or `locked`.
 */
export class Archive {
  readonly pages: Pages;
  readonly fetches: Fetches;
  readonly addresses: Addresses;
  readonly versions: Versions;
  readonly coverage: Coverage;
  readonly rereadings: Rereadings;
  readonly runs: Runs;
  readonly walks: Walks;
  readonly seenIds: SeenIds;
  readonly indexForm: IndexForm;
  readonly #connection: Connection;
  #reprints: ReprintTable | undefined;

  private constructor(connection: Connection) {
    this.#connection = connection;
    this.pages = new Pages(connection);
    this.fetches = new Fetches(connection);
    this.addresses = new Addresses(connection);
    this.versions = new Versions(connection);
    this.coverage = new Coverage(connection);
    this.rereadings = new Rereadings(connection);
    this.runs = new Runs(connection);
    this.walks = new Walks(connection);
    this.seenIds = new SeenIds(connection);
    this.indexForm = new IndexForm(connection);
  }

  /**
   * Opens the archive of a data directory and makes it where it is missing; read only, a missing one
   * is an empty one.
   *
   * @throws XianbaoError `archive_corrupt`, `archive_newer`, `disk_full`, `locked`
   */
  static open(dataDir: string, options: { readonly?: boolean } = {}): Archive {
    const file = join(dataDir, 'archive', 'archive.sqlite');
    const connection = openDatabase(file, options.readonly ?? false);
    try {
      return new Archive(connection);
    } catch (error) {
      connection.database.close();
      throw error;
    }
  }

  /** Which report repeats another's text. Its tables are made when they are first asked for. */
  get reprints(): ReprintTable {
    this.#reprints ??= this.#connection.guard(() => new ReprintTable(this.database));
    return this.#reprints;
  }

  /** For what asks about the file itself: the backup, the doctor, the status. */
  get database(): Database {
    return this.#connection.database;
  }

  get file(): string {
    return this.#connection.file;
  }

  /** All that `act` writes is kept, or nothing where it throws. They nest; `act` is synchronous. */
  transaction<T>(act: () => T): T {
    return this.#connection.transaction(act);
  }

  /** A transaction that, with all before it, outlasts a power cut as well as a killed process. */
  durably<T>(act: () => T): T {
    return this.#connection.durably(act);
  }

  /** Reads the whole file and checks every page against its hash. Gives what is wrong; nothing if sound. */
  check(): string[] {
    return findArchiveProblems(this.#connection, this.pages);
  }

  /** Brings what was written into the file itself, and closes it. */
  close(): void {
    if (!this.database.open) return;
    try {
      if (!this.database.readonly) {
        this.#connection.guard(() => this.database.pragma('wal_checkpoint(TRUNCATE)'));
      }
    } finally {
      this.database.close();
    }
  }
}
