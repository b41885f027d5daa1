import type { FetchLimits } from '../limits.js';

/** The headers did not come in time, whatever came in their place. */
export class HeadTimeoutError extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = 'HeadTimeoutError';
  }
}

/** The body came too slowly, or did not end in time. */
export class SlowBodyError extends Error {
  override readonly name = 'SlowBodyError';
}

type ClockLimits = Pick<
  FetchLimits,
  | 'connectTimeoutMs'
  | 'firstByteTimeoutMs'
  | 'bodyTimeoutMs'
  | 'rateGraceMs'
  | 'rateWindowMs'
  | 'minBytesPerSecond'
>;

/**
 * Times one answer: its head as a whole, then its body as a whole and by its rate. Undici's own timers start anew
 * with what comes in between (a 102 every second), which a server can do for ever.
 */
export class AnswerClock {
  readonly #limits: ClockLimits;
  readonly #end: (error: Error) => void;
  #deadline: NodeJS.Timeout | undefined;
  #rateCheck: NodeJS.Timeout | undefined;
  #leftMs = 0;
  #runningSince = 0;
  #received = 0;

  /** @param end called with the reason why the answer is not waited for any longer */
  constructor(limits: ClockLimits, end: (error: Error) => void) {
    this.#limits = limits;
    this.#end = end;
  }

  /** From now on the head is waited for. */
  startHead(): void {
    const ms = this.#limits.connectTimeoutMs + this.#limits.firstByteTimeoutMs;
    this.#deadline = setTimeout(() => this.#end(new HeadTimeoutError(ms)), ms);
  }

  /** The head is here; from now on a body is waited for that is wanted. */
  startBody(): void {
    this.stop();
    this.#leftMs = this.#limits.bodyTimeoutMs;
    this.resume();
  }

  /** The head is here; from now on a body is waited for that nobody wants. */
  startDiscarding(ms: number): void {
    this.stop();
    const error = new SlowBodyError(`the body did not end within ${ms} ms`);
    this.#deadline = setTimeout(() => this.#end(error), ms);
  }

  came(bytes: number): void {
    this.#received += bytes;
  }

  /** Until `resume` it is not the server that is being waited for. */
  pause(): void {
    this.#leftMs -= performance.now() - this.#runningSince;
    this.stop();
  }

  /** Starts or goes on timing the body. The grace is given anew: what was sent meanwhile may still be on its way. */
  resume(): void {
    const { bodyTimeoutMs, rateGraceMs } = this.#limits;
    this.#runningSince = performance.now();
    const late = new SlowBodyError(`the body did not end within ${bodyTimeoutMs} ms`);
    this.#deadline = setTimeout(() => this.#end(late), this.#leftMs);
    this.#rateCheck = setTimeout(() => this.#checkRate(), rateGraceMs);
  }

  stop(): void {
    clearTimeout(this.#deadline);
    clearTimeout(this.#rateCheck);
  }

  #checkRate(): void {
    const { rateWindowMs, minBytesPerSecond } = this.#limits;
    const before = this.#received;
    this.#rateCheck = setTimeout(() => {
      const least = (minBytesPerSecond * rateWindowMs) / 1000;
      if (this.#received - before >= least) this.#checkRate();
      else {
        const came = `${this.#received - before} bytes in ${rateWindowMs} ms`;
        this.#end(new SlowBodyError(`the body comes too slowly (${came})`));
      }
    }, rateWindowMs);
  }
}
