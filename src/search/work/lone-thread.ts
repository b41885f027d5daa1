import { Tinypool } from 'tinypool';
import { XianbaoError } from '../../model/errors.js';

const RETRY_AFTER_SECONDS = 5;

export interface LoneThreadOptions {
  /** What it is to those who wait for it: `dictionary`. */
  name: string;
  /** The module whose exports it runs. */
  filename: string;
  /** It ends, and its memory with it, when nothing was asked for so long. */
  idleMs: number;
  maxMegabytes: number;
  /** When a question is given up. */
  limit: () => AbortSignal;
  /** Told of a thread that failed and of whatever else no question can be told. */
  onFailure: (error: unknown) => void;
}

/**
 * A thread that begins with the first question and ends when none came for a while; it keeps no process alive. Where it fails or
 * does not answer, the questions that wait for it fail with it, and the next one begins another.
 */
export class LoneThread {
  readonly #options: LoneThreadOptions;
  #pool: Tinypool | undefined;

  constructor(options: LoneThreadOptions) {
    this.#options = options;
  }

  /**
   * @param name of the export that answers
   * @throws XianbaoError `too_busy`
   */
  async run(name: string, task: object): Promise<unknown> {
    const pool = (this.#pool ??= this.#open());
    try {
      return (await pool.run(task, { name, signal: this.#options.limit() })) as unknown;
    } catch (error) {
      this.#abandon(pool, error);
      const message = `The ${this.#options.name} did not answer; try again in ${RETRY_AFTER_SECONDS} seconds.`;
      const details = { cause: error, retryAfter: RETRY_AFTER_SECONDS };
      throw new XianbaoError('too_busy', message, details);
    }
  }

  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.destroy();
  }

  #open(): Tinypool {
    const { filename, idleMs, maxMegabytes } = this.#options;
    const pool = new Tinypool({
      filename,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    });
    // Of a thread that failed before it had a question; unheard, it would end the process.
    pool.on('error', (error) => this.#abandon(pool, error));
    return pool;
  }

  /** A pool whose thread failed begins no other one for the questions that wait. */
  #abandon(pool: Tinypool, error: unknown): void {
    if (this.#pool !== pool) return;
    this.#pool = undefined;
    const { onFailure } = this.#options;
    onFailure(error);
    pool.destroy().catch(onFailure);
  }
}
