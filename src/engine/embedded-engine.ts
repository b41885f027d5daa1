import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { XianbaoError } from '../model/errors.js';
import { engineBinary } from './binary.js';
import { takeLock, type FileLock } from './file-lock.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const WATCH_MS = 250;
const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 5_000;
/** An engine that stood this long was healthy: the next death starts the backoff anew. */
const STEADY_MS = 30_000;

interface Running {
  pid: number;
  port: number;
}

/**
 * The engine as a child over a data directory, one for all commands that use the directory.
 *
 * `engine/engine.json` says which process it is; `engine/users/` has a file for each command that
 * uses it; both change only under `engine/start.lock`. Whoever comes first starts the engine, whoever
 * notices that it died starts it again, and the last to leave stops it. It outlives a user that was
 * killed, and the next command finds it by the file.
 */
export class EmbeddedEngine {
  readonly #directory: string;
  readonly #userFile: string;
  readonly #binary: () => Promise<string>;
  readonly masterKey: string;
  #running: Running | undefined;
  #watch: NodeJS.Timeout | undefined;
  #watching: Promise<void> | undefined;
  #closed = false;
  #backoff = FIRST_BACKOFF_MS;
  #startedAt = 0;

  private constructor(data: string, binary?: () => Promise<string>) {
    this.#directory = join(data, 'engine');
    mkdirSync(join(this.#directory, 'users'), { recursive: true, mode: 0o700 });
    this.#userFile = join(this.#directory, 'users', `${process.pid}.${randomUUID()}`);
    this.#binary = binary ?? (() => engineBinary(this.#directory));
    this.masterKey = this.#readOrMakeKey();
  }

  /**
   * Joins the engine over a data directory, starting it where none runs.
   *
   * @throws XianbaoError `engine_binary_missing`, `engine_binary_tampered`, `engine_start_failed`
   */
  static async open(data: string, binary?: () => Promise<string>): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(data, binary);
    await engine.#underLock(async () => {
      writeFileSync(engine.#userFile, '');
      try {
        await engine.#ensureRunning();
      } catch (error) {
        rmSync(engine.#userFile, { force: true });
        throw error;
      }
    });
    engine.#watch = setInterval(() => engine.#look(), WATCH_MS);
    engine.#watch.unref();
    return engine;
  }

  /** Where the engine listens now. */
  get url(): string {
    return `http://127.0.0.1:${this.#running?.port ?? 0}`;
  }

  get pid(): number | undefined {
    return this.#running?.pid;
  }

  /** Leaves the engine, and stops it if nobody else uses it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#watch);
    await this.#watching;
    await this.#underLock(async () => {
      rmSync(this.#userFile, { force: true });
      const running = this.#readState();
      if (this.#otherUsers() > 0 || running === undefined) return;
      process.kill(running.pid, 'SIGTERM');
      const end = Date.now() + STOP_TIMEOUT_MS;
      while (this.#isOurs(running.pid) && Date.now() < end) await sleep(20);
      if (this.#isOurs(running.pid)) process.kill(running.pid, 'SIGKILL');
      rmSync(this.#stateFile, { force: true });
    });
  }

  get #stateFile(): string {
    return join(this.#directory, 'engine.json');
  }

  get #databasePath(): string {
    return join(this.#directory, 'db');
  }

  /** Notices that the engine died, and starts it again after a pause that grows with each death. */
  #look(): void {
    if (this.#watching !== undefined || this.#closed) return;
    if (this.#running !== undefined && this.#isOurs(this.#running.pid)) return;
    this.#watching = this.#restart().finally(() => (this.#watching = undefined));
  }

  async #restart(): Promise<void> {
    if (Date.now() - this.#startedAt > STEADY_MS) this.#backoff = FIRST_BACKOFF_MS;
    await sleep(this.#backoff);
    this.#backoff = Math.min(this.#backoff * 2, LONGEST_BACKOFF_MS);
    if (this.#closed) return;
    try {
      await this.#underLock(() => this.#ensureRunning());
    } catch {
      // The next look tries again; searches meanwhile answer `engine_unavailable`.
      this.#running = undefined;
    }
  }

  async #ensureRunning(): Promise<void> {
    const known = this.#readState();
    const running = known ?? (await this.#start());
    await this.#healthy(running);
    this.#running = running;
  }

  async #start(): Promise<Running> {
    const binary = await this.#binary();
    const port = await freePort(this.#running?.port);
    const log = openSync(join(this.#directory, 'engine.log'), 'a', 0o600);
    const child = spawn(
      binary,
      [
        '--db-path',
        this.#databasePath,
        '--http-addr',
        `127.0.0.1:${port}`,
        '--dump-dir',
        join(this.#directory, 'dumps'),
        '--env',
        'production',
        '--snapshot-dir',
        join(this.#directory, 'snapshots'),
        '--log-level',
        'WARN',
        '--no-analytics',
      ],
      {
        cwd: this.#directory,
        // In a process group of its own: Ctrl-C reaches the command, which then stops the engine.
        detached: true,
        stdio: ['ignore', log, log],
        // Not as an argument: those can be read by every user of the machine.
        env: { MEILI_MASTER_KEY: this.masterKey },
      },
    );
    closeSync(log);
    const failed = new Promise<unknown>((resolve) => child.once('error', resolve));
    if (child.pid === undefined) {
      const cause = await failed;
      const reason = `${binary} cannot be run: ${String(cause)}`;
      throw new XianbaoError('engine_start_failed', reason, { cause });
    }
    child.unref();
    const running = { pid: child.pid, port };
    writeFileAtomically(this.#stateFile, JSON.stringify(running));
    this.#startedAt = Date.now();
    return running;
  }

  async #healthy({ pid, port }: Running): Promise<void> {
    const end = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < end) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/health`);
        await response.arrayBuffer();
        if (response.ok) return;
      } catch {
        // Not listening yet.
      }
      if (!this.#isOurs(pid)) break;
      await sleep(15);
    }
    rmSync(this.#stateFile, { force: true });
    throw new XianbaoError(
      'engine_start_failed',
      `The search engine did not start; ${join(this.#directory, 'engine.log')} says why.`,
    );
  }

  /** The engine that runs over this directory, if one does. */
  #readState(): Running | undefined {
    if (!existsSync(this.#stateFile)) return undefined;
    const running = JSON.parse(readFileSync(this.#stateFile, 'utf8')) as Running;
    return this.#isOurs(running.pid) ? running : undefined;
  }

  // Process numbers are used again: only a process that was started over this database is ours.
  #isOurs(pid: number): boolean {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(this.#databasePath);
    } catch {
      return false;
    }
  }

  #otherUsers(): number {
    let alive = 0;
    for (const name of readdirSync(join(this.#directory, 'users'))) {
      if (isAlive(Number.parseInt(name, 10))) alive += 1;
      else rmSync(join(this.#directory, 'users', name), { force: true });
    }
    return alive;
  }

  #readOrMakeKey(): string {
    const path = join(this.#directory, 'master.key');
    if (!existsSync(path)) {
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
      const lock = takeLock(join(this.#directory, 'key.lock'), START_TIMEOUT_MS);
      if (existsSync(path)) rmSync(draft);
      else renameSync(draft, path);
      lock?.release();
    }
    chmodSync(path, 0o600);
    return readFileSync(path, 'utf8').trim();
  }

  async #underLock<T>(work: () => Promise<T>): Promise<T> {
    const path = join(this.#directory, 'start.lock');
    const end = Date.now() + START_TIMEOUT_MS;
    let lock: FileLock | undefined;
    while ((lock = takeLock(path)) === undefined) {
      if (Date.now() > end) {
        throw new XianbaoError(
          'engine_start_failed',
          `Another process has held ${path} for a minute.`,
        );
      }
      await sleep(20);
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function writeFileAtomically(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** A free loopback port, the preferred one where it is. */
async function freePort(preferred = 0): Promise<number> {
  try {
    return await probe(preferred);
  } catch {
    return probe(0);
  }
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
