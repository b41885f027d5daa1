import PQueue from 'p-queue';
import type { FetchLimits } from '../limits.js';
import type { Clock } from './clock.js';
import { HostHealth } from './host-health.js';

/** The one way to a host: a request at a time, with a pause after each. */
export class HostLane {
  readonly health: HostHealth;
  readonly #clock: Clock;
  readonly #queue = new PQueue({ concurrency: 1 });
  #lastEnd = -Infinity;

  constructor(clock: Clock, limits: FetchLimits) {
    this.#clock = clock;
    this.health = new HostHealth(limits);
  }

  /** Does work while nobody else is on the lane. Rejects where the signal fires before its turn. */
  alone<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#queue.add(work, { signal });
  }

  /** Carries out one request, once the pause since the last one is over. To be called alone. */
  async paced<T>(request: () => Promise<T>, pauseMs: number, signal: AbortSignal): Promise<T> {
    const rest = this.#lastEnd + pauseMs - this.#clock.now();
    // Never longer than the pause, though the system's clock may have been set back meanwhile.
    if (rest > 0) await this.#clock.sleep(Math.min(rest, pauseMs), signal);
    try {
      return await request();
    } finally {
      this.#lastEnd = this.#clock.now();
    }
  }
}
