import { Parser } from 'htmlparser2';
import { CHINA_ZONE } from '../../../src/model/time/zone.js';
import { gunzipSync } from 'node:zlib';
import { addressKey, canonicalUrl } from '../address/canonical-url.js';
import { decodeMarkup } from '../markup/decode-markup.js';
import type { ListedLink, Listing } from '../list/list-page.js';
import { MAX_SITEMAP_BYTES } from '../markup/markup-limits.js';
import { isTooDeep } from '../markup/nesting.js';
import { dayInAddress } from '../list/printed-day.js';
import { reportAddress } from '../list/report-address.js';
import { readTimeDay } from './time-day.js';

/** The protocol's bound on the addresses of one sitemap. */
const MAX_ENTRIES = 50_000;
/** Entries from which on days are compared: fewer may well have changed on one. Chosen by hand. */
const MIN_COMPARED = 4;
const GZIP = [0x1f, 0x8b];

type SitemapEntry = Record<string, string>;

/**
 * Reads a sitemap, an index of sitemaps, or a plain list of addresses, gzipped or not. Reports are
 * those whose address `article` matches; without it, those whose address is not that of a home
 * page, column or file. The next pages are the sitemaps that an index names, the latest changed first.
 * What cannot be read has no links. The day of an entry is that of its publication, else the one in its address, else that
 * of its last change.
 *
 * @param timezone in which the days of times in UTC are
 */
export function readSitemap(
  bytes: Buffer,
  url: string,
  article?: RegExp,
  timezone: string = CHINA_ZONE,
): Listing {
  const text = unzip(bytes);
  const { urls, sitemaps } = text.startsWith('<') ? readEntries(text) : readPlainList(text);
  const links = new Map<string, ListedLink>();
  const isTelling = tellsDays(urls);
  for (const entry of urls) {
    const page = canonicalUrl(entry.loc ?? '', url);
    if (page === undefined || links.has(addressKey(page))) continue;
    if (!(article ? article.test(page) : reportAddress(page) >= 0)) continue;
    const { title } = entry;
    const date =
      readTimeDay(entry.publication_date, timezone) ??
      dayInAddress(page) ??
      (isTelling ? readTimeDay(entry.lastmod, timezone) : undefined);
    links.set(addressKey(page), {
      url: page,
      ...(title && { title }),
      ...(date && { date }),
    });
  }
  const latestFirst = sitemaps.toSorted((a, b) => ((a.lastmod ?? '') < (b.lastmod ?? '') ? 1 : -1));
  const further = latestFirst.flatMap(({ loc }) => canonicalUrl(loc ?? '', url) ?? []);
  return { links: [...links.values()], next: [...new Set(further)] };
}

/**
 * Whether the days of last change tell reports apart. Where most are one day, it is the one on which the sitemap was
 * made.
 */
function tellsDays(urls: readonly SitemapEntry[]): boolean {
  const counts = new Map<string, number>();
  for (const { lastmod = '' } of urls) {
    const day = lastmod.slice(0, 10);
    if (day !== '') counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return urls.length < MIN_COMPARED || most <= urls.length / 2;
}

function unzip(bytes: Buffer): string {
  if (!GZIP.every((byte, index) => bytes[index] === byte)) return decodeMarkup(bytes).trim();
  try {
    return decodeMarkup(gunzipSync(bytes, { maxOutputLength: MAX_SITEMAP_BYTES })).trim();
  } catch {
    // Cut off, or a bomb: as good as no sitemap.
    return '';
  }
}

/** The `url` and `sitemap` elements. Those of extensions (`image:loc`) stand deeper and are left out. */
function readEntries(text: string): { urls: SitemapEntry[]; sitemaps: SitemapEntry[] } {
  const urls: SitemapEntry[] = [];
  const sitemaps: SitemapEntry[] = [];
  if (isTooDeep(text)) return { urls, sitemaps };
  const path: string[] = [];
  let entry: SitemapEntry | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        const local = localName(name);
        path.push(local);
        if (local === 'url' || local === 'sitemap') entry = {};
      },
      ontext(data) {
        const [parent, name = ''] = path.slice(-2);
        const isOwn = parent === 'url' || parent === 'sitemap';
        const isNews = parent === 'news' && (name === 'title' || name === 'publication_date');
        if (entry && (isOwn || isNews)) entry[name] = (entry[name] ?? '') + data;
      },
      onclosetag(name) {
        path.pop();
        const local = localName(name);
        const list = local === 'url' ? urls : local === 'sitemap' ? sitemaps : undefined;
        if (list === undefined || entry === undefined) return;
        if (list.length < MAX_ENTRIES) list.push(trimValues(entry));
        entry = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { urls, sitemaps };
}

function readPlainList(text: string): { urls: SitemapEntry[]; sitemaps: SitemapEntry[] } {
  const trimmedLines = text.split('\n').map((line) => line.trim());
  const lines = trimmedLines.filter((line) => /^https?:\/\/\S+$/iu.test(line));
  return { urls: lines.slice(0, MAX_ENTRIES).map((loc) => ({ loc })), sitemaps: [] };
}

function trimValues(entry: SitemapEntry): SitemapEntry {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, value.trim()]));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
