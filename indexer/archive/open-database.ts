import Database from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { XianbaoError } from '../../src/model/errors.js';
import { Connection } from './connection.js';
import { ARCHIVE_FORMAT, SCHEMA } from './schema.js';
import { storageError } from './storage-error.js';

/** How long one process waits for another's transaction; they are short. */
const WAIT_MS = 30_000;

/**
 * Opens the archive's file. To be written, it is made where it is missing; to be read, a missing one
 * is an empty one.
 *
 * @throws XianbaoError `archive_corrupt`, `archive_newer`, `disk_full`, `locked`
 */
export function openDatabase(file: string, readonly: boolean): Connection {
  let database: Database.Database | undefined;
  try {
    if (readonly) {
      database = openToRead(file);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      database = new Database(file, { timeout: WAIT_MS });
      openToWrite(database);
    }
    refuseNewer(database, file);
    database.pragma('cache_size = -16000');
    return new Connection(file, database);
  } catch (error) {
    database?.close();
    throw storageError(error, file);
  }
}

function openToRead(file: string): Database.Database {
  if (existsSync(file)) {
    const database = new Database(file, { readonly: true, timeout: WAIT_MS });
    if (readFormat(database) > 0) return database;
    database.close();
  }
  const empty = new Database(':memory:');
  empty.exec(SCHEMA);
  return empty;
}

function openToWrite(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  // What a power cut may take is fetched again; transactions that must outlast one say so.
  database.pragma('synchronous = NORMAL');
  database.pragma('journal_size_limit = 67108864');
  database.pragma('foreign_keys = ON');
  const create = () => {
    if (readFormat(database) > 0) return;
    database.exec(SCHEMA);
    database.pragma(`user_version = ${ARCHIVE_FORMAT}`);
  };
  if (readFormat(database) === 0) database.transaction(create).immediate();
}

function refuseNewer(database: Database.Database, file: string): void {
  const format = readFormat(database);
  if (format <= ARCHIVE_FORMAT) return;
  const message = `${file} has format ${format}, and this version of xianbao knows ${ARCHIVE_FORMAT}. Use the version that wrote it, or a later one.`;
  throw new XianbaoError('archive_newer', message);
}

function readFormat(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}
