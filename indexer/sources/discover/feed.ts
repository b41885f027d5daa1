import { parseFeed } from 'feedsmith';
import { parseFeed as salvageFeed } from 'htmlparser2';
import { addressKey, canonicalUrl } from '../address/canonical-url.js';
import { decodeMarkup } from '../markup/decode-markup.js';
import type { ListedLink, Listing } from '../list/list-page.js';
import { readTimeDay } from './time-day.js';
import { isJsonTooDeep, isTooDeep } from '../markup/nesting.js';

/** The longest tag of a feed that its parser is given: its time grows with the square of the length. */
const MAX_TAG_LENGTH = 50_000;

type Parsed = ReturnType<typeof parseFeed>;
type AtomFeed = Extract<Parsed, { format: 'atom' }>['feed'];
type AtomLink = NonNullable<AtomFeed['links']>[number];

interface FeedEntry {
  href: string | undefined;
  title?: string | undefined;
  /** As printed; the parser promises no type. */
  published?: unknown;
  /** When the entry was last edited, for one that does not say when it was published. */
  updated?: unknown;
}

interface Feed {
  entries: FeedEntry[];
  next: (string | undefined)[];
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON feeds. Of a broken one come the entries that can be made
 * out; anything but a feed has none. Entities a document declares are not expanded.
 *
 * @param timezone in which the days of times in UTC are
 * @param contentType of the HTTP answer, for its charset
 */
export function readFeed(
  bytes: Buffer,
  url: string,
  timezone: string,
  contentType?: string,
): Listing {
  const text = withoutDoctype(decodeMarkup(bytes, contentType).trim());
  const { entries, next } = parseFeedText(text, url);
  const links = new Map<string, ListedLink>();
  for (const { href, title, published, updated } of entries) {
    const link = href === undefined ? undefined : canonicalUrl(href, url);
    if (link === undefined || links.has(addressKey(link))) continue;
    const date = readTimeDay(published ?? updated, timezone);
    const said = title?.replaceAll(/\s+/gu, ' ').trim();
    links.set(addressKey(link), {
      url: link,
      ...(said && { title: said }),
      ...(date && { date }),
    });
  }
  const own = canonicalUrl(url);
  const pages = next.flatMap((href) => (href && canonicalUrl(href, url)) || []);
  return { links: [...links.values()], next: [...new Set(pages)].filter((page) => page !== own) };
}

function parseFeedText(text: string, url: string): Feed {
  const isDeepJson = text.trimStart().startsWith('{') && isJsonTooDeep(text);
  if (isTooDeep(text) || isDeepJson) return { entries: [], next: [] };
  if (hasEndlessTag(text)) return salvage(text);
  let parsed: Parsed;
  try {
    parsed = parseFeed(text);
  } catch {
    return salvage(text);
  }
  switch (parsed.format) {
    case 'atom':
      return atomFeed(parsed.feed, url);
    case 'json':
      return {
        entries: (parsed.feed.items ?? []).map((item) => ({
          href: item.url ?? absolute(item.id) ?? item.external_url,
          title: item.title,
          published: item.date_published,
          updated: item.date_modified,
        })),
        next: [parsed.feed.next_url],
      };
    case 'rdf':
      return {
        entries: (parsed.feed.items ?? []).map((item) => ({
          href: item.link ?? item.rdf?.about,
          title: item.title,
          published: item.dc?.dates?.[0],
        })),
        next: nextPage(parsed.feed.atom?.links),
      };
    case 'rss':
      return {
        entries: (parsed.feed.items ?? []).map((item) => ({
          href:
            item.link ??
            (item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value)),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
        })),
        next: nextPage(parsed.feed.atom?.links),
      };
  }
}

function hasEndlessTag(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0;) {
    const close = text.startsWith('<!', at) ? at + 1 : text.indexOf('>', at);
    const end = close < 0 ? text.length : close;
    if (end - at > MAX_TAG_LENGTH) return true;
    at = text.indexOf('<', end);
  }
  return false;
}

function atomFeed(feed: AtomFeed, url: string): Feed {
  const entries = (feed.entries ?? []).map((entry) => ({
    href: alternate(entry.links ?? []),
    title: typeof entry.title === 'string' ? entry.title : entry.title?.value,
    published: entry.published,
    updated: entry.updated,
  }));
  const next = nextPage(feed.links);
  return { entries, next: next.length > 0 ? next : bloggerNext(feed, url) };
}

function alternate(links: Partial<AtomLink>[]): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || /html/u.test(type)) ?? pages[0])?.href;
}

/** The next page (RFC 5005, also of an archive). */
function nextPage(links: Partial<AtomLink>[] = []): (string | undefined)[] {
  return links
    .filter(({ rel }) => rel === 'next' || rel === 'prev-archive')
    .map(({ href }) => href);
}

/** Blogger pages by `start-index`, and says how many entries there are. */
function bloggerNext(feed: AtomFeed, url: string): string[] {
  const { totalResults = 0, startIndex = 1, itemsPerPage = 0 } = feed.opensearch ?? {};
  const from = startIndex + itemsPerPage;
  if (itemsPerPage < 1 || from > totalResults) return [];
  const next = new URL(url);
  next.searchParams.set('start-index', String(from));
  next.searchParams.set('max-results', String(itemsPerPage));
  return [next.href];
}

/** What a lenient parser makes out of a document that is cut off or not well-formed. */
function salvage(text: string): Feed {
  const feed = salvageFeed(text);
  const entries = (feed?.items ?? []).map(({ link, title, pubDate }) => ({
    href: link,
    title,
    published: pubDate?.toString() === 'Invalid Date' ? undefined : pubDate?.toISOString(),
  }));
  return { entries, next: [] };
}

/** An identifier that is also an address. */
function absolute(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\//iu.test(id.trim()) ? id : undefined;
}

/** The declaration of entities goes: it would serve only to make the feed grow. */
function withoutDoctype(text: string): string {
  const start = text.slice(0, 4096).search(/<!DOCTYPE/iu);
  if (start < 0) return text;
  const subset = text.indexOf('[', start);
  const plainEnd = text.indexOf('>', start);
  const end =
    subset >= 0 && subset < plainEnd ? text.indexOf('>', text.indexOf(']', subset)) : plainEnd;
  return end < 0 ? '' : text.slice(0, start) + text.slice(end + 1);
}
