import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../src/engine/file-lock.js';
import { XianbaoError } from '../src/model/errors.js';

/**
 * Does work that only one command over a data directory may do at a time.
 *
 * @throws XianbaoError `locked`
 */
export async function withRunLock<T>(data: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(data, { recursive: true });
  const path = join(data, 'run.lock');
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
