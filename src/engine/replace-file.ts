import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole: after a kill at any moment it has the old text or the new one. Only its owner may read it.
 *
 * @throws what the system says where there is no room or no permission; the file is the old one then
 */
export function replaceFile(path: string, text: string): void {
  // Of a name of its own: two that write at once do not write into each other's draft.
  const draft = `${path}.${randomUUID()}.part`;
  try {
    writeSynced(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    // Unlike one write, which may be cut short, this writes all or throws.
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Without this, a power cut may take the new name back. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
