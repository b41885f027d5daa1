import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { storageError } from '../../indexer/archive/storage-error.js';
import { takeLock, type FileLock } from '../../src/engine/file-lock.js';
import { XianbaoError } from '../../src/model/errors.js';

/**
 * Does work that only one command over a data directory may do at a time.
 *
 * @throws XianbaoError `locked`, `disk_full`
 */
export async function withRunLock<T>(data: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(data, { recursive: true });
  const path = join(data, 'run.lock');
  const lock = lockAt(path);
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

function lockAt(path: string): FileLock | undefined {
  try {
    return takeLock(path);
  } catch (error) {
    throw storageError(error, path);
  }
}
