import Database from 'better-sqlite3';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Archive } from '../../indexer/archive/archive.js';
import { archiveError, corrupt } from '../../indexer/archive/archive-error.js';
import { XianbaoError } from '../../src/model/errors.js';

/** Pages of SQLite that are copied at once; between them the process can be stopped. */
const PAGES_AT_ONCE = 2_000;
/** Archived pages are packed already, so a higher level only takes time. */
const LEVEL = 3;

export interface Backup {
  file: string;
  bytes: number;
  /** Versions of reports in it. */
  versions: number;
}

/**
 * Writes a checked copy of a data directory's archive, as it stands at one moment, while others may
 * write it: plain where `file` ends in `.sqlite`, else gzipped. The file is there whole or not at all.
 *
 * @throws XianbaoError `invalid_parameter` where there is no archive, or `file` is the archive;
 *   `archive_corrupt`, `disk_full`
 */
export async function backupArchive(data: string, file: string): Promise<Backup> {
  const archive = Archive.open(data, { readonly: true });
  const [part, copy] = [`${file}.part`, `${file}.copy.part`];
  try {
    refuse(archive, file);
    await copyAt(archive, copy);
    const versions = checkedVersions(copy, archive.file);
    if (file.endsWith('.sqlite')) await rename(copy, part);
    else
      await pipeline(createReadStream(copy), createGzip({ level: LEVEL }), createWriteStream(part));
    await synced(part);
    await rename(part, file);
    return { file, bytes: (await stat(file)).size, versions };
  } catch (error) {
    throw backupError(error, file);
  } finally {
    archive.close();
    for (const left of [part, copy, `${copy}-journal`]) await rm(left, { force: true });
  }
}

function refuse(archive: Archive, file: string): void {
  if (!existsSync(archive.file)) {
    const message = `There is no archive at ${archive.file} to back up; is XIANBAO_DATA right?`;
    throw new XianbaoError('invalid_parameter', message);
  }
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) {
    throw new XianbaoError(
      'invalid_parameter',
      `${file} cannot be written: there is no ${folder}.`,
    );
  }
  if (resolve(file) === resolve(archive.file)) {
    throw new XianbaoError(
      'invalid_parameter',
      `${file} is the archive itself; name another file.`,
    );
  }
}

/** An open read transaction keeps what is copied as it is, or each write would start the copy anew. */
async function copyAt({ database }: Archive, copy: string): Promise<void> {
  await rm(copy, { force: true });
  database.exec('BEGIN');
  try {
    database.prepare('SELECT count(*) FROM runs').get();
    await database.backup(copy, { progress: () => PAGES_AT_ONCE });
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

/** A copy that was not read is none. Without a write-ahead log it is one file. */
function checkedVersions(copy: string, source: string): number {
  const database = new Database(copy);
  try {
    database.pragma('journal_mode = DELETE');
    const found = database.pragma('quick_check(1)', { simple: true }) as string;
    if (found !== 'ok') throw corrupt(source, found);
    const { count } = database.prepare('SELECT count(*) AS count FROM versions').get() as {
      count: number;
    };
    return count;
  } catch (error) {
    throw archiveError(error, source);
  } finally {
    database.close();
  }
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function backupError(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'SQLITE_CANTOPEN') {
    const message = `${file} cannot be written: ${(error as Error).message}`;
    return new XianbaoError('invalid_parameter', message, { cause: error });
  }
  return archiveError(error, file);
}
