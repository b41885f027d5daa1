import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage } from '../../../src/engine/file-lock.js';
import { storageError } from '../../../src/engine/storage-error.js';

/**
 * Whether a command holds the run lock of a data directory. It asks without taking the lock.
 *
 * @throws XianbaoError what `storageError` says where the lock cannot be read
 */
export function isRunUnderWay(data: string): boolean {
  const path = join(data, 'run.lock');
  if (!existsSync(path)) return false;
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { readonly: true, timeout: 0 });
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    if (isDamage(error)) return false;
    throw storageError(error, path);
  } finally {
    database?.close();
  }
}
