import type { Request, RequestHandler } from 'express';
import {
  ipKeyGenerator,
  rateLimit,
  type ClientRateLimitInfo,
  type Store,
} from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import { XianbaoError } from '../../model/errors.js';
import type { KnownKey } from './key-ring.js';

/** How many requests in a minute are answered; `undefined` for any number. */
export interface Rates {
  /** Of one address without a key; of IPv6, of one network of 56 bits, which is what a customer gets. */
  perAddress?: number | undefined;
  /** Of one key that has no limit of its own. */
  perKey?: number | undefined;
}

const WINDOW_MS = 60_000;
/** Clients that are remembered, some 200 bytes each. */
const MAX_CLIENTS = 100_000;

/**
 * Answers so many requests of a client in a minute, and tells how many are left (`RateLimit`, `RateLimit-Policy`).
 *
 * @param findKey the key that came with a request
 * @throws XianbaoError `too_many_requests`
 */
export function limitRates(
  { perAddress, perKey }: Rates,
  findKey: (request: Request) => KnownKey | undefined,
): RequestHandler {
  const findLimit = (request: Request) => {
    const key = findKey(request);
    return key === undefined ? perAddress : (key.perMinute ?? perKey);
  };
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: (request) => findLimit(request) ?? Infinity,
    skip: (request) => findLimit(request) === undefined,
    keyGenerator: (request) => {
      const key = findKey(request);
      return key === undefined ? ipKeyGenerator(request.ip ?? '') : `key ${key.name}`;
    },
    store: new WindowStore(),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // It would look for mistakes in settings, at length, at the first requests.
    validate: false,
    handler: (_request, response, next) => {
      const retryAfter = Number(response.get('Retry-After') ?? WINDOW_MS / 1000);
      const message = `Too many requests in a minute; try again in ${retryAfter} seconds.`;
      next(new XianbaoError('too_many_requests', message, { retryAfter }));
    },
  });
}

interface Window {
  hits: number;
  /** Milliseconds since the epoch. */
  endsAt: number;
}

/** Counts by client and minute. A client's minute begins with its first request. */
class WindowStore implements Store {
  readonly #windows = new LRUCache<string, Window>({ max: MAX_CLIENTS });

  increment(client: string): ClientRateLimitInfo {
    const now = Date.now();
    const before = this.#windows.get(client);
    const window =
      before === undefined || before.endsAt <= now ? { hits: 0, endsAt: now + WINDOW_MS } : before;
    window.hits += 1;
    this.#windows.set(client, window);
    return { totalHits: window.hits, resetTime: new Date(window.endsAt) };
  }

  decrement(client: string): void {
    const window = this.#windows.get(client);
    if (window !== undefined) window.hits = Math.max(0, window.hits - 1);
  }

  resetKey(client: string): void {
    this.#windows.delete(client);
  }
}
