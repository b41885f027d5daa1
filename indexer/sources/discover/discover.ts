import { addressKey, canonicalUrl } from '../address/canonical-url.js';
import { readFeed } from './feed.js';
import { readListPage, type ListedLink, type Listing } from '../list/list-page.js';
import { withoutControls } from '../markup/text.js';
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
}

export interface DiscoverOptions {
  /** Whether an earlier run found the report. */
  known: (url: string) => boolean;
  /** Whether to read lists to their end, also where only known reports stand. */
  full: boolean;
  /** The sitemaps that the robots.txt of an address's host names. */
  findSitemaps?: (url: string) => Promise<string[]>;
}

type ReadList = (url: string) => Promise<ReadPage | undefined>;

/**
 * How many pages of a list in a row may bring nothing new: a page may have attachments only; two are the
 * list's end, or a trap. Chosen by hand.
 */
const MAX_BARREN = 2;

/**
 * Walks the lists of a source and yields every report they name once. Ends wherever a site leads it: it
 * reads each list page once, `maxListPages` at most; leaves a list whose pages bring nothing new, and,
 * unless `full`, one that has come to a page of known reports; and stays with the sites of `start`,
 * though a feed may name reports elsewhere. Where no `start` of a sitemap source leads to a report or a further
 * sitemap, it walks the sitemaps that robots.txt names.
 *
 * @param read undefined for what could not be read, whose list is left there
 */
export async function* discover(
  source: Source,
  read: ReadList,
  options: DiscoverOptions = { known: () => false, full: true },
): AsyncGenerator<Discovered> {
  const starts = source.start.flatMap((address) => canonicalUrl(address) ?? []);
  const walk = new ListWalk(source, starts, read, options);
  for (const start of starts) yield* walk.list(start);
  const { findSitemaps } = options;
  if (source.kind !== 'sitemap' || walk.hasEntries || findSitemaps === undefined) return;
  for (const start of starts) {
    for (const named of await findSitemaps(start)) {
      const sitemap = canonicalUrl(named);
      if (sitemap !== undefined && walk.isInScope(sitemap)) yield* walk.list(sitemap);
    }
  }
}

/** One walk through a source's lists, and what it has seen. */
class ListWalk {
  readonly #source: Source;
  readonly #read: ReadList;
  readonly #options: DiscoverOptions;
  readonly #scope: SiteScope;
  readonly #found = new Set<string>();
  readonly #walked = new Set<string>();
  #left: number;
  #hasEntries = false;

  constructor(source: Source, starts: string[], read: ReadList, options: DiscoverOptions) {
    this.#source = source;
    this.#read = read;
    this.#options = options;
    this.#scope = new SiteScope(starts, source.allowHosts);
    this.#left = source.maxListPages;
  }

  /** Whether a list that was read named a report or a further list. */
  get hasEntries(): boolean {
    return this.#hasEntries;
  }

  isInScope(address: string): boolean {
    return this.#scope.has(address) && !isLoop(address);
  }

  async *list(start: string): AsyncGenerator<Discovered> {
    const { known, full } = this.#options;
    const lists = [start];
    const ofThisList = new Set<string>();
    let barren = 0;
    // The array grows while it is walked.
    for (const list of lists) {
      if (this.#walked.has(addressKey(list))) continue;
      if ((this.#left -= 1) < 0) return;
      this.#walked.add(addressKey(list));
      const page = await this.#read(list);
      if (page === undefined) continue;
      if (list === start) this.#scope.add(page.url);
      const { links, next } = readListing(this.#source, page);
      this.#hasEntries ||= links.length > 0 || next.length > 0;
      const reports = links.filter(({ url }) => this.#belongs(url));
      let fresh = 0;
      for (const report of reports) {
        const key = addressKey(report.url);
        if (!ofThisList.has(key) && (full || !known(report.url))) fresh += 1;
        ofThisList.add(key);
        if (this.#found.has(key)) continue;
        this.#found.add(key);
        const { title } = report;
        yield { ...report, ...(title && { title: withoutControls(title) }), list };
      }
      barren = fresh > 0 ? 0 : barren + 1;
      const isKnown = !full && reports.length > 0 && fresh === 0;
      const isOver = this.#source.kind !== 'sitemap' && (isKnown || barren === MAX_BARREN);
      if (!isOver) lists.push(...next.filter((address) => this.isInScope(address)));
    }
  }

  #belongs(url: string): boolean {
    const { kind, article } = this.#source;
    const isHere = kind === 'feed' ? (article?.test(url) ?? true) : this.#scope.has(url);
    return isHere && !isLoop(url);
  }
}

function readListing(source: Source, { bytes, url, contentType }: ReadPage): Listing {
  if (source.kind === 'site') return readListPage(bytes, url, source, contentType);
  if (source.kind === 'feed') return readFeed(bytes, url, source.timezone, contentType);
  return readSitemap(bytes, url, source.article, source.timezone);
}
