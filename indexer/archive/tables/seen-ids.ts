import type { Connection } from '../connection.js';

/** The ids seen in a run, and where, so that a repeated id is reported. They are forgotten on closing. */
export class SeenIds {
  readonly #insert;
  readonly #find;

  constructor(connection: Connection) {
    // A temporary table is in a file of its own: memory stays flat, and nothing waits for the disk.
    connection.guard(() =>
      connection.database.exec(
        `PRAGMA temp.cache_size = -16000;
         CREATE TEMP TABLE seen_ids (run, id, place, PRIMARY KEY (run, id)) WITHOUT ROWID`,
      ),
    );
    this.#insert = connection.prepare('INSERT OR IGNORE INTO seen_ids VALUES (@run, @id, @place)');
    this.#find = connection.prepare<{ place: string }>(
      'SELECT place FROM seen_ids WHERE run = @run AND id = @id',
    );
  }

  /** Notes an id; returns the place where the run saw it before, if it did. */
  note(run: string, id: string, place: string): string | undefined {
    if (this.#insert.run({ run, id, place }) === 1) return undefined;
    return this.#find.get({ run, id })!.place;
  }
}
