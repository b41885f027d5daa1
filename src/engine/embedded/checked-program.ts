import { access, chmod, constants, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../replace-file.js';

/**
 * A record of a check: a file beside the program, which says of which state of it the hash was found right. Whoever changes the
 * program changes its state, which the system keeps: its time of change cannot be set. The record counts only where nobody but
 * its owner, who is this process's user or root, may write it or its folder.
 */
const recordPath = (path: string) => `${path}.checked`;
const WRITABLE_BY_OTHERS = 0o022;

/** Whether a program can be run and was found right in its present state. */
export async function wasChecked(path: string, hash: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    const record = recordPath(path);
    if (!(await isOwn(record)) || !(await isOwn(dirname(record)))) return false;
    return (await readFile(record, 'utf8')) === (await readState(path, hash));
  } catch {
    // Never checked, or not to be read: it is checked again.
    return false;
  }
}

/**
 * Makes a program executable that was just found right, and notes that it was. Where its folder may not be written, it is
 * checked at each start.
 */
export async function makeRunnable(path: string, hash: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    await chmod(path, 0o755);
  }
  try {
    replaceFile(recordPath(path), await readState(path, hash));
  } catch {
    // A record only saves time.
  }
}

async function isOwn(path: string): Promise<boolean> {
  const { uid, mode } = await stat(path);
  return (uid === 0 || uid === process.getuid?.()) && (mode & WRITABLE_BY_OTHERS) === 0;
}

/** Names the state of a program's file, and the hash that it should have. */
export async function readState(path: string, hash: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [hash, dev, ino, size, mtimeNs, ctimeNs].join(' ');
}
