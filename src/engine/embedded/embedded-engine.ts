import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { XianbaoError } from '../../model/errors.js';
import { engineBinary } from './binary.js';
import { readEngineMemory, type EngineMemory } from '../memory/engine-memory.js';
import { EngineProcess, type RunningEngine } from './engine-process.js';
import { takeLock, type FileLock } from '../file-lock.js';
import { isProcess } from './is-process.js';
import { makeFolder } from '../make-folder.js';
import { readOrMakeMasterKey } from './master-key.js';
import { storageError } from '../storage-error.js';

/** A database of a million reports opens within seconds; the rest is for a machine that is busy. */
const START_TIMEOUT_MS = 60_000;
const WATCH_MS = 250;
const FIRST_BACKOFF_MS = 200;
const MAX_BACKOFF_MS = 5_000;
/** An engine that ran this long was healthy: the next death starts the backoff anew. */
const STEADY_MS = 30_000;
const RESTART_POLL_MS = 20;

export interface EmbeddedEngineOptions {
  /** Gives the path of the engine's program; by default the one that was installed, checked. */
  binary?: () => Promise<string>;
  /** How long the engine may take until it answers. */
  startTimeoutMs?: number;
  /** Told when an engine that died does not start again; it is tried again all the same. */
  onRestartFailure?: (error: unknown) => void;
  /** Told once its process runs. It answers a second later or so: time for other work. */
  onStarting?: () => void;
}

/**
 * The engine as a child over a data directory, one for all commands that use the directory.
 *
 * `engine/users/` has a file for each command that uses the engine; it changes, as the engine's process
 * does, only under `engine/start.lock`. Whoever comes first starts the engine, whoever notices that it
 * died starts it again, and the last to leave stops it. It outlives a user that was killed, and the
 * next command finds it.
 */
export class EmbeddedEngine {
  readonly #directory: string;
  readonly #userFile: string;
  readonly #binary: () => Promise<string>;
  readonly #startTimeoutMs: number;
  readonly #onRestartFailure: (error: unknown) => void;
  readonly #onStarting: () => void;
  readonly #process: EngineProcess;
  readonly masterKey: string;
  #running: RunningEngine | undefined;
  #watch: NodeJS.Timeout | undefined;
  #watching: Promise<void> | undefined;
  #closed = false;
  #backoff = FIRST_BACKOFF_MS;
  #startedAt = 0;

  private constructor(data: string, options: EmbeddedEngineOptions) {
    this.#directory = join(data, 'engine');
    makeFolder(join(this.#directory, 'users'), 0o700);
    this.#userFile = join(this.#directory, 'users', `${process.pid}.${randomUUID()}`);
    this.#binary = options.binary ?? (() => engineBinary(this.#directory));
    this.#startTimeoutMs = options.startTimeoutMs ?? START_TIMEOUT_MS;
    this.#onRestartFailure = options.onRestartFailure ?? (() => {});
    this.#onStarting = options.onStarting ?? (() => {});
    this.masterKey = readOrMakeMasterKey(this.#directory);
    this.#process = new EngineProcess(this.#directory, this.masterKey, this.#startTimeoutMs);
  }

  /**
   * Joins the engine over a data directory, starting it where none runs.
   *
   * @throws XianbaoError `engine_binary_missing`, `engine_binary_tampered`, `engine_start_failed`, and what
   *   `storageError` says where the directory cannot be written
   */
  static async open(data: string, options: EmbeddedEngineOptions = {}): Promise<EmbeddedEngine> {
    let engine: EmbeddedEngine;
    try {
      engine = new EmbeddedEngine(data, options);
      await engine.#join();
    } catch (error) {
      throw storageError(error, (error as NodeJS.ErrnoException).path ?? join(data, 'engine'));
    }
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

  /** `undefined` where it does not run, or the system does not tell. */
  get memory(): EngineMemory | undefined {
    return this.pid === undefined ? undefined : readEngineMemory(this.pid);
  }

  /**
   * Stops the engine and starts it again, for all who use it, if `mayStop` says so; nobody joins or leaves meanwhile.
   * Returns whether it did.
   *
   * @throws XianbaoError `engine_start_failed`, and what `storageError` says; it is then started again as one that died
   */
  async restart(mayStop: () => Promise<boolean>): Promise<boolean> {
    while (this.#watching !== undefined) await this.#watching;
    if (this.#closed) return false;
    const restarted = this.#underLock(async () => {
      const running = this.#process.find();
      if (running === undefined || !(await mayStop())) return false;
      await this.#process.whileRestarting(async () => {
        await this.#process.stop(running);
        await this.#ensureRunning();
      });
      return true;
    });
    const ended = restarted.then(
      () => {},
      () => {},
    );
    this.#watching = ended.finally(() => (this.#watching = undefined));
    return restarted;
  }

  /**
   * Waits until the engine answers again, where it does not answer because one of its users restarts it. Returns
   * whether it does.
   *
   * @param asked the process that did not answer
   */
  async waitForRestart(asked: number | undefined, maxWaitMs: number): Promise<boolean> {
    const end = performance.now() + maxWaitMs;
    while (this.#process.isRestarting()) {
      if (performance.now() > end) return false;
      await sleep(RESTART_POLL_MS);
    }
    const noted = this.#process.readNoted();
    if (noted === undefined || noted.pid === asked) return false;
    this.#running = noted;
    return true;
  }

  #join(): Promise<void> {
    return this.#underLock(async () => {
      writeFileSync(this.#userFile, '');
      try {
        await this.#ensureRunning(this.#onStarting);
      } catch (error) {
        rmSync(this.#userFile, { force: true });
        throw error;
      }
    });
  }

  /** Leaves the engine, and stops it if nobody else uses it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#watch);
    await this.#watching;
    await this.#underLock(async () => {
      rmSync(this.#userFile, { force: true });
      const running = this.#process.find();
      if (running !== undefined && this.#countUsers() === 0) await this.#process.stop(running);
    });
  }

  /** Notices that the engine died, and starts it again after a pause that grows with each death. */
  #look(): void {
    if (this.#watching !== undefined || this.#closed) return;
    if (this.#running !== undefined && this.#process.isAlive(this.#running)) return;
    this.#watching = this.#startAgain().finally(() => (this.#watching = undefined));
  }

  async #startAgain(): Promise<void> {
    if (Date.now() - this.#startedAt > STEADY_MS) this.#backoff = FIRST_BACKOFF_MS;
    await sleep(this.#backoff);
    this.#backoff = Math.min(this.#backoff * 2, MAX_BACKOFF_MS);
    if (this.#closed) return;
    try {
      await this.#underLock(() => this.#ensureRunning());
    } catch (error) {
      // The next look tries again; searches meanwhile answer `engine_unavailable`.
      this.#running = undefined;
      this.#onRestartFailure(error);
    }
  }

  async #ensureRunning(onStarting = () => {}): Promise<void> {
    const running = this.#process.find() ?? (await this.#start());
    onStarting();
    await this.#process.waitUntilHealthy(running);
    this.#running = running;
  }

  async #start(): Promise<RunningEngine> {
    const running = await this.#process.start(await this.#binary(), this.#running?.port);
    this.#startedAt = Date.now();
    return running;
  }

  /** How many use the engine; files of those that are gone are removed. */
  #countUsers(): number {
    let alive = 0;
    for (const name of readdirSync(join(this.#directory, 'users'))) {
      if (isProcess(Number.parseInt(name, 10))) alive += 1;
      else rmSync(join(this.#directory, 'users', name), { force: true });
    }
    return alive;
  }

  async #underLock<T>(work: () => Promise<T>): Promise<T> {
    const path = join(this.#directory, 'start.lock');
    // Whoever holds it may be starting an engine.
    const end = Date.now() + this.#startTimeoutMs;
    let lock: FileLock | undefined;
    while ((lock = takeLock(path)) === undefined) {
      if (Date.now() > end) {
        const reason = `Another process has held ${path} for ${this.#startTimeoutMs / 1000} s.`;
        throw new XianbaoError('engine_start_failed', reason);
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
