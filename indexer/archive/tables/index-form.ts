import type { Connection } from '../connection.js';

/** That of all indexes before it was noted. */
const FIRST_NOTED = 4;

/** Which form the documents of the live index have (`DOCUMENT_FORMAT` of the program that made them). */
export class IndexForm {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get format(): number {
    const tables = this.#connection
      .prepare<{ count: number }>(
        `SELECT count(*) AS count FROM sqlite_schema WHERE name = 'indexForm'`,
      )
      .get();
    if (tables!.count === 0) return FIRST_NOTED;
    return this.#connection.prepare<{ format: number }>('SELECT format FROM indexForm').get()!
      .format;
  }

  /** Notes that it is another one now. */
  note(format: number): void {
    const { database } = this.#connection;
    this.#connection.durably(() => {
      database.exec(
        'CREATE TABLE IF NOT EXISTS indexForm (format INTEGER NOT NULL) STRICT; DELETE FROM indexForm',
      );
      this.#connection.prepare('INSERT INTO indexForm VALUES (@format)').run({ format });
    });
  }
}
