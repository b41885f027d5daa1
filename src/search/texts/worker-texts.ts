import { Worker } from 'node:worker_threads';
import type { EngineAccess } from '../../engine/engine-server.js';
import { currentScope } from '../../engine/client/request-scope.js';
import type { StoredName } from '../../store/to-stored-text.js';
import type { AskOptions, JobName, JobRequest, JobResult, TextAnswer, Texts } from './text-jobs.js';
import type { TextReply, TextTask, ThreadData } from './text-worker.js';

/** A question that the thread works on. */
interface OpenQuestion {
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Answers from the stored texts in a thread of its own, so that a long look holds up no other request. The thread
 * takes all questions by turns; one that ends is started again with the next question.
 */
export class WorkerTexts implements Texts {
  readonly #folder: string;
  readonly #accesses: () => EngineAccess[];
  readonly #onFailure: (error: unknown) => void;
  readonly #open = new Map<number, OpenQuestion>();
  #thread: Worker | undefined;
  #last = 0;

  /**
   * @param accesses to each server of the engine; asked for each question
   * @param onFailure told what went wrong; the question is answered without the stored texts
   */
  constructor(folder: string, accesses: () => EngineAccess[], onFailure: (error: unknown) => void) {
    this.#folder = folder;
    this.#accesses = accesses;
    this.#onFailure = onFailure;
  }

  async ask<Name extends JobName>(
    of: StoredName,
    job: Name,
    request: JobRequest<Name>,
    options: AskOptions = {},
  ): Promise<TextAnswer<JobResult<Name>> | undefined> {
    const signal = currentScope()?.signal;
    signal?.throwIfAborted();
    const thread = (this.#thread ??= this.#start());
    const id = (this.#last += 1);
    const leave = () => thread.postMessage({ leave: id });
    signal?.addEventListener('abort', leave);
    const task: TextTask = { id, engines: this.#accesses(), of, job, request, options };
    try {
      const answer = await new Promise<unknown>((resolve, reject) => {
        this.#open.set(id, { resolve, reject });
        thread.postMessage(task);
      });
      return answer as TextAnswer<JobResult<Name>> | undefined;
    } catch (error) {
      signal?.throwIfAborted();
      this.#onFailure(error);
      return undefined;
    } finally {
      this.#open.delete(id);
      signal?.removeEventListener('abort', leave);
    }
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const workerData: ThreadData = { folder: this.#folder };
    const thread = new Worker(new URL('./text-worker.js', import.meta.url), { workerData });
    thread.on('message', ({ id, answer, error }: TextReply) => {
      const question = this.#open.get(id);
      if (error === undefined) question?.resolve(answer);
      else question?.reject(error);
    });
    const end = (error: unknown) => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      for (const { reject } of this.#open.values()) reject(error);
    };
    thread.on('error', end);
    thread.on('exit', (code) =>
      end(new Error(`The thread of the stored texts ended with ${code}`)),
    );
    // The gateway's server keeps the process alive, not this.
    thread.unref();
    return thread;
  }
}
