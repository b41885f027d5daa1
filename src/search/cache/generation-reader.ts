import { runOutsideScopes } from '../../engine/client/request-scope.js';

/** An old generation is read again so long after an answer was computed, once for all answers of this time. */
const REFRESH_MS = 50;

/**
 * Reads the generation of an index: the name of its state, which every write changes and which never comes back.
 * Whoever asks while it is being read shares the next reading.
 */
export class GenerationReader {
  readonly #readGeneration: () => Promise<string>;
  #last: string | undefined;
  #reading: Promise<string> | undefined;
  #next: Promise<string> | undefined;
  #isRefreshDue = false;

  constructor(readGeneration: () => Promise<string>) {
    this.#readGeneration = readGeneration;
  }

  /** The generation last read, if any was. The index may have changed since. */
  get last(): string | undefined {
    return this.#last;
  }

  /**
   * A generation read after this call.
   *
   * @throws XianbaoError `engine_unavailable`
   */
  current(): Promise<string> {
    if (this.#reading === undefined) return this.#read();
    this.#next ??= this.#reading.then(
      () => this.#read(),
      () => this.#read(),
    );
    return this.#next;
  }

  /** Sees to it that the generation is read before long. */
  refreshSoon(): void {
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    setTimeout(() => void this.#refresh(), REFRESH_MS).unref();
  }

  async #refresh(): Promise<void> {
    this.#isRefreshDue = false;
    try {
      await this.current();
    } catch {
      // The engine does not answer. The next request asks it anyway.
    }
  }

  async #read(): Promise<string> {
    this.#next = undefined;
    this.#reading = runOutsideScopes(this.#readGeneration);
    try {
      this.#last = await this.#reading;
      return this.#last;
    } finally {
      this.#reading = undefined;
    }
  }
}
