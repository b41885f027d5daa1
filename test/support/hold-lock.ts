import { takeLock } from '../../src/engine/file-lock.js';

// Takes the lock given, says whether it got it, and stays.
const lock = takeLock(process.argv[2]!);
process.stdout.write(lock === undefined ? 'refused\n' : 'taken\n');
setInterval(() => {}, 1_000);
