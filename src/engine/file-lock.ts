import Database from 'better-sqlite3';
import { truncateSync } from 'node:fs';
import { storageError } from './storage-error.js';

/** A lock held until released, or until its process ends in whatever way. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock that a file stands for, or returns `undefined` if somebody holds it after `waitMs`.
 *
 * SQLite does the locking: its lock is the operating system's, so a kill -9 frees it, and neither
 * a clock set back nor a reused process number can be mistaken for a holder.
 *
 * @throws XianbaoError what `storageError` says where the file cannot be made or written
 */
export function takeLock(path: string, waitMs = 0): FileLock | undefined {
  try {
    return lockFile(path, waitMs);
  } catch (error) {
    if (!isDamage(error)) throw storageError(error, path);
    // Nothing is kept in the file. Emptied, it is the same file, and whoever has it locked still has.
    truncateSync(path);
    return lockFile(path, waitMs);
  }
}

/** Whether a lock file has content that SQLite cannot read, which no holder ever wrote. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/u.test(error.code);
}

function lockFile(path: string, waitMs: number): FileLock | undefined {
  const database = new Database(path, { timeout: waitMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return undefined;
    throw error;
  }
  return { release: () => void database.close() };
}
