import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEngine, type Engine } from '../../src/engine/engine.js';

/** A new empty folder, for the caller to remove. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'xianbao-test-'));
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** A real engine over a data directory of its own; `close` stops it and removes the directory. */
export async function temporaryEngine(): Promise<{
  engine: Engine;
  data: string;
  close: () => Promise<void>;
}> {
  const data = await temporaryFolder();
  try {
    const engine = await openEngine({ data, meiliUrl: undefined, meiliKey: undefined });
    const close = async () => {
      await engine.close();
      await removeFolder(data);
    };
    return { engine, data, close };
  } catch (error) {
    await removeFolder(data);
    throw error;
  }
}

/** Starts a script of this folder as a process, and waits for the first line it prints. */
export async function startScript(
  name: string,
  ...parameters: string[]
): Promise<{ line: string; kill: () => Promise<void> }> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = endOf(child);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const [line, ...rest] = printed.split('\n');
    if (line !== undefined && rest.length > 0) return { line, kill };
  }
  await ended;
  throw new Error(`${name} ended without printing a line`);
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks until the answer is yes; throws after a time. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await sleep(20);
  }
}

/** Whether a process runs; one that ended and was not yet waited for does not. */
export function isRunning(pid: number | undefined): boolean {
  return commandLine(pid).length > 0;
}

/** The arguments of a process as every user of the machine can read them. */
export function commandLine(pid: number | undefined): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** What a promise was rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was not rejected.');
}

/** A loopback port on which nothing listens. */
export function deadPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
