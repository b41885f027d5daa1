import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XianbaoError } from '../../model/errors.js';
import { takeLock } from '../file-lock.js';

const LOCK_WAIT_MS = 60_000;
/** The engine takes no shorter one. */
const MIN_LENGTH = 16;

/**
 * The engine's master key, kept in its directory for its owner alone; made where there is none.
 *
 * @throws XianbaoError `invalid_configuration` where the file is damaged
 */
export function readOrMakeMasterKey(directory: string): string {
  const path = join(directory, 'master.key');
  if (!existsSync(path)) {
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
    const lock = takeLock(join(directory, 'key.lock'), LOCK_WAIT_MS);
    if (existsSync(path)) rmSync(draft);
    else renameSync(draft, path);
    lock?.release();
  }
  chmodSync(path, 0o600);
  const key = readFileSync(path, 'utf8').trim();
  if (key.length >= MIN_LENGTH && /^[\x21-\x7e]+$/u.test(key)) return key;
  const message = `${path} is damaged. End all commands of xianbao, remove the file and run the command again: a new key is made.`;
  throw new XianbaoError('invalid_configuration', message);
}
