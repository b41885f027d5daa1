import type { Request } from 'express';
import { XianbaoError } from '../../model/errors.js';

/** A name of at most 253 characters, an IPv4 address or an IPv6 one in brackets; with a port or without. */
const HOST = /^(?:[a-z\d_.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/iu;

/**
 * Where the reader reached the gateway, such as `http://127.0.0.1:3000`, from the request's own Host header, which a
 * proxy passes on. X-Forwarded-Host is not believed: a proxy that does not set it passes on what anybody sent. Whether it is
 * `https` is for a trusted proxy to say.
 *
 * @throws XianbaoError `invalid_parameter` where the header is missing or names no host
 */
export function baseAddress(request: Request): string {
  const found = findBaseAddress(request);
  if (found !== undefined) return found;
  const message = 'Host: send the name or address of the gateway, with its port.';
  throw new XianbaoError('invalid_parameter', message, { parameter: 'Host' });
}

/** The same; `undefined` where the header is missing or names no host. */
export function findBaseAddress(request: Request): string | undefined {
  const { host = '' } = request.headers;
  return HOST.test(host) ? `${request.secure ? 'https' : 'http'}://${host}` : undefined;
}
