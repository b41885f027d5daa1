import { readFile, stat } from 'node:fs/promises';
import { replaceFile } from '../replace-file.js';

/**
 * The record of a check: a file beside the program, which says of which state of it the hash was found right. Whoever changes
 * the program changes its state, which the system keeps: its time of change cannot be set.
 */
const recordPath = (path: string) => `${path}.checked`;

/** Names the state of a program's file, and the hash that it should have. */
export async function readState(path: string, hash: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [hash, dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Whether the program was checked in this state before. */
export async function wasChecked(path: string, state: string): Promise<boolean> {
  try {
    return (await readFile(recordPath(path), 'utf8')) === state;
  } catch {
    // Never checked, or nobody may read the record: it is checked again.
    return false;
  }
}

/** Notes that a program was checked in a state. Where its folder may not be written, it is checked at each start. */
export function noteChecked(path: string, state: string): void {
  try {
    replaceFile(recordPath(path), state);
  } catch {
    // A record only saves time.
  }
}
