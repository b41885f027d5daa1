import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunUnderWay } from '../../cli/run-under-way.js';
import { fail, ok, warn, type Check } from './check.js';

/** A rebuild of the index needs its size once more. */
const LITTLE_BYTES = 2e9;
const TOO_LITTLE_BYTES = 2e8;

/** Whether the data directory can be written, has room and is free for a run. */
export function* dataChecks(data: string): Generator<Check> {
  const problem = writeProblem(data);
  if (problem !== undefined) {
    const todo = 'give it to the user who runs xianbao and make room, or set XIANBAO_DATA';
    yield fail('data', problem, todo);
    if (existsSync(data)) yield diskCheck(data);
    return;
  }
  yield ok('data', `${data} can be written`);
  yield diskCheck(data);
  yield isRunUnderWay(data)
    ? warn('lock', 'a run is at work', 'a crawl that starts now ends with 75; see xianbao status')
    : ok('lock', 'no run is at work');
}

function writeProblem(data: string): string | undefined {
  const probe = join(data, `.doctor-${randomUUID()}`);
  try {
    mkdirSync(data, { recursive: true });
    writeFileSync(probe, 'probe');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(probe, { force: true });
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
