import { once, EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineUnavailable } from './engine-unavailable.js';

/** Lets requests pass, or keeps new ones waiting until those under way have ended and it is opened again. */
export class RequestGate {
  readonly #events = new EventEmitter().setMaxListeners(0);
  #underWay = 0;
  #isClosed = false;

  /**
   * Does a request, once the gate is open.
   *
   * @throws XianbaoError `engine_unavailable` where it stays closed for longer than `maxWaitMs`
   */
  async pass<T>(request: () => Promise<T>, maxWaitMs: number): Promise<T> {
    if (this.#isClosed && !(await this.#happens('open', maxWaitMs))) throw engineUnavailable();
    this.#underWay += 1;
    try {
      return await request();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#events.emit('idle');
    }
  }

  /** Closes the gate; waits until no request is under way, at most for a time. */
  async close(maxWaitMs: number): Promise<void> {
    this.#isClosed = true;
    if (this.#underWay > 0) await this.#happens('idle', maxWaitMs);
  }

  open(): void {
    this.#isClosed = false;
    this.#events.emit('open');
  }

  /** Whether an event comes before the time is over. */
  async #happens(event: 'open' | 'idle', maxWaitMs: number): Promise<boolean> {
    const over = new AbortController();
    const options = { signal: over.signal };
    const happened = once(this.#events, event, options).then(
      () => true,
      () => false,
    );
    const timedOut = sleep(maxWaitMs, false, options).catch(() => false);
    const result = await Promise.race([happened, timedOut]);
    over.abort();
    return result;
  }
}
