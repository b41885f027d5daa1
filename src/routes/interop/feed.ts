import type { RequestHandler } from 'express';
import { z } from 'zod';
import { digest } from '../../model/ids.js';
import { publicationInstant } from '../../model/time/instant.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { cutSnippets } from '../../search/text/snippets.js';
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

/** GET /feeds/search.atom: the newest reports that match, for a feed reader. */
export function feedRoute(reports: ReportSearch): RequestHandler {
  return async (request, response) => {
    const given = readParameters(feedParameters, request.url);
    const address = wellEncoded(request.originalUrl);
    const { selection } = readSelection(given);
    const { compiled } = selection;
    const { page, limit } = given;
    const result = await reports.search({
      compiled,
      filter: await resolveFilter(reports, selection),
      sort: ['time:desc', 'idCode:asc'],
      fields: FIELDS,
      offset: (page - 1) * limit,
      limit,
    });
    const isLast = page * limit >= result.total;
    const text = atomFeed({
      id: `urn:xianbao:search:${digest(feedAddress(address, undefined)).slice(0, 24)}`,
      title: `县报${compiled.query === '' ? '' : `：${compiled.query}`}`,
      self: feedAddress(address, page === 1 ? undefined : page),
      next: isLast ? undefined : feedAddress(address, page + 1),
      entries: result.hits.map((hit) =>
        toEntry(hit, cutSnippets(hit, compiled.sought).at(-1)!.text),
      ),
    });
    response.type('application/atom+xml').send(text);
  };
}

function toEntry(report: StoredReport, summary: string): FeedEntry {
  const { id, title, url, channel: author, county: code, countyName } = report;
  return {
    id: `urn:xianbao:report:${id}`,
    title,
    link: url ?? `/api/v1/reports/${id}`,
    published: new Date(publicationInstant(report)),
    updated: new Date(report.validFrom),
    author,
    category: code === undefined ? undefined : { term: code, label: countyName ?? code },
    summary,
  };
}

/** The feed's address with another page, or with none. */
function feedAddress(address: string, page: number | undefined): string {
  const url = new URL(address, 'http://gateway.invalid');
  url.searchParams.delete('page');
  if (page !== undefined) url.searchParams.set('page', String(page));
  return url.pathname + url.search;
}
