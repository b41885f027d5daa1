/**
 * A signal that fires with the first of its sources, until it is let go. `AbortSignal.any` would keep
 * something of every fetch alive for as long as the sources live.
 */
export class LinkedSignal {
  readonly #controller = new AbortController();
  readonly #links: [AbortSignal, () => void][] = [];

  constructor(...sources: (AbortSignal | undefined)[]) {
    for (const source of sources) {
      if (source === undefined) continue;
      const abort = () => this.#controller.abort(source.reason);
      if (source.aborted) abort();
      source.addEventListener('abort', abort, { once: true });
      this.#links.push([source, abort]);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  /** Waits for what others wait for too, and that a fired signal must therefore not end. */
  async first<T>(share: () => Promise<T>): Promise<T> {
    const { signal } = this;
    signal.throwIfAborted();
    let stop: (() => void) | undefined;
    const fired = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([share(), fired]);
    } finally {
      if (stop !== undefined) signal.removeEventListener('abort', stop);
    }
  }

  letGo(): void {
    for (const [source, abort] of this.#links) source.removeEventListener('abort', abort);
  }
}
