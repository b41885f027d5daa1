import { apiParams } from '../query/params.js';

/** Lets the feeds that the page's head names be those of what is searched now. */
export function followFeeds(params: URLSearchParams): void {
  const query = apiParams(params).toString();
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[href*="feeds/"]')) {
    const [path] = link.getAttribute('href')!.split('?');
    link.setAttribute('href', query === '' ? path! : `${path}?${query}`);
  }
}
