import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';

/** The request that work is done for. */
export interface RequestScope {
  /** Aborted once nobody is left to read the answer. */
  signal: AbortSignal;
  /** Who asks, so that one who asks much does not hold up the others. */
  client: string;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/**
 * Does work for a request. Whatever the work awaits ends when the signal is aborted: requests to the engine
 * and pauses reject with its reason.
 */
export function runInScope<Result>(scope: RequestScope, work: () => Result): Result {
  // A plan may ask the engine a thousand things at once, each of which listens.
  setMaxListeners(0, scope.signal);
  return scopes.run(scope, work);
}

/** Does work that others may share: it goes on when the request that asked for it first has gone. */
export function runOutsideScopes<Result>(work: () => Result): Result {
  return scopes.exit(work);
}

/** The request that the caller works for; `undefined` outside of any. */
export function currentScope(): RequestScope | undefined {
  return scopes.getStore();
}
