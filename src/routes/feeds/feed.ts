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
import { atomFeed, type FeedEntry } from './atom-feed.js';
import {
  integer,
  readParameters,
  readSelection,
  searchParameters,
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
});

const FIELDS = [...HEAD_FIELDS, 'body', 'validFrom'];

/**
 * GET /feeds/search.atom: the reports that match, for a feed reader. Those come first that were found or changed
 * last, whatever day they are of: a reader that looks at the beginning alone misses none.
 *
 * @param hasPage whether the gateway has the page that shows reports
 */
export function feedRoute(reports: ReportSearch, hasPage: boolean): RequestHandler {
  return async (request, response) => {
    const given = readParameters(feedParameters, request.url);
    const base = baseAddress(request);
    const address = wellEncoded(request.originalUrl);
    const { selection } = readSelection(given);
    const { compiled } = selection;
    const { page, limit } = given;
    const result = await reports.search({
      compiled,
      filter: await resolveFilter(reports, selection),
      sort: ['validFrom:desc', 'time:desc', 'idCode:asc'],
      fields: FIELDS,
      offset: (page - 1) * limit,
      limit,
    });
    const isLast = page * limit >= result.total;
    const text = atomFeed({
      id: `urn:xianbao:search:${digest(feedAddress(address, undefined)).slice(0, 24)}`,
      title: `县报${compiled.query === '' ? '' : `：${compiled.query}`}`,
      self: base + feedAddress(address, page === 1 ? undefined : page),
      next: isLast ? undefined : base + feedAddress(address, page + 1),
      alternate: hasPage ? base + pageAddress(address) : undefined,
      entries: await mapInTurns(result.hits, (hit) => {
        const link = reportLink(hit, base, hasPage);
        const inBody = cutSnippets(hit, compiled.sought).filter(({ field }) => field === 'body');
        return toEntry(hit, link, inBody.map(({ text }) => text).join('\n'));
      }),
    });
    response.type('application/atom+xml').send(text);
  };
}

function toEntry(report: StoredReport, link: string, summary: string): FeedEntry {
  const { id, title, channel: author, county: code, countyName } = report;
  return {
    id: `urn:xianbao:report:${id}`,
    title,
    link,
    published: new Date(publicationInstant(report)),
    updated: new Date(report.validFrom),
    author,
    category: code === undefined ? undefined : { term: code, label: countyName ?? code },
    summary,
  };
}

/** Where the report was published, or where the gateway shows it. */
function reportLink({ id, url }: StoredReport, base: string, hasPage: boolean): string {
  if (url !== undefined) return url;
  return hasPage
    ? `${base}/report?${new URLSearchParams({ id }).toString()}`
    : `${base}/api/v1/reports/${encodeURIComponent(id)}`;
}

/** The page with the same search. */
function pageAddress(address: string): string {
  const { searchParams } = new URL(address, 'http://gateway.invalid');
  for (const name of ['page', 'limit']) searchParams.delete(name);
  return `/${searchParams.size === 0 ? '' : `?${searchParams.toString()}`}`;
}

/** The feed's address with another page, or with none. */
function feedAddress(address: string, page: number | undefined): string {
  const url = new URL(address, 'http://gateway.invalid');
  url.searchParams.delete('page');
  if (page !== undefined) url.searchParams.set('page', String(page));
  return url.pathname + url.search;
}
