import { statfsSync } from 'node:fs';
import { XianbaoError } from '../model/errors.js';

/** An empty index and an empty archive take some megabytes; with less, nothing can be written. Chosen by hand. */
const MIN_FREE_BYTES = 32 << 20;

/**
 * Refuses to begin to write where hardly any room is left: an engine on a full disk tries again and again, and
 * whoever waits for it learns nothing.
 *
 * @throws XianbaoError `disk_full`
 */
export function requireRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= MIN_FREE_BYTES) return;
  const message = `${folder} has ${Math.floor(free / 1e6)} MB left, and ${MIN_FREE_BYTES >> 20} MB are needed to begin. Make room and run the command again.`;
  throw new XianbaoError('disk_full', message);
}
