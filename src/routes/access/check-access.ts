import type { Request, RequestHandler } from 'express';
import { currentScope } from '../../engine/client/request-scope.js';
import { XianbaoError } from '../../model/errors.js';
import type { Scope } from './key-file.js';
import type { KeyRing, KnownKey } from './key-ring.js';
import { limitRates, type Rates } from './limit-rates.js';

const TABLES = /^\/api\/v1\/(?:export|batch)\/?$/iu;
const SELECTIONS = /^\/api\/v1\/selections\/?$/iu;
const FEEDS = /^\/feeds\//iu;

/**
 * Lets nobody pass without a key, where there are keys, sent as `Authorization: Bearer KEY` or `X-API-Key: KEY`, to feeds
 * as `?key=KEY` too; nor with one that is not good for the address; nor more often than is allowed.
 *
 * @throws XianbaoError `unauthorized`, `forbidden`, `too_many_requests`
 */
export function checkAccess(keys: KeyRing, rates: Rates): RequestHandler[] {
  const known = new WeakMap<Request, KnownKey>();
  const identify: RequestHandler = (request, _response, next) => {
    const given = keyIn(request);
    const key = given && keys.find(given);
    if (key !== undefined) {
      known.set(request, key);
      const scope = currentScope();
      // Heavy questions take turns by key, however many machines ask with it.
      if (scope !== undefined) scope.client = `key ${key.name}`;
    }
    next();
  };
  const check: RequestHandler = (request, response, next) => {
    if (keys.isOpen) {
      next();
      return;
    }
    const key = known.get(request);
    if (key === undefined) {
      response.set('WWW-Authenticate', 'Bearer realm="xianbao"');
      throw unauthorized(keyIn(request) === undefined, isFeed(request));
    }
    const scope = neededScope(request);
    if (!key.scopes.includes(scope)) {
      const message = `This key is not good for this address: it needs the scope ${scope}.`;
      throw new XianbaoError('forbidden', message);
    }
    next();
  };
  // Those who try keys are slowed down, too.
  return [identify, limitRates(rates, (request) => known.get(request)), check];
}

function neededScope(request: Request): Scope {
  const isSaving = request.method === 'POST' && SELECTIONS.test(request.baseUrl + request.path);
  if (isSaving) return 'write';
  if (TABLES.test(request.baseUrl + request.path)) return 'export';
  return isFeed(request) ? 'feeds' : 'read';
}

function isFeed(request: Request): boolean {
  return FEEDS.test(request.baseUrl + request.path);
}

function unauthorized(isMissing: boolean, isOfFeed: boolean): XianbaoError {
  const inAddress = isOfFeed ? ', or in the address as ?key=KEY' : '';
  const what = isMissing ? 'This needs a key' : 'This key is not known';
  return new XianbaoError(
    'unauthorized',
    `${what}; send one as Authorization: Bearer KEY or X-API-Key: KEY${inAddress}.`,
  );
}

/** Its bytes: Node reads those of a header as Latin letters. */
function keyIn(request: Request): Buffer | undefined {
  const bearer = /^Bearer +(\S+) *$/iu.exec(request.get('authorization') ?? '')?.[1];
  const key = bearer ?? request.get('x-api-key');
  if (key !== undefined) return Buffer.from(key, 'latin1');
  if (!isFeed(request)) return undefined;
  const inAddress = new URL(request.originalUrl, 'http://gateway.invalid').searchParams.get('key');
  return inAddress === null ? undefined : Buffer.from(inAddress);
}
