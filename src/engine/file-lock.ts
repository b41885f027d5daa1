import Database from 'better-sqlite3';

/** A lock held until released, or until its process ends in whatever way. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock that a file stands for, or returns `undefined` if somebody holds it after `waitMs`.
 *
 * SQLite does the locking: its lock is the operating system's, so a kill -9 frees it, and neither
 * a clock set back nor a reused process number can be mistaken for a holder.
 */
export function takeLock(path: string, waitMs = 0): FileLock | undefined {
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
