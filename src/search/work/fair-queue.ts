import { AsyncLocalStorage } from 'node:async_hooks';
import { XianbaoError } from '../../model/errors.js';
import { currentScope } from '../../engine/client/request-scope.js';

/** Seconds after which another try makes sense. */
const RETRY_AFTER = 5;

export interface FairQueueBounds {
  /** Pieces of work that run at once. */
  running: number;
  /** That wait for their turn, in all and of one client. */
  waiting: number;
  waitingOfOne: number;
}

/** For work of which nobody else has to wait: that of a command. */
export const UNBOUNDED: FairQueueBounds = { running: Infinity, waiting: 0, waitingOfOne: 0 };

/** Work that waits for a place to run. */
interface Waiting {
  start: () => void;
}

/**
 * Runs so much work at once and lets the rest wait, the clients in turns: one who asks for much waits for
 * his own work, not the others for his. What waits for a client who has gone is dropped.
 */
export class FairQueue {
  readonly #bounds: FairQueueBounds;
  /** Whether the caller has a place already. */
  readonly #inside = new AsyncLocalStorage<true>();
  #running = 0;
  #waiting = 0;
  /** In the order in which the clients get their turn. */
  readonly #clients = new Map<string, Waiting[]>();

  constructor(bounds: FairQueueBounds) {
    this.#bounds = bounds;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Does work once there is a place for it. Work that has one needs no other for its parts.
   *
   * @throws XianbaoError `too_busy` where too much waits already; the reason of the request's signal
   */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#run(work, true);
  }

  /**
   * Does the next piece of work that was let in before and whose answer is under way: it waits for its turn, however
   * much waits, for to refuse it now would break the answer off. Whoever has several pieces is bounded elsewhere.
   *
   * @throws the reason of the request's signal
   */
  goOn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#run(work, false);
  }

  async #run<Result>(work: () => Promise<Result>, mayRefuse: boolean): Promise<Result> {
    if (this.#inside.getStore() === true) return work();
    await this.#enter(mayRefuse);
    try {
      return await this.#inside.run(true, work);
    } finally {
      this.#leave();
    }
  }

  async #enter(mayRefuse: boolean): Promise<void> {
    const scope = currentScope();
    scope?.signal.throwIfAborted();
    if (this.#running < this.#bounds.running) {
      this.#running += 1;
      return;
    }
    const client = scope?.client ?? '';
    if (mayRefuse) this.#checkBounds(client);
    await this.#wait(client, scope?.signal);
  }

  #leave(): void {
    this.#running -= 1;
    const next = this.#takeNext();
    if (next === undefined) return;
    this.#running += 1;
    next.start();
  }

  #checkBounds(client: string): void {
    const own = this.#clients.get(client)?.length ?? 0;
    const { waiting, waitingOfOne } = this.#bounds;
    if (this.#waiting >= waiting || own >= waitingOfOne) throw tooBusy();
  }

  #wait(client: string, signal: AbortSignal | undefined): Promise<void> {
    const own = this.#clients.get(client) ?? [];
    return new Promise((resolve, reject) => {
      const drop = () => {
        this.#remove(client, waiter);
        reject(signal?.reason as Error);
      };
      const waiter: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', drop);
          resolve();
        },
      };
      own.push(waiter);
      this.#clients.set(client, own);
      this.#waiting += 1;
      signal?.addEventListener('abort', drop, { once: true });
    });
  }

  /** The first of the client whose turn it is; that client goes to the end of the line. */
  #takeNext(): Waiting | undefined {
    const [first] = this.#clients;
    if (first === undefined) return undefined;
    const [client, own] = first;
    const next = own.shift()!;
    this.#waiting -= 1;
    this.#clients.delete(client);
    if (own.length > 0) this.#clients.set(client, own);
    return next;
  }

  #remove(client: string, waiter: Waiting): void {
    const own = this.#clients.get(client);
    const at = own?.indexOf(waiter) ?? -1;
    if (own === undefined || at < 0) return;
    own.splice(at, 1);
    this.#waiting -= 1;
    if (own.length === 0) this.#clients.delete(client);
  }
}

function tooBusy(): XianbaoError {
  const message = `Too many questions that take long wait already; try again in ${RETRY_AFTER} seconds, or ask for less at once.`;
  return new XianbaoError('too_busy', message, { retryAfter: RETRY_AFTER });
}
