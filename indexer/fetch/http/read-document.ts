import type { Dispatcher } from 'undici';
import type { ByteBudget } from '../byte-budget.js';
import type { FetchLimits } from '../limits.js';
import type { AnswerClock } from './answer-clock.js';
import { decodeContent } from './content-encoding.js';
import type { LinkedSignal } from './linked-signal.js';
import { readBody } from './read-body.js';

export interface DocumentOptions {
  limits: FetchLimits;
  /** What all documents under way may hold together. */
  budget: ByteBudget;
  /** Times the body, but not what it has to wait for here. */
  clock: AnswerClock;
  ending: LinkedSignal;
  /** So much of the document is wanted; the rest is neither read nor decoded. */
  maxWanted?: number | undefined;
}

/**
 * Reads the document of an answer: its body with the content encoding undone.
 *
 * @throws ContentError
 */
export async function readDocument(
  body: Dispatcher.ResponseData['body'],
  headers: Record<string, string>,
  { limits, budget, clock, ending, maxWanted }: DocumentOptions,
): Promise<Buffer> {
  const share = budget.share();
  const wanted = maxWanted === undefined ? {} : { maxWanted };
  try {
    clock.startBody();
    const take = async (bytes: number) => {
      clock.came(bytes);
      if (share.takeNow(bytes)) return;
      clock.pause();
      await ending.first(() => share.take(bytes));
      clock.resume();
    };
    const announced = Number(headers['content-length'] ?? 0);
    const { maxBytes } = limits;
    const encoded = await readBody(body, { announced, maxBytes, take, ...wanted });
    clock.stop();
    const decoded = (bytes: number) => ending.first(() => share.take(bytes));
    const encoding = headers['content-encoding'] ?? '';
    return await decodeContent(encoded, encoding, limits, { take: decoded, ...wanted });
  } finally {
    share.end();
  }
}
