import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { findBaseAddress } from '../http/base-address.js';
import { sendTagged } from '../http/content-tag.js';
import { findListed, type ListSources } from './find-listed.js';
import { feedLinks } from './feed-links.js';
import { withHead } from './page-head.js';
import { reportPage, type ReportSources } from './report-page.js';
import type { ServedPage } from './served-page.js';
import { serverList, type ListLanguage } from './server-list.js';
import { siteTags, viewTitle } from './site-tags.js';

/** Addresses of the page's views: src/web/address/views.ts has the same names. */
export const PAGE_ADDRESSES = [
  '/',
  '/index.html',
  '/trends',
  '/counties',
  '/concordance',
  '/words',
  '/formulations',
  '/statements',
  '/speaker',
  '/officials',
  '/official',
  '/report',
  '/coverage',
  '/cite',
];

/** How index.html marks what it shows without JavaScript. */
const PLACE = /<noscript>[\s\S]*?<\/noscript>/u;

export interface PageDependencies extends ReportSources, ListSources {
  /** Of the built page. */
  folder: string;
  /** Tells whether reports may be shown to whoever asks: not where the API takes keys. */
  isOpen: () => boolean;
}

/**
 * The page at each of its addresses. For readers without JavaScript it has the report, or the reports found, in
 * `<noscript>`; for programs its head says what it shows. Where the engine does not answer the page comes all the same,
 * and says so.
 */
export function serverPage(dependencies: PageDependencies): RequestHandler {
  return async (request, response) => {
    const { path, url } = request;
    if (path !== '/' && path.endsWith('/')) {
      // Below `/trends/` the page's relative addresses would not hold.
      response.redirect(`../${path.split('/').at(-2)}${url.slice(path.length)}`);
      return;
    }
    const page = await readFile(join(dependencies.folder, 'index.html'), 'utf8');
    const language: ListLanguage = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
    const { status, head, listed } = await findPage(dependencies, request, language);
    const shown = `<noscript>${serverList(listed, language)}</noscript>`;
    // Given as a function: a text may have $& in it, which means something to replace().
    const text = withHead(
      page.replace(PLACE, () => shown),
      head,
    );
    sendTagged(response.status(status).vary('Accept-Language').type('html'), text);
  };
}

async function findPage(
  { client, findCopy, isOpen, ...sources }: PageDependencies,
  request: Request,
  language: ListLanguage,
): Promise<ServedPage> {
  const open = isOpen();
  if (request.path === '/report' && open) {
    const found = await reportPage({ client, findCopy }, request, language);
    if (found !== undefined) return found;
  }
  const listed = await findListed(sources, request, open);
  const base = findBaseAddress(request);
  const isHome =
    (request.path === '/' || request.path === '/index.html') && listed.params.size === 0;
  return {
    status: 200,
    listed,
    head: {
      lang: language,
      title: viewTitle(request, language),
      tags: siteTags({ base, isIndexed: isHome, language }),
      canonical: isHome && base !== undefined ? `${base}/` : undefined,
      alternates: feedLinks(listed.params),
    },
  };
}
