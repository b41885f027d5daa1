import type { Forbidden } from './outcome.js';
import { namesHost, type FetchPolicy } from './policy.js';
import { isWeb } from './http/web-address.js';

/** What forbids an address before anything is known of its host, where something does. */
export function forbiddenAtSight(
  requested: string,
  url: URL,
  first: URL,
  policy: FetchPolicy,
): Forbidden | undefined {
  if (!isWeb(url)) {
    const message = `${url.href} is neither http nor https; it was not asked for.`;
    return { kind: 'forbidden', requested, reason: 'scheme', message };
  }
  if (url.host !== first.host && !namesHost(policy.allowHosts, url)) {
    const message = `${first.href} redirects to ${url.host}, another host; it was not followed. Add ${url.host} to the source's allowHosts if it belongs to it.`;
    return { kind: 'forbidden', requested, reason: 'foreign_host', message };
  }
  return undefined;
}

export function forbiddenByRobots(requested: string, url: URL): Forbidden {
  const message = `The robots.txt of ${url.host} forbids ${url.href}; it was not asked for.`;
  return { kind: 'forbidden', requested, reason: 'robots', message };
}

/** @param why a clause that names the host and its address */
export function forbiddenAddress(requested: string, why: string): Forbidden {
  const message = `${why}; it was not asked for. Set allowPrivate: true in the source if it is meant to stand in your own network.`;
  return { kind: 'forbidden', requested, reason: 'address', message };
}
