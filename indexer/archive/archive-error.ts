import Database from 'better-sqlite3';
import { storageError } from '../../src/engine/storage-error.js';
import { XianbaoError } from '../../src/model/errors.js';

/**
 * What went wrong with the archive's file, in words that help: `archive_corrupt`, or what `storageError` says. Any
 * other error is given back as it is.
 */
export function archiveError(error: unknown, file: string): unknown {
  const isCorrupt =
    error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code);
  return isCorrupt ? corrupt(file, error.message, error) : storageError(error, file);
}

/** `archive_corrupt`: names the file and says what to do. */
export function corrupt(file: string, what: string, cause?: unknown): XianbaoError {
  const message = `${file} is damaged: ${what}. Restore it from a backup, or move it away and run xianbao crawl --full.`;
  return new XianbaoError('archive_corrupt', message, { cause });
}
