import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';

/**
 * Lets nobody pass without one of some keys, sent as `Authorization: Bearer KEY` or `X-API-Key: KEY`;
 * without any keys, everybody passes. How long it takes tells nothing of a key.
 *
 * @throws XianbaoError `unauthorized`
 */
export function requireKey(keys: string[]): RequestHandler {
  const digests = keys.map((key) => hashKey(Buffer.from(key)));
  return (request, response, next) => {
    if (digests.length === 0) {
      next();
      return;
    }
    const given = keyIn(request);
    const digest = given && hashKey(given);
    const fits = digest && digests.filter((known) => timingSafeEqual(known, digest)).length > 0;
    if (fits) {
      next();
      return;
    }
    response.set('WWW-Authenticate', 'Bearer realm="xianbao"');
    const what = given === undefined ? 'This needs a key' : 'This key is not known';
    throw new XianbaoError(
      'unauthorized',
      `${what}; send one as Authorization: Bearer KEY or X-API-Key: KEY.`,
    );
  };
}

/** Its bytes: Node reads those of a header as Latin letters. */
function keyIn(request: Request): Buffer | undefined {
  const bearer = /^Bearer +(\S+) *$/iu.exec(request.get('authorization') ?? '')?.[1];
  const key = bearer ?? request.get('x-api-key');
  return key === undefined ? undefined : Buffer.from(key, 'latin1');
}

/** Digests are of one length, which comparing in constant time needs. */
function hashKey(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest();
}
