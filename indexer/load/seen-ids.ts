import Database from 'better-sqlite3';
import type { Origin } from '../sources/raw-item.js';

/**
 * The ids met in this run and where. They stand in a temporary file of SQLite's, so that memory
 * stays flat however long the input.
 */
export class SeenIds {
  readonly #database = new Database('');
  readonly #insert = this.#prepare();
  readonly #find = this.#database.prepare('SELECT file, line FROM seen WHERE id = ?');

  /** Notes an id; returns where it was met before, if it was. */
  note(id: string, origin: Origin): Origin | undefined {
    if (this.#insert.run(id, origin.file, origin.line ?? null).changes === 1) return undefined;
    const { file, line } = this.#find.get(id) as { file: string; line: number | null };
    return line === null ? { file } : { file, line };
  }

  close(): void {
    this.#database.close();
  }

  #prepare() {
    this.#database
      .exec(`PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -16000;
      CREATE TABLE seen (id TEXT PRIMARY KEY, file TEXT, line INTEGER) WITHOUT ROWID`);
    return this.#database.prepare('INSERT OR IGNORE INTO seen VALUES (?, ?, ?)');
  }
}
