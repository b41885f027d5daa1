import { join } from 'node:path';
import { takeLock } from '../../../src/engine/file-lock.js';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { XianbaoError } from '../../../src/model/errors.js';

/**
 * Does work that only one command over a data directory may do at a time.
 *
 * @throws XianbaoError `locked`, and what `storageError` says where the lock cannot be written
 */
export async function withRunLock<T>(data: string, work: () => Promise<T>): Promise<T> {
  makeFolder(data);
  return withLock(join(data, 'run.lock'), work);
}

/**
 * Does work that only one process may do at a time, by a lock that a file stands for.
 *
 * @throws XianbaoError `locked`, and what `storageError` says where the lock cannot be written
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = takeLock(path);
  if (lock === undefined) {
    throw new XianbaoError(
      'locked',
      `Another run holds ${path}; this one did nothing. Try again later.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
