import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeUTF8 } from 'entities/escape';
import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { feedParameters } from '../feeds/feed.js';
import { sendTagged } from '../http/content-tag.js';
import { readParameters, readSelection, searchParameters } from '../http/parameters.js';
import { findReports } from '../reports/find-reports.js';
import { serverList, type ListLanguage, type ListedSearch } from './server-list.js';

/** Addresses of the page's views: src/web/address/views.ts has the same names. */
export const PAGE_ADDRESSES = [
  '/',
  '/index.html',
  '/trends',
  '/counties',
  '/concordance',

  '/statements',
  '/speaker',
  '/report',
  '/coverage',
  '/cite',
];

/** Those whose browser runs the page's scripts wait no longer than this for a list they do not see. */
const PATIENCE_MS = 1000;

/** How index.html marks what it shows without JavaScript. */
const PLACE = /<noscript>[\s\S]*?<\/noscript>/u;

const HEAD_END = '</head>';

/**
 * The page at each of its addresses. For readers without JavaScript it has the reports found, in
 * `<noscript>`. Where the engine does not answer the page comes all the same, and says so.
 *
 * @param folder of the built page
 * @param isOpen tells whether reports may be shown to whoever asks: not where the API takes keys
 */
export function serverPage(
  reports: ReportSearch,
  folder: string,
  isOpen: () => boolean,
): RequestHandler {
  return async (request, response) => {
    const { path, url } = request;
    if (path !== '/' && path.endsWith('/')) {
      // Below `/trends/` the page's relative addresses would not hold.
      response.redirect(`../${path.split('/').at(-2)}${url.slice(path.length)}`);
      return;
    }
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const listed = await findListed(reports, request, isOpen());
    const language: ListLanguage = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
    const list = `<noscript>${serverList(listed, language)}</noscript>`;
    // Given as a function: a text may have $& in it, which means something to replace().
    const feeds = feedLinks(listed.params);
    const text = page.replace(PLACE, () => list).replace(HEAD_END, () => feeds + HEAD_END);
    sendTagged(response.vary('Accept-Language').type('html'), text);
  };
}

const FEEDS = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** The feeds of what the page shows, as browsers and feed readers find them. */
function feedLinks(params: URLSearchParams): string {
  const asked = new URLSearchParams(
    [...params].filter(([name]) => Object.hasOwn(feedParameters.shape, name) && name !== 'page'),
  );
  const query = asked.size === 0 ? '' : `?${asked.toString()}`;
  const title = `县报 ${asked.get('q') ?? ''}`.trim();
  return Object.entries(FEEDS)
    .map(
      ([name, type]) =>
        `<link rel="alternate" type="${type}" title="${escapeUTF8(title)}" href="./feeds/search.${name}${escapeUTF8(query)}">`,
    )
    .join('');
}

async function findListed(
  reports: ReportSearch,
  request: Request,
  isOpen: boolean,
): Promise<ListedSearch> {
  const known = new URLSearchParams();
  for (const [name, value] of new URL(request.url, 'http://gateway.invalid').searchParams) {
    const isKnown = Object.hasOwn(searchParameters.shape, name);
    if (isKnown && name !== 'facets' && name !== 'limit' && value !== '') known.append(name, value);
  }
  const isAsked = request.path === '/' && known.has('q');
  if (!isOpen || !isAsked) return { params: known };
  try {
    const given = readParameters(searchParameters, `/?${known.toString()}`);
    const found = await withinPatience(search(reports, given));
    if (found === undefined) return { params: known, isSlow: true };
    return { params: known, found, page: given.page, limit: given.limit };
  } catch (error) {
    if (error instanceof XianbaoError) return { params: known, problem: error };
    throw error;
  }
}

async function search(
  reports: ReportSearch,
  given: z.infer<typeof searchParameters>,
): Promise<NonNullable<ListedSearch['found']>> {
  const { selection } = readSelection(given);
  return findReports(reports, selection, given);
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
    // Nobody reads a failure after the page was sent.
    work.catch(() => undefined);
  }
}
