import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { storageError } from './storage-error.js';

/**
 * Makes a folder, and those above it, where it is missing. Node's own `recursive` never returns where the system
 * says of a folder that is there that it is not, as it does in /proc.
 *
 * @throws XianbaoError `invalid_configuration`, `disk_full`, `disk_failed`: says which folder and why
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw storageError(error, folder);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw storageError(error, path);
  }
}
