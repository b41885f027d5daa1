import type { RequestHandler } from 'express';
import { z } from 'zod';
import { digest } from '../../model/ids.js';
import { publicationInstant } from '../../model/time/instant.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { mapInTurns } from '../../search/work/turn.js';
import { cutSnippets } from '../../search/text/snippets.js';
import { baseAddress } from '../http/base-address.js';
import { linkPages } from '../lists/page-links.js';
import { atomFeed } from './atom-feed.js';
import type { FeedEntry, FeedPage } from './feed-page.js';
import { jsonFeed } from './json-feed.js';
import {
  integer,
  readParameters,
  readSelection,
  searchParameters,
  single,
  wellEncoded,
} from '../http/parameters.js';
import { HEAD_FIELDS } from '../http/present.js';

const { q, match, county, prefecture, province, speaker, channel, lang, from, to } =
  searchParameters.shape;
const { asOf, reprints } = searchParameters.shape;

export const feedParameters = z.strictObject({
  q,
  match,
  county,
  prefecture,
  province,
  speaker,
  channel,
  lang,
  from,
  to,
  asOf,
  reprints,
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(1, 200, 50).meta({ description: 'Entries a page, at most 200' }),
  key: single().meta({
    description: 'A key, where keys are needed: feed readers cannot send it otherwise',
  }),
});

const FIELDS = [...HEAD_FIELDS, 'body', 'validFrom'];

const FORMATS = {
  atom: { type: 'application/atom+xml', print: atomFeed },
  json: { type: 'application/feed+json', print: jsonFeed },
};

/**
 * GET /feeds/search.atom and /feeds/search.json: the reports that match, for a feed reader. Those come first that were
 * found or changed last, whatever day they are of: a reader that looks at the beginning alone misses none.
 *
 * @param hasPage whether the gateway has the page that shows reports
 */
export function feedRoute(
  reports: ReportSearch,
  hasPage: boolean,
  format: keyof typeof FORMATS,
): RequestHandler {
  const { type, print } = FORMATS[format];
  return async (request, response) => {
    const given = readParameters(feedParameters, request.url);
    const base = baseAddress(request);
    const address = wellEncoded(request.originalUrl);
    const { page: feedPage, total } = await readPage(reports, given, { base, address, hasPage });
    linkPages(request, response, { page: given.page, limit: given.limit, total });
    response.type(type).send(print(feedPage));
  };
}

interface Place {
  /** Absolute, of the gateway. */
  base: string;
  /** Of the request, below it. */
  address: string;
  hasPage: boolean;
}

async function readPage(
  reports: ReportSearch,
  given: z.infer<typeof feedParameters>,
  { base, address, hasPage }: Place,
): Promise<{ page: FeedPage; total: number }> {
  const { selection } = readSelection(given);
  const { compiled } = selection;
  const { page, limit } = given;
  const { total, hits } = await reports.search({
    compiled,
    filter: await resolveFilter(reports, selection),
    sort: ['validFrom:desc', 'time:desc', 'idCode:asc'],
    fields: FIELDS,
    offset: (page - 1) * limit,
    limit,
  });
  const isLast = page * limit >= total;
  const feed: FeedPage = {
    id: `urn:xianbao:search:${digest(plainAddress(address)).slice(0, 24)}`,
    title: `县报${compiled.query === '' ? '' : `：${compiled.query}`}`,
    self: base + feedAddress(address, page === 1 ? undefined : page),
    next: isLast ? undefined : base + feedAddress(address, page + 1),
    alternate: hasPage ? base + pageAddress(address) : undefined,
    entries: await mapInTurns(hits, (hit) => {
      const inBody = cutSnippets(hit, compiled.sought).filter(({ field }) => field === 'body');
      const links = reportLinks(hit, base, hasPage);
      return toEntry(hit, links, inBody.map(({ text }) => text).join('\n'));
    }),
  };
  return { page: feed, total };
}

type EntryLinks = Pick<FeedEntry, 'link' | 'original'>;

function toEntry(report: StoredReport, links: EntryLinks, summary: string): FeedEntry {
  const { id, title, channel: author, county: code, countyName, lang: language } = report;
  return {
    id: `urn:xianbao:report:${id}`,
    title,
    ...links,
    published: new Date(publicationInstant(report)),
    updated: new Date(report.validFrom),
    author,
    category: code === undefined ? undefined : { term: code, label: countyName ?? code },
    language,
    summary,
  };
}

/** Where the gateway shows the report, and where it was published. */
function reportLinks({ id, url }: StoredReport, base: string, hasPage: boolean): EntryLinks {
  if (hasPage) {
    return { link: `${base}/report?${new URLSearchParams({ id }).toString()}`, original: url };
  }
  return { link: url ?? `${base}/api/v1/reports/${encodeURIComponent(id)}`, original: undefined };
}

/** The page with the same search. */
function pageAddress(address: string): string {
  const { searchParams } = new URL(address, 'http://gateway.invalid');
  for (const name of ['page', 'limit', 'key']) searchParams.delete(name);
  return `/${searchParams.size === 0 ? '' : `?${searchParams.toString()}`}`;
}

/** The feed's address with another page, or with none. */
function feedAddress(address: string, page: number | undefined): string {
  const url = new URL(address, 'http://gateway.invalid');
  url.searchParams.delete('page');
  if (page !== undefined) url.searchParams.set('page', String(page));
  return url.pathname + url.search;
}

/** The same for all pages of a feed and all its readers, whatever their keys. */
function plainAddress(address: string): string {
  const url = new URL(feedAddress(address, undefined), 'http://gateway.invalid');
  url.searchParams.delete('key');
  return url.pathname + url.search;
}
