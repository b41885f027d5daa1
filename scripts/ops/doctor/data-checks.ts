import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { storageError } from '../../../src/engine/storage-error.js';
import { isRunUnderWay } from '../../cli/runs/run-under-way.js';
import { fail, ok, warn, type Check } from './check.js';

/** A rebuild of the index needs its size once more. */
const LITTLE_BYTES = 2e9;
const TOO_LITTLE_BYTES = 2e8;

/** Whether the data directory can be written, has room and is free for a run. Returns whether it can be used at all. */
export function* dataChecks(data: string): Generator<Check, boolean> {
  const problem = writeProblem(data);
  if (problem !== undefined) {
    yield fail('data', problem, 'until then, nothing can be crawled, indexed or searched');
    if (existsSync(data)) yield diskCheck(data);
    return false;
  }
  yield ok('data', `${data} can be written`);
  yield diskCheck(data);
  yield lockCheck(data);
  return true;
}

/** A folder can be made, and then a file in it, or it is said why not. */
function writeProblem(data: string): string | undefined {
  const probe = join(data, `.doctor-${randomUUID()}`);
  try {
    makeFolder(data);
    writeFileSync(probe, 'probe');
    rmSync(probe);
    return undefined;
  } catch (error) {
    return (storageError(error, data) as Error).message;
  }
}

function lockCheck(data: string): Check {
  try {
    return isRunUnderWay(data)
      ? warn('lock', 'a run is at work', 'a crawl that starts now ends with 75; see xianbao status')
      : ok('lock', 'no run is at work');
  } catch (error) {
    return fail('lock', (error as Error).message, 'no run can begin');
  }
}

function diskCheck(data: string): Check {
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  const message = `${(free / 1e9).toFixed(1)} GB free`;
  const todo = 'make room, or move the data directory (docs/operations.md)';
  if (free < TOO_LITTLE_BYTES) return fail('disk', message, todo);
  return free < LITTLE_BYTES ? warn('disk', message, todo) : ok('disk', message);
}
