import Database from 'better-sqlite3';
import { XianbaoError } from '../model/errors.js';

/** Why a file or folder cannot be made or written, by the codes of Node and SQLite. */
const UNUSABLE: Record<string, string> = {
  EACCES: 'it may not be written by this user',
  EPERM: 'it may not be written by this user',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such folder, and none can be made',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ERR_FS_EISDIR: 'a folder stands where a file should be',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  SQLITE_READONLY: 'it or its folder may not be written',
  SQLITE_CANTOPEN:
    'it cannot be opened; it or its folder may not be written, or a folder stands in its place',
};
/** A full disk that keeps the shared memory beside a database from growing is told as its size. */
const FULL = /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/u;

/**
 * What went wrong with a file that the program keeps, in words that help: `disk_full`, `disk_failed`, `locked` where
 * another process kept it too long, or `invalid_configuration` where it cannot be written. Any other error is given back
 * as it is.
 */
export function storageError(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (FULL.test(code)) {
    const message = `No room is left to write ${file}. Make room and run the command again.`;
    return new XianbaoError('disk_full', message, { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    const message = `Another process is writing ${file}. Try again when it has ended.`;
    return new XianbaoError('locked', message, { cause: error });
  }
  if (/^(?:EIO|SQLITE_IOERR)/u.test(code)) {
    const message = `${file} cannot be read or written (${code}). Look at the disk and the system's log.`;
    return new XianbaoError('disk_failed', message, { cause: error });
  }
  const reason = UNUSABLE[/^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? code];
  if (reason === undefined) return error;
  const message = `${file} cannot be used: ${reason} (${code}). Give it to the user who runs xianbao, or set XIANBAO_DATA to another folder.`;
  return new XianbaoError('invalid_configuration', message, { cause: error });
}

function errorCode(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error ? String((error as NodeJS.ErrnoException).code) : '';
}
