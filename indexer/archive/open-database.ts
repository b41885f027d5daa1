import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../src/engine/make-folder.js';
import { XianbaoError } from '../../src/model/errors.js';
import { Connection } from './connection.js';
import { ARCHIVE_FORMAT, SCHEMA } from './schema.js';
import { archiveError, corrupt } from './archive-error.js';

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
      makeFolder(dirname(file));
      if (!isThere(file)) createArchive(file);
      database = new Database(file, { timeout: WAIT_MS });
      openToWrite(database);
    }
    refuseNewer(database, file);
    database.pragma('cache_size = -16000');
    return new Connection(file, database);
  } catch (error) {
    database?.close();
    throw archiveError(error, file);
  }
}

function openToRead(file: string): Database.Database {
  if (isThere(file)) {
    const database = new Database(file, { readonly: true, timeout: WAIT_MS });
    if (readFormat(database) > 0) return database;
    database.close();
  }
  const empty = new Database(':memory:');
  empty.exec(SCHEMA);
  return empty;
}

/**
 * Whether there is an archive. Its file has never been without content: one without was damaged, and so is one whose
 * write-ahead log is all that is left.
 */
function isThere(file: string): boolean {
  const size = fileSize(file);
  if (size === 0) throw corrupt(file, 'it is empty');
  if (size === undefined && (fileSize(`${file}-wal`) ?? 0) > 0) {
    throw corrupt(file, 'it is gone, and its write-ahead log is left');
  }
  return size !== undefined;
}

function fileSize(file: string): number | undefined {
  return existsSync(file) ? statSync(file).size : undefined;
}

/** Makes the tables beside and puts them in place in one step: whenever that is broken off, there is no archive yet. */
function createArchive(file: string): void {
  const draft = `${file}.new`;
  for (const suffix of ['', '-journal']) rmSync(draft + suffix, { force: true });
  const database = new Database(draft);
  try {
    database.transaction(() => {
      database.exec(SCHEMA);
      database.pragma(`user_version = ${ARCHIVE_FORMAT}`);
    })();
  } finally {
    database.close();
  }
  renameSync(draft, file);
}

function openToWrite(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  // What a power cut may take is fetched again; transactions that must outlast one say so.
  database.pragma('synchronous = NORMAL');
  database.pragma('journal_size_limit = 67108864');
  database.pragma('foreign_keys = ON');
  const create = () => {
    if (readFormat(database) > 0) return;
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (tables !== 0) throw corrupt(database.name, 'it is no archive of xianbao');
    // An earlier version of this program was stopped while it made it.
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
