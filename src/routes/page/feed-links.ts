import { feedParameters } from '../feeds/feed.js';
import type { PageHead } from './page-head.js';

const FEEDS = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** The feeds of what the page shows, as browsers and feed readers find them. */
export function feedLinks(params: URLSearchParams): NonNullable<PageHead['alternates']> {
  const asked = new URLSearchParams(
    [...params].filter(([name]) => Object.hasOwn(feedParameters.shape, name) && name !== 'page'),
  );
  const query = asked.size === 0 ? '' : `?${asked.toString()}`;
  const title = `县报 ${asked.get('q') ?? ''}`.trim();
  return Object.entries(FEEDS).map(([name, type]) => ({
    type,
    title,
    href: `./feeds/search.${name}${query}`,
  }));
}
