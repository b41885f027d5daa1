import { Tinypool } from 'tinypool';
import { XianbaoError } from '../../../model/errors.js';

/** Reading the dictionary takes about a second: it stays while somebody looks things up, and is let go afterwards. */
const IDLE_MS = 5 * 60_000;
/** The thread takes about 110 MB. */
const MAX_MEGABYTES = 256;
/** The first question takes about a second, and its turn may come after a few others. */
const LIMIT_MS = 30_000;
const RETRY_AFTER_SECONDS = 5;

export interface DictionaryThreadOptions {
  /** The module whose exports it runs. */
  filename: string;
  /** Told of a thread that failed and of whatever else no question can be told. */
  onFailure: (error: unknown) => void;
  maxMegabytes?: number;
  /** When a question is given up. */
  limit?: () => AbortSignal;
}

/**
 * A thread that begins with the first question and ends when none came for five minutes; it keeps no process alive. Where it
 * fails or does not answer, the questions that wait for it fail with it, and the next one begins another.
 */
export class DictionaryThread {
  readonly #options: DictionaryThreadOptions;
  #pool: Tinypool | undefined;

  constructor(options: DictionaryThreadOptions) {
    this.#options = options;
  }

  /**
   * @param name of the export that answers
   * @throws XianbaoError `too_busy`
   */
  async run(name: string, task: object): Promise<unknown> {
    const pool = (this.#pool ??= this.#open());
    const signal = this.#options.limit?.() ?? AbortSignal.timeout(LIMIT_MS);
    try {
      return (await pool.run(task, { name, signal })) as unknown;
    } catch (error) {
      this.#abandon(pool, error);
      const message = `The dictionary did not answer; try again in ${RETRY_AFTER_SECONDS} seconds.`;
      const details = { cause: error, retryAfter: RETRY_AFTER_SECONDS };
      throw new XianbaoError('too_busy', message, details);
    }
  }

  #open(): Tinypool {
    const { filename, maxMegabytes = MAX_MEGABYTES } = this.#options;
    const pool = new Tinypool({
      filename,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
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
