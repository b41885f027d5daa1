import type { FetchLimits } from '../limits.js';
import type { Trouble } from '../trouble.js';

/**
 * Whether a host is worth asking in this run. Connections that fail one after the other, or fetches
 * given up one after the other, put it down, and so does all the time that failures took; down it stays: an outage must
 * not cost hours.
 */
export class HostHealth {
  readonly #limit: number;
  readonly #maxFailingMs: number;
  #failingMs = 0;
  #failedConnections = 0;
  #givenUp = 0;
  #failedPages = 0;
  #down: string | undefined;

  /** @param limits how many failures in a row, and how long ones in all, put the host down */
  constructor(limits: Pick<FetchLimits, 'failuresUntilDown' | 'maxFailingMs'>) {
    this.#limit = limits.failuresUntilDown;
    this.#maxFailingMs = limits.maxFailingMs;
  }

  /** What put the host down, where something did. */
  get down(): string | undefined {
    return this.#down;
  }

  /** Whether page after page fails for good, so that asking twice for the next is no use. */
  get pagesFail(): boolean {
    return this.#failedPages >= this.#limit;
  }

  /** A fetch ended with an answer. */
  served(): void {
    [this.#failedConnections, this.#givenUp, this.#failedPages] = [0, 0, 0];
  }

  /** One try failed, after so long. */
  failed({ against, detail }: Trouble, ms: number): void {
    this.#failingMs += ms;
    if (this.#failingMs >= this.#maxFailingMs) {
      this.#down ??= `its failures took ${Math.round(this.#failingMs / 1000)} s in all, the last: ${detail}`;
    }
    this.#failedConnections = against === 'connection' ? this.#failedConnections + 1 : 0;
    if (this.#failedConnections >= this.#limit) this.#down ??= detail;
  }

  /** A fetch ended with its last try failed. */
  gaveUp({ against, passing, detail }: Trouble): void {
    if (against !== 'page') {
      this.#givenUp += 1;
      if (this.#givenUp >= this.#limit) this.#down ??= detail;
      return;
    }
    // The host is well, and says no (403) or has a page that it cannot make (500).
    this.#givenUp = 0;
    this.#failedPages = passing ? this.#failedPages + 1 : 0;
  }
}
