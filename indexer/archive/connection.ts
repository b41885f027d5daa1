import Database from 'better-sqlite3';
import { archiveError } from './archive-error.js';

type NamedParameters = object;

/** Rows read at once where all are walked through. */
export const ROWS_AT_ONCE = 500;

/** A prepared statement; parameters are named in it as `@name`. */
export interface PreparedStatement<Row> {
  /** Carries it out; gives the number of rows it changed. */
  run(parameters?: NamedParameters): number;
  get(parameters?: NamedParameters): Row | undefined;
  all(parameters?: NamedParameters): Row[];
}

/** The archive's one database connection, whose errors say which file and what to do. */
export class Connection {
  readonly file: string;
  readonly database: Database.Database;

  constructor(file: string, database: Database.Database) {
    this.file = file;
    this.database = database;
  }

  prepare<Row = unknown>(sql: string): PreparedStatement<Row> {
    const statement = this.guard(() => this.database.prepare<[NamedParameters], Row>(sql));
    return {
      run: (parameters = {}) => this.guard(() => statement.run(parameters).changes),
      get: (parameters = {}) => this.guard(() => statement.get(parameters)),
      all: (parameters = {}) => this.guard(() => statement.all(parameters)),
    };
  }

  /** All that `act` writes is kept, or nothing where it throws. They nest. */
  transaction<T>(act: () => T): T {
    return this.guard(() => this.database.transaction(act).immediate());
  }

  /**
   * A transaction that, with all before it, outlasts a power cut. Others outlast the end of the
   * process in whatever way; that spares them the wait for the disk.
   */
  durably<T>(act: () => T): T {
    if (this.database.inTransaction) return this.transaction(act);
    this.database.pragma('synchronous = FULL');
    try {
      return this.transaction(act);
    } finally {
      this.database.pragma('synchronous = NORMAL');
    }
  }

  /** @throws XianbaoError `archive_corrupt`, `disk_full`, `locked` for SQLite's errors */
  guard<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw archiveError(error, this.file);
    }
  }
}

/**
 * Rows in order, some at a time: memory stays flat, and between them the connection is free to write.
 * `read` gives the rows that follow a row, or the first ones.
 */
export function* walk<Row>(read: (after: Row | undefined) => Row[]): Generator<Row> {
  let after: Row | undefined;
  for (;;) {
    const rows = read(after);
    yield* rows;
    if (rows.length === 0) return;
    after = rows.at(-1);
  }
}
