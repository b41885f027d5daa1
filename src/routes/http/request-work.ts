import type { Request, RequestHandler, Response } from 'express';
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
    // All of the answer is ready. What the client has not taken of it yet stands in memory, compressed or not.
    const end = response.end.bind(response) as (...parameters: unknown[]) => Response;
    response.end = (...parameters: unknown[]) => {
      response.setTimeout(idleMs);
      return end(...parameters);
    };
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

/** So many bytes are written at once. */
const WRITTEN_AT_ONCE = 256 << 10;

/** Sends parts that are at hand, no faster than the client takes them. Resolves once the last is written, or it has gone. */
export async function sendParts(
  request: Request,
  response: Response,
  parts: Uint8Array[],
  idleMs: number,
): Promise<void> {
  response.setHeader(
    'Content-Length',
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  );
  const writer = new PacedWriter(response, idleMs);
  for (const part of request.method === 'HEAD' ? [] : parts) {
    for (let at = 0; at < part.byteLength; at += WRITTEN_AT_ONCE) {
      await writer.write(part.subarray(at, at + WRITTEN_AT_ONCE));
      if (response.closed) return;
    }
  }
  response.end();
}

/** Writes an answer in pieces, no faster than its client takes them; one that takes no byte for so long is cut off. */
export class PacedWriter {
  readonly #response: Response;
  readonly #idleMs: number;
  #wake = () => {};

  /** @param idleMs so long may the client take no byte */
  constructor(response: Response, idleMs: number) {
    this.#response = response;
    this.#idleMs = idleMs;
    // One listener for all pieces: those that wait for a compressed answer cannot be taken off it again.
    response.on('drain', () => this.#wake());
    response.once('close', () => this.#wake());
  }

  /** Resolves once the client has taken what was written for it, or has gone. */
  async write(piece: string | Uint8Array): Promise<void> {
    const response = this.#response;
    if (response.write(piece) || response.closed) return;
    const taken = new Promise<void>((resolve) => (this.#wake = resolve));
    response.setTimeout(this.#idleMs);
    await taken;
    response.setTimeout(0);
  }
}
