import cors from 'cors';
import type { RequestHandler } from 'express';

/** Who may call from a browser: everybody, or pages of these origins (`https://example.org`). */
export type Origins = '*' | string[];

/** Headers of an answer that a page of another origin may read, besides those that it always may. */
const EXPOSED = [
  'ETag',
  'Link',
  'Location',
  'Content-Disposition',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'WWW-Authenticate',
  'X-Total-Count',
  'X-Total-Relation',
];
/** A browser asks again after so many seconds; none keeps an answer for longer than a day. */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Lets pages of other origins call the gateway (CORS), with any headers, such as a key's. Preflights are answered here,
 * whatever the address and without a key, so that the page can read what the request itself is answered. Pages of
 * origins that are not listed get no answer that their browser would show them.
 */
export function allowOrigins(origins: Origins): RequestHandler {
  const allow = cors({
    origin: origins,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
  return (request, response, next) => {
    const isPreflight = request.get('access-control-request-method') !== undefined;
    // Other requests for OPTIONS ask which methods an address takes.
    if (origins.length === 0 || (request.method === 'OPTIONS' && !isPreflight)) next();
    else allow(request, response, next);
  };
}
