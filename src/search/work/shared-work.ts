import { currentScope, runInScope } from '../../engine/client/request-scope.js';

/**
 * Work whose result several requests wait for. It ends when all of them have gone: one client that leaves
 * takes nothing from the others.
 */
export class SharedWork<Value> {
  readonly result: Promise<Value>;
  readonly #controller = new AbortController();
  #waiting = 0;

  constructor(work: () => Promise<Value>) {
    const scope = { signal: this.#controller.signal, client: currentScope()?.client ?? '' };
    this.result = runInScope(scope, work);
    // Who waits for the result handles its failure. Once all have gone nobody does.
    this.result.catch(() => undefined);
  }

  /** Whether everybody who waited has gone. */
  get isAbandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /**
   * The result, for one more request.
   *
   * @throws what the work throws, and the reason of the request's signal
   */
  async wait(): Promise<Value> {
    this.#waiting += 1;
    const signal = currentScope()?.signal;
    if (signal === undefined) return this.result;
    let leave = () => {};
    const gone = new Promise<never>((_, reject) => {
      leave = () => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#controller.abort(signal.reason);
        reject(signal.reason as Error);
      };
    });
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([this.result, gone]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}
