import { Tinypool } from 'tinypool';
import { MessageChannel } from 'node:worker_threads';
import { currentScope } from '../../engine/request-scope.js';
import type { StoredName } from '../../store/to-stored-text.js';
import type { AskOptions, JobName, JobRequest, JobResult, TextAnswer, Texts } from './text-jobs.js';
import type { EngineAccess } from '../../engine/engine.js';
import type { TextTask } from './text-worker.js';

/** Questions that the thread works on by turns. */
const AT_ONCE = 64;

/** Answers from the stored texts in a thread of its own, so that a long look holds up no other request. */
export class WorkerTexts implements Texts {
  readonly #folder: string;
  readonly #access: () => EngineAccess;
  readonly #onFailure: (error: unknown) => void;
  readonly #pool: Tinypool;

  /**
   * @param access asked for each question
   * @param onFailure told what went wrong; the question is answered without the stored texts
   */
  constructor(folder: string, access: () => EngineAccess, onFailure: (error: unknown) => void) {
    this.#folder = folder;
    this.#access = access;
    this.#onFailure = onFailure;
    this.#pool = new Tinypool({
      filename: new URL('./text-worker.js', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: AT_ONCE,
    });
  }

  async ask<Name extends JobName>(
    of: StoredName,
    job: Name,
    request: JobRequest<Name>,
    options: AskOptions = {},
  ): Promise<TextAnswer<JobResult<Name>> | undefined> {
    const signal = currentScope()?.signal;
    signal?.throwIfAborted();
    const { port1, port2 } = new MessageChannel();
    const tell = () => port1.postMessage('gone');
    signal?.addEventListener('abort', tell);
    const engine = this.#access();
    const task: TextTask = { folder: this.#folder, engine, of, job, request, options, gone: port2 };
    try {
      return (await this.#pool.run(task, { transferList: [port2] })) as
        TextAnswer<JobResult<Name>> | undefined;
    } catch (error) {
      signal?.throwIfAborted();
      this.#onFailure(error);
      return undefined;
    } finally {
      signal?.removeEventListener('abort', tell);
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
