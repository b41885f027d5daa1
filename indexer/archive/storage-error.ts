import Database from 'better-sqlite3';
import { XianbaoError } from '../../src/model/errors.js';

/**
 * What went wrong with the archive's file, in words that help: `archive_corrupt`, `disk_full`, or
 * `locked` where another process kept it too long. Any other error is given back as it is.
 */
export function storageError(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return corrupt(file, (error as Error).message, error);
  // A full disk that keeps the shared memory beside the file from growing is told as its size.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/u.test(code)) {
    const message = `No room is left to write ${file}. Make room and run the command again.`;
    return new XianbaoError('disk_full', message, { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    const message = `Another process is writing ${file}. Try again when it has ended.`;
    return new XianbaoError('locked', message, { cause: error });
  }
  return error;
}

/** `archive_corrupt`: names the file and says what to do. */
export function corrupt(file: string, what: string, cause?: unknown): XianbaoError {
  const message = `${file} is damaged: ${what}. Restore it from a backup, or move it away and run xianbao crawl --full.`;
  return new XianbaoError('archive_corrupt', message, { cause });
}

function errorCode(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error ? String((error as NodeJS.ErrnoException).code) : '';
}
