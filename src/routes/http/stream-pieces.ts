import type { Request, Response } from 'express';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { PacedWriter } from './request-work.js';

/** The places that streams take: one to be open at all, one while a piece is being made. */
export interface StreamQueues {
  streams: FairQueue;
  heavy: FairQueue;
  /** So long may the reader take no byte. */
  idleMs: number;
}

/**
 * Sends something as it is made, no faster than it is read. Where the reader goes away or takes nothing for long,
 * the work stops; while the reader is slow, others work. What goes wrong before the first piece is an error
 * like any other; after it, the connection breaks off, so that nobody takes a part for the whole.
 *
 * @throws XianbaoError `too_busy`, and what making the pieces throws
 */
export async function streamPieces(
  request: Request,
  response: Response,
  pieces: AsyncGenerator<string | Uint8Array>,
  { type, filename, queues }: { type: string; filename?: string; queues: StreamQueues },
): Promise<void> {
  const { streams, heavy, idleMs } = queues;
  await streams.run(async () => {
    try {
      let piece = await heavy.run(() => pieces.next());
      if (filename !== undefined) response.attachment(filename);
      response.type(type);
      const writer = new PacedWriter(response, idleMs);
      while (request.method !== 'HEAD' && !piece.done && !response.closed) {
        await writer.write(piece.value);
        if (response.closed) return;
        piece = await heavy.goOn(() => pieces.next());
      }
      response.end();
    } finally {
      await pieces.return(undefined);
    }
  });
}
