import { PoliteFetcher, type PoliteFetcherOptions } from '../../../indexer/fetch/polite-fetcher.js';
import { buildUserAgent } from '../../../indexer/fetch/http/user-agent.js';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { VERSION } from '../root.js';

/** A fetcher that shows itself to the sites as their crawler, with the contact that the sources name. */
export function fetcherFor(
  sources: Source[],
  options: Omit<PoliteFetcherOptions, 'userAgent'> = {},
): PoliteFetcher {
  const contact = sources.find((source) => source.contact !== undefined)?.contact;
  const userAgent = contact === undefined ? `xianbao/${VERSION}` : buildUserAgent(VERSION, contact);
  return new PoliteFetcher({ userAgent, ...options });
}
