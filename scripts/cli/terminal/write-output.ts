import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { storageError } from '../../../src/engine/storage-error.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { escapingStream } from './terminal.js';

/**
 * Lets something be written to a file, which is there whole or not at all, or for `-` to standard
 * output, whose reader may leave early.
 *
 * @throws XianbaoError `invalid_parameter` where the file cannot be made; `disk_full`
 */
export async function writeOutput(
  file: string,
  write: (out: Writable) => Promise<void>,
): Promise<void> {
  if (file === '-') {
    const { stdout } = process;
    const out = stdout.isTTY ? escapingStream() : stdout;
    if (out !== stdout) out.pipe(stdout);
    await write(out).catch(unlessReaderLeft);
    return;
  }
  const part = `${file}.part`;
  try {
    await write(createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'EACCES', 'EISDIR', 'EROFS'].includes(code)) throw storageError(error, file);
    const what = `${file} cannot be written: ${message}`;
    throw new XianbaoError('invalid_parameter', what, { cause: error });
  } finally {
    await rm(part, { force: true });
  }
}

function unlessReaderLeft(error: NodeJS.ErrnoException): void {
  // What else keeps standard output from being written is told where it is watched (`watchOutput`).
  if (error.syscall !== 'write' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
