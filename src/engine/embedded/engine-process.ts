import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { findFreePort } from './free-port.js';
import { isProcess } from './is-process.js';
import { requireRoom } from '../require-room.js';

const STOP_TIMEOUT_MS = 30_000;
/** After SIGKILL, until the system has taken the process away. */
const KILL_TIMEOUT_MS = 5_000;

const runningEngine = z.object({
  pid: z.int().positive(),
  port: z.int().positive().max(65_535),
});

/** The process of an engine, and the loopback port it listens on. */
export type RunningEngine = z.infer<typeof runningEngine>;

/**
 * The engine's process over a directory: `engine.json` there says which it is, `db` is its database and
 * `engine.log` what it says. The caller holds the directory's start lock, but where it is said that it need not.
 */
export class EngineProcess {
  readonly #directory: string;
  readonly #databasePath: string;
  readonly #stateFile: string;
  readonly #restartFile: string;
  readonly #masterKey: string;
  readonly #startTimeoutMs: number;

  /** @param startTimeoutMs how long an engine may take until it answers */
  constructor(directory: string, masterKey: string, startTimeoutMs: number) {
    this.#directory = directory;
    this.#databasePath = join(directory, 'db');
    this.#stateFile = join(directory, 'engine.json');
    this.#restartFile = join(directory, 'restarting');
    this.#masterKey = masterKey;
    this.#startTimeoutMs = startTimeoutMs;
  }

  /**
   * The engine that runs over the directory, if one does. Where `engine.json` does not say, all processes of the system
   * are looked at: two engines over one database would spoil it.
   */
  find(): RunningEngine | undefined {
    const noted = this.readNoted();
    if (noted !== undefined) return noted;
    const found = findEngine(this.#databasePath);
    if (found !== undefined) writeFileAtomically(this.#stateFile, JSON.stringify(found));
    return found;
  }

  /** The engine that `engine.json` names, if it runs. It may be asked without the lock. */
  readNoted(): RunningEngine | undefined {
    const noted = this.#readState();
    return noted !== undefined && this.isAlive(noted) ? noted : undefined;
  }

  /** Whether one of the engine's users is restarting it. It may be asked without the lock. */
  isRestarting(): boolean {
    try {
      return isProcess(Number.parseInt(readFileSync(this.#restartFile, 'utf8'), 10));
    } catch {
      return false;
    }
  }

  /** Does the work of a restart; whoever asks meanwhile is told that there is one. */
  async whileRestarting(work: () => Promise<void>): Promise<void> {
    writeFileAtomically(this.#restartFile, String(process.pid));
    try {
      await work();
    } finally {
      rmSync(this.#restartFile, { force: true });
    }
  }

  #readState(): RunningEngine | undefined {
    try {
      return runningEngine.parse(JSON.parse(readFileSync(this.#stateFile, 'utf8')));
    } catch {
      // Missing, or damaged.
      return undefined;
    }
  }

  /** Whether the process runs, for which the lock is not needed. A process number is reused, so it must have been started over this database. */
  isAlive({ pid }: RunningEngine): boolean {
    return readParameters(pid).includes(this.#databasePath);
  }

  /**
   * Starts the program, on the preferred port if it is free.
   *
   * @throws XianbaoError `engine_start_failed` where the program cannot be run, `disk_full` where it has no room to begin
   */
  async start(binary: string, preferredPort?: number): Promise<RunningEngine> {
    if (!existsSync(this.#databasePath)) requireRoom(this.#directory);
    const port = await findFreePort(preferredPort);
    const log = openSync(join(this.#directory, 'engine.log'), 'a', 0o600);
    const child = spawn(binary, this.#parameters(port), {
      cwd: this.#directory,
      // In a process group of its own: Ctrl-C reaches the command, which then stops the engine.
      detached: true,
      stdio: ['ignore', log, log],
      // Not as an argument: those can be read by every user of the machine.
      env: { MEILI_MASTER_KEY: this.#masterKey },
    });
    closeSync(log);
    const failed = new Promise<unknown>((resolve) => child.once('error', resolve));
    if (child.pid === undefined) {
      const cause = await failed;
      const reason = `${binary} cannot be run: ${String(cause)}`;
      throw new XianbaoError('engine_start_failed', reason, { cause });
    }
    child.unref();
    const running = { pid: child.pid, port };
    try {
      writeFileAtomically(this.#stateFile, JSON.stringify(running));
    } catch (error) {
      // Nobody would find it.
      await this.#kill(running);
      throw error;
    }
    return running;
  }

  /**
   * Waits until the engine answers; one that does not in time is killed, so that no second engine is
   * ever started over the same database.
   *
   * @throws XianbaoError `engine_start_failed`, `disk_full`
   */
  async waitUntilHealthy(running: RunningEngine): Promise<void> {
    const end = Date.now() + this.#startTimeoutMs;
    while (Date.now() < end) {
      if (await answersHealth(running, end - Date.now())) return;
      if (!this.isAlive(running)) break;
      await sleep(15);
    }
    await this.#kill(running);
    requireRoom(this.#directory);
    throw new XianbaoError(
      'engine_start_failed',
      `The search engine did not start; ${join(this.#directory, 'engine.log')} says why.`,
    );
  }

  /** Asks the engine to end, and kills it if it does not. */
  async stop(running: RunningEngine): Promise<void> {
    sendSignal(running, 'SIGTERM');
    await this.#waitForEnd(running, STOP_TIMEOUT_MS);
    await this.#kill(running);
  }

  async #kill(running: RunningEngine): Promise<void> {
    if (this.isAlive(running)) sendSignal(running, 'SIGKILL');
    await this.#waitForEnd(running, KILL_TIMEOUT_MS);
    rmSync(this.#stateFile, { force: true });
  }

  async #waitForEnd(running: RunningEngine, timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (this.isAlive(running) && Date.now() < end) await sleep(20);
  }

  #parameters(port: number): string[] {
    const options = {
      '--db-path': this.#databasePath,
      '--http-addr': `127.0.0.1:${port}`,
      '--dump-dir': join(this.#directory, 'dumps'),
      '--env': 'production',
      '--snapshot-dir': join(this.#directory, 'snapshots'),
      '--log-level': 'WARN',
      '--max-indexing-memory': INDEXING_MEMORY,
    };
    return [...Object.entries(options).flat(), '--no-analytics'];
  }
}

/**
 * What a batch may take while it is indexed. Without a bound the engine takes two thirds of the machine's memory, and with more than
 * some gigabytes it prepares so much room for every batch that one report takes two seconds instead of thirty milliseconds. A
 * load of 16,000 reports is as fast with this as without.
 */
const INDEXING_MEMORY = '1GiB';

/** The parameters that a process was started with; none where it has ended. */
function readParameters(pid: number | string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** The process of the system that was started as an engine over a database; not one that only names it. */
function findEngine(databasePath: string): RunningEngine | undefined {
  const names = existsSync('/proc') ? readdirSync('/proc') : [];
  for (const pid of names.filter((name) => /^\d+$/u.test(name))) {
    const parameters = readParameters(pid);
    const readValue = (name: string) => parameters[parameters.indexOf(name, 1) + 1];
    if (readValue('--db-path') !== databasePath) continue;
    const port = readValue('--http-addr')?.split(':')[1];
    const engine = runningEngine.safeParse({ pid: Number(pid), port: Number(port) });
    if (engine.success) return engine.data;
  }
  return undefined;
}

async function answersHealth({ port }: RunningEngine, timeoutMs: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(Math.max(1, timeoutMs));
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

function sendSignal({ pid }: RunningEngine, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function writeFileAtomically(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
