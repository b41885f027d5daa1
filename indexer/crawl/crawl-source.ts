import { CHINA_ZONE } from '../../src/model/time/zone.js';
import { isInSpan, type DateSpan } from '../../src/model/time/date-span.js';
import type { Archive } from '../archive/archive.js';
import type { AddressRecord } from '../archive/tables/address.js';
import type { Defaults } from '../extract/extract-reports.js';
import type { ByteBudget } from '../fetch/byte-budget.js';
import type { FetchOutcome } from '../fetch/outcome.js';
import type { PoliteFetcher } from '../fetch/polite-fetcher.js';
import { makeFetchPolicy } from '../fetch/policy.js';
import { knownAddress } from './copies.js';
import { canonicalUrl } from '../sources/address/canonical-url.js';
import { discover, type ReadPage } from '../sources/discover/discover.js';
import type { Failure, RawItem } from '../sources/files/raw-item.js';
import { MAX_PAGE_BYTES, MAX_SITEMAP_BYTES } from '../sources/markup/markup-limits.js';
import type { Source } from '../sources/config/source-schema.js';

/** What became of one address of a source. */
export type CrawlEvent =
  | { kind: 'page'; url: string; page: string; item: RawItem; defaults: Defaults }
  | { kind: 'unchanged'; url: string }
  | { kind: 'gone'; url: string; status: number; at: number }
  | { kind: 'forbidden'; url: string }
  | { kind: 'failed'; failure: Failure };

export interface CrawlDependencies {
  archive: Archive;
  fetcher: Pick<PoliteFetcher, 'fetch' | 'sitemaps'>;
  /** What pages that wait to be read hold; the fetcher's own. */
  budget: ByteBudget;
  /** The days on which a report may have been published. */
  dates: DateSpan;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * Crawls one source: reads what an earlier run fetched and did not come to read, walks the lists, then
 * asks for every report that is due, or with `full` for every one that is known. Each answer is in the
 * archive before its event is given.
 */
export async function* crawlSource(
  source: Source,
  dependencies: CrawlDependencies,
  { full }: { full: boolean },
): AsyncGenerator<CrawlEvent> {
  const { archive, budget, now } = dependencies;
  for (const address of archive.addresses.unread(source.id)) {
    await budget.room();
    const { url, page } = address;
    const { finalUrl, headers } = archive.fetches.last(url)!;
    const kept = { page: page!, bytes: archive.pages.read(page!), finalUrl, headers };
    yield toPageEvent(source, url, kept, archive);
  }
  yield* walkLists(source, dependencies, full);
  const addresses = full
    ? archive.addresses.all(source.id)
    : archive.addresses.due(source.id, now());
  for (const address of addresses) {
    if (address.kind === 'list') continue;
    await budget.room();
    const outcome = await fetchAddress(address, source, dependencies);
    yield keepOutcome(address, outcome, source, dependencies);
    if (outcome.kind === 'failed' && outcome.next === 'abort') return;
  }
}

async function* walkLists(
  source: Source,
  dependencies: CrawlDependencies,
  full: boolean,
): AsyncGenerator<CrawlEvent> {
  const { archive, fetcher, dates, now } = dependencies;
  const began = now();
  const wasWhole = archive.walks.begin(source.id);
  const failures: CrawlEvent[] = [];
  const read = async (url: string) => {
    const list = await readList(url, source, dependencies);
    if (list !== undefined && 'bytes' in list) return list;
    if (list !== undefined) failures.push(list);
    return undefined;
  };
  const known = (url: string) => {
    const { discoveredAt = began } = archive.addresses.get(url) ?? {};
    // What was discovered in the future was so before the clock was set back.
    return discoveredAt < began || discoveredAt > now();
  };
  const findSitemaps = (url: string) => fetcher.sitemaps(url, makeFetchPolicy(source));
  const options = { known, full: full || !wasWhole, findSitemaps };
  for await (const link of discover(source, read, options)) {
    const { url, title } = link;
    const { id, county } = source;
    // A day that no report can be of would stand in the coverage of what was found.
    const isPlausible = link.date !== undefined && isInSpan(link.date, dates, began);
    const date = isPlausible ? link.date : undefined;
    archive.addresses.discover({
      url,
      source: id,
      kind: 'report',
      at: now(),
      title,
      date,
      county,
    });
  }
  yield* failures;
  if (failures.length === 0) archive.walks.finish(source.id);
}

/**
 * A list as it is now. What the server says has not changed comes from the archive. Nothing where a
 * further page is not there: the list has become shorter, or counts its pages wrongly.
 */
async function readList(
  url: string,
  source: Source,
  dependencies: CrawlDependencies,
): Promise<ReadPage | CrawlEvent | undefined> {
  const { archive, now } = dependencies;
  archive.addresses.discover({ url, source: source.id, kind: 'list', at: now() });
  const address = archive.addresses.get(url)!;
  const outcome = await fetchAddress(address, source, dependencies);
  const event = keepOutcome(address, outcome, source, dependencies);
  if (outcome.kind === 'page') {
    const { bytes, contentType } = outcome;
    return { bytes, url: canonicalUrl(outcome.url) ?? url, ...(contentType && { contentType }) };
  }
  const before = archive.fetches.last(url);
  if (outcome.kind !== 'unchanged' || before === undefined) {
    if (event.kind === 'failed') return event;
    const isStart = source.start.some((address) => canonicalUrl(address) === url);
    if (outcome.kind === 'gone' && !isStart) return undefined;
    const why = outcome.kind === 'forbidden' ? ` ${outcome.message}` : '';
    const message = `${url}: the list ${outcome.kind === 'gone' ? 'is gone' : 'may not be read'}; its reports are kept as they are.${why} Check the source's start.`;
    return { kind: 'failed', failure: { origin: { file: url }, code: 'list_unread', message } };
  }
  const contentType = before.headers['content-type'];
  return {
    bytes: archive.pages.read(before.page),
    url: canonicalUrl(before.finalUrl) ?? url,
    ...(contentType && { contentType }),
  };
}

function fetchAddress(
  address: AddressRecord,
  source: Source,
  { fetcher }: CrawlDependencies,
): Promise<FetchOutcome> {
  const { url, etag, lastModified, page, goneSeenAt } = address;
  // Validators of a page that was never kept, or of one that has been missing since, prove nothing.
  const isKept = page !== null && goneSeenAt === null;
  const conditions = {
    ...(isKept && etag !== null && { etag }),
    ...(isKept && lastModified !== null && { lastModified }),
  };
  const isSitemap = address.kind === 'list' && source.kind === 'sitemap';
  const maxBytes = isSitemap ? MAX_SITEMAP_BYTES : MAX_PAGE_BYTES;
  return fetcher.fetch({ url, ...conditions, maxBytes }, makeFetchPolicy(source));
}

/** Writes an outcome into the archive and the ledger, whole or not at all, and says what it means. */
function keepOutcome(
  address: AddressRecord,
  outcome: FetchOutcome,
  source: Source,
  { archive, now }: CrawlDependencies,
): CrawlEvent {
  const { url } = address;
  if (outcome.kind === 'page') {
    const { status, etag, lastModified, headers, fetchedAt: at } = outcome;
    const { bytes, url: finalUrl } = outcome;
    const { page, isNew } = archive.transaction(() => {
      const kept = archive.pages.keep(bytes);
      archive.fetches.note({ url, finalUrl, at, status, headers, page: kept });
      const check = { at, status, etag, lastModified, page: kept };
      const changed = archive.addresses.noteSuccess(url, check);
      return { page: kept, isNew: changed || address.goneAt !== null };
    });
    if (!isNew) return { kind: 'unchanged', url };
    return toPageEvent(source, url, { page, bytes, finalUrl, headers }, archive);
  }
  if (outcome.kind === 'unchanged') {
    const { etag, lastModified, fetchedAt: at } = outcome;
    archive.addresses.noteUnchanged(url, { at, status: 304, etag, lastModified });
    return { kind: 'unchanged', url };
  }
  if (outcome.kind === 'gone') {
    return { kind: 'gone', url, status: outcome.status, at: outcome.fetchedAt };
  }
  if (outcome.kind === 'forbidden') {
    archive.addresses.noteFailure(url, { at: now(), code: `forbidden_${outcome.reason}` });
    return { kind: 'forbidden', url };
  }
  const { code, status, message, fetchedAt: at } = outcome;
  archive.addresses.noteFailure(url, { at, code, status });
  return { kind: 'failed', failure: { origin: { file: url }, code: 'fetch_failed', message } };
}

interface KeptPage {
  /** Its hash. */
  page: string;
  bytes: Buffer;
  finalUrl: string;
  headers: Record<string, string>;
}

function toPageEvent(
  source: Source,
  url: string,
  { page, bytes, finalUrl, headers }: KeptPage,
  archive: Archive,
): CrawlEvent {
  const contentType = headers['content-type'];
  const listedDate = archive.addresses.get(url)?.listedDate ?? null;
  const defaults: Defaults = {
    url: knownAddress(url, canonicalUrl(finalUrl) ?? url, archive),
    source: source.id,
    select: source.select,
    ...(contentType !== undefined && { contentType }),
    ...(source.county !== undefined && { county: source.county }),
    ...(listedDate !== null && { listedDate }),
    // What the archive keeps of most pages stays as it was before sources had zones.
    ...(source.timezone !== CHINA_ZONE && { timezone: source.timezone }),
  };
  const item: RawItem = { kind: 'page', origin: { file: url }, bytes };
  return { kind: 'page', url, page, item, defaults };
}
