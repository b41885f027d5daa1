import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Pieces that wait for a slow reader. */
const WAITING = 2;

/**
 * Sends text as it is made, no faster than it is read. Where the reader goes away, the making stops. What
 * goes wrong before the first piece is an error like any other; after it, the connection breaks off, so
 * that nobody takes a part for the whole.
 */
export async function streamText(
  request: Request,
  response: Response,
  text: AsyncGenerator<string>,
  { type, filename }: { type: string; filename: string },
): Promise<void> {
  const first = await text.next();
  response.attachment(filename).type(type);
  if (request.method === 'HEAD' || first.done) {
    await text.return(undefined);
    response.end();
    return;
  }
  const rest = async function* () {
    try {
      yield first.value;
      yield* text;
    } finally {
      await text.return(undefined);
    }
  };
  try {
    await pipeline(Readable.from(rest(), { highWaterMark: WAITING }), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}
