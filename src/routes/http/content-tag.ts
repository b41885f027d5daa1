import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** Sends a text that clients may keep, and ask for again by its tag: where it is the same, they get a 304. */
export function sendTagged(response: Response, text: string): void {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  response.set({ 'Cache-Control': 'no-cache', ETag: `W/"${digest}"` }).send(text);
}
