import type { Connection } from '../connection.js';

/** The ids met in a run and where, so that one met twice is told. They are forgotten on closing. */
export class MetIds {
  readonly #insert;
  readonly #find;

  constructor(connection: Connection) {
    // A temporary table stands in a file of its own: memory stays flat, and nothing waits for the disk.
    connection.guard(() =>
      connection.database.exec(
        `PRAGMA temp.cache_size = -16000;
         CREATE TEMP TABLE met (run, id, place, PRIMARY KEY (run, id)) WITHOUT ROWID`,
      ),
    );
    this.#insert = connection.prepare('INSERT OR IGNORE INTO met VALUES (@run, @id, @place)');
    this.#find = connection.prepare<{ place: string }>(
      'SELECT place FROM met WHERE run = @run AND id = @id',
    );
  }

  /** Notes an id; gives the place where the run met it before, if it did. */
  note(run: string, id: string, place: string): string | undefined {
    if (this.#insert.run({ run, id, place }) === 1) return undefined;
    return this.#find.get({ run, id })!.place;
  }
}
