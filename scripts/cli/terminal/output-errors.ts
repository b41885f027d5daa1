import { storageError } from '../../../src/engine/storage-error.js';
import { EXIT } from '../exit.js';
import { printError } from './terminal.js';

/**
 * What happens where output cannot be written. A reader who leaves early, `head` for one, has enough: the command still
 * ends in order. Anything else, a full disk for one, is said once, and the command has failed. Where standard error
 * cannot be written there is nobody to tell.
 */
export function watchOutput(): void {
  let hasFailed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || hasFailed) return;
    hasFailed = true;
    const known = storageError(error, 'standard output') as Error & { code?: string };
    printError(`xianbao: ${known.message} [${known.code ?? 'internal'}]`);
  });
  process.stderr.on('error', () => {});
  process.on('exit', (status) => {
    if (hasFailed && status === EXIT.done) process.exitCode = EXIT.failures;
  });
}
