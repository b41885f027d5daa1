import type { Dispatcher } from 'undici';
import { ContentError } from './content-encoding.js';

type Body = Dispatcher.ResponseData['body'];

/** What may be read of a body nobody wants, so that its connection serves again. */
const DISCARDED_BYTES = 64 << 10;

export interface ReadBodyOptions {
  /** What the server says of the body's length; 0 where it does not. */
  announced: number;
  maxBytes: number;
  /** So much of the body is wanted, and the rest not read. */
  maxWanted?: number;
  /** Called with the length of what came, before it is kept. */
  take: (bytes: number) => Promise<void>;
}

/**
 * Reads a body, whole or as far as it is wanted.
 *
 * @throws ContentError `too_large` as soon as it is known to be larger than allowed
 */
export async function readBody(
  body: Body,
  { announced, maxBytes, maxWanted, take }: ReadBodyOptions,
): Promise<Buffer> {
  const refusal = () => new ContentError('too_large', `the body is larger than ${maxBytes} bytes`);
  if (maxWanted === undefined && announced > maxBytes) {
    abandon(body);
    throw refusal();
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early closes the connection: what else it brings is not read.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (maxWanted === undefined && length > maxBytes) throw refusal();
    await take(chunk.length);
    chunks.push(chunk);
    if (maxWanted !== undefined && length > maxWanted) break;
  }
  return Buffer.concat(chunks, Math.min(length, maxWanted ?? length));
}

/** Reads a body away where it is small, else closes its connection. */
export async function discardBody(body: Body): Promise<void> {
  try {
    await body.dump({ limit: DISCARDED_BYTES });
  } catch {
    // The status is known by now, and a body that breaks off does not change it.
  }
}

function abandon(body: Body): void {
  // It is destroyed on purpose: the error that this raises tells nobody anything.
  body.on('error', () => undefined);
  body.destroy();
}
