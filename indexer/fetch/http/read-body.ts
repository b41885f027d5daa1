import type { Dispatcher } from 'undici';
import type { AnswerClock } from './answer-clock.js';
import { ContentError } from './content-encoding.js';

type Body = Dispatcher.ResponseData['body'];

/** What may be read of a body nobody wants, so that its connection serves again. */
const DISCARDED_BYTES = 64 << 10;

/**
 * Reads a body whole.
 *
 * @throws ContentError `too_large` as soon as it is known to be larger than allowed
 */
export async function readBody(
  body: Body,
  announced: number,
  maxBytes: number,
  clock: AnswerClock,
): Promise<Buffer> {
  const refusal = () => new ContentError('too_large', `the body is larger than ${maxBytes} bytes`);
  if (announced > maxBytes) {
    abandon(body);
    throw refusal();
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early closes the connection: what else it brings is not read.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    clock.came(chunk.length);
    length += chunk.length;
    if (length > maxBytes) throw refusal();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
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
