import { addressKey, canonicalUrl } from '../address/canonical-url.js';
import { readFeed } from './feed.js';
import { readListPage, type ListedLink } from '../list/list-page.js';
import { isLoop, SiteScope } from './site-scope.js';
import { readSitemap } from './sitemap.js';
import type { Source } from '../config/source-schema.js';

/** A page as fetched. */
export interface ReadPage {
  bytes: Buffer;
  /** Where it was found in the end, redirects followed. */
  url: string;
  contentType?: string;
}

/** A report of a source, and the list page that named it. */
export interface Discovered extends ListedLink {
  list: string;
  /** When its feed or sitemap says that it was last edited: ISO 8601 or a day. */
  updated?: string;
}

export interface DiscoverOptions {
  /** Whether an earlier run found the report. */
  known: (url: string) => boolean;
  /** Whether to read lists to their end, also where only known reports stand. */
  full: boolean;
}

interface ReadListing {
  links: Omit<Discovered, 'list'>[];
  next: string[];
}

/** A page of a list may have attachments only; two in a row are its end, or a trap. */
const MOST_BARREN = 2;

/**
 * Walks the lists of a source and yields every report they name once. Ends wherever a site leads it: it
 * reads each list page once, `maxListPages` at most; leaves a list whose pages bring nothing new, and,
 * unless `full`, one that has come to a page of known reports; and stays with the sites of `start`,
 * though a feed may name reports elsewhere.
 *
 * @param read undefined for what could not be read, whose list is left there
 */
export async function* discover(
  source: Source,
  read: (url: string) => Promise<ReadPage | undefined>,
  { known, full }: DiscoverOptions = { known: () => false, full: true },
): AsyncGenerator<Discovered> {
  const starts = source.start.flatMap((address) => canonicalUrl(address) ?? []);
  const scope = new SiteScope(starts, source.allowHosts);
  const found = new Set<string>();
  const walked = new Set<string>();
  let left = source.maxListPages;
  for (const start of starts) {
    const lists = [start];
    const ofThisList = new Set<string>();
    let barren = 0;
    // The array grows while it is walked.
    for (const list of lists) {
      if (walked.has(addressKey(list))) continue;
      if ((left -= 1) < 0) return;
      walked.add(addressKey(list));
      const page = await read(list);
      if (page === undefined) continue;
      if (list === start) scope.add(page.url);
      const { links, next } = readListing(source, page);
      const reports = links.filter(({ url }) => belongs(url, source, scope));
      let fresh = 0;
      for (const report of reports) {
        const key = addressKey(report.url);
        if (!ofThisList.has(key) && (full || !known(report.url))) fresh += 1;
        ofThisList.add(key);
        if (found.has(key)) continue;
        found.add(key);
        yield { ...report, list };
      }
      barren = fresh > 0 ? 0 : barren + 1;
      const isKnown = !full && reports.length > 0 && fresh === 0;
      const isOver = source.kind !== 'sitemap' && (isKnown || barren === MOST_BARREN);
      if (!isOver) lists.push(...next.filter((address) => scope.has(address) && !isLoop(address)));
    }
  }
}

function belongs(url: string, { kind, article }: Source, scope: SiteScope): boolean {
  const isHere = kind === 'feed' ? (article?.test(url) ?? true) : scope.has(url);
  return isHere && !isLoop(url);
}

function readListing(source: Source, { bytes, url, contentType }: ReadPage): ReadListing {
  if (source.kind === 'site') return readListPage(bytes, url, source, contentType);
  if (source.kind === 'feed') return readFeed(bytes, url, contentType);
  const { links, sitemaps } = readSitemap(bytes, url, source.article);
  return {
    links: links.map(({ lastmod, ...link }) => ({ ...link, ...(lastmod && { updated: lastmod }) })),
    next: sitemaps,
  };
}
