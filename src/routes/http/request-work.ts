import type { RequestHandler, Response } from 'express';
import { runInScope } from '../../engine/client/request-scope.js';
import { ClientGone } from '../../model/errors.js';

/** So long may a client take none of the bytes of its answer. */
export const MAX_IDLE_MS = 20_000;

/**
 * Ends the work on an answer when its client goes away, and the connection of a client that takes no byte of
 * an answer for `idleMs`.
 */
export function watchClients(idleMs: number): RequestHandler {
  return (request, response, next) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort(new ClientGone());
    });
    // All of the answer is ready. What the client has not taken of it yet stands in memory.
    response.once('prefinish', () => response.setTimeout(idleMs));
    runInScope({ signal: gone.signal, client: request.ip ?? '' }, next);
  };
}

/** Ends the connection of a client that takes no byte for `idleMs`, from the first one on: for answers that are ready at once. */
export function cutOffIdle(idleMs: number): RequestHandler {
  return (_request, response, next) => {
    response.setTimeout(idleMs);
    next();
  };
}

/** Waits until a client has taken what was written for it, or has gone; one that takes no byte for `idleMs` is cut off. */
export async function untilTaken(response: Response, idleMs: number): Promise<void> {
  if (response.closed || !response.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      response.setTimeout(0);
      resolve();
    };
    response.on('drain', done).on('close', done);
    response.setTimeout(idleMs);
  });
}
