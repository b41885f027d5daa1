import type { Connection } from '../connection.js';
import { UNREADABLE, type Version } from './version.js';

/** What reading a version again gave. */
export type Rereading = Pick<Version, 'date' | 'county' | 'textHash' | 'hash'>;

/**
 * What a rebuild of the search index read, until it is taken: then versions have the digests of what
 * is in the index now, however an older program read them. Forgotten on closing.
 */
export class Rereadings {
  readonly #connection: Connection;
  readonly #note;

  constructor(connection: Connection) {
    this.#connection = connection;
    // A temporary table is in a file of its own: memory stays flat however many there are.
    connection.guard(() =>
      connection.database.exec(
        `CREATE TEMP TABLE rereadings (id, version, was, date, county, textHash, hash,
           PRIMARY KEY (id, version)) WITHOUT ROWID`,
      ),
    );
    this.#note = connection.prepare(
      `INSERT OR REPLACE INTO rereadings
       VALUES (@id, @version, @was, @date, @county, @textHash, @hash)`,
    );
  }

  note({ id, version, hash: was }: Version, reading: Rereading): void {
    const { date, county, textHash, hash } = reading;
    this.#note.run({ id, version, was, date, county, textHash, hash });
  }

  /**
   * Gives the versions what was read of them and marks them as loaded; those that could not
   * be read are not in the index and are marked as unreadable.
   */
  adopt(): void {
    this.#connection.durably(() =>
      this.#connection.database.exec(
        `UPDATE versions SET loaded = ${UNREADABLE}
         WHERE (id, version) NOT IN (SELECT id, version FROM rereadings);
         UPDATE versions SET date = r.date, county = r.county, textHash = r.textHash,
           hash = r.hash, loaded = 1
         FROM rereadings AS r
         WHERE versions.id = r.id AND versions.version = r.version AND versions.hash = r.was;
         DELETE FROM rereadings`,
      ),
    );
  }
}
