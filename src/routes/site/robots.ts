import type { RequestHandler } from 'express';
import { findBaseAddress } from '../http/base-address.js';

/** Where programs are answered. */
const PROGRAMS = ['/api/', '/feeds/', '/indexes', '/multi-search'];
/** Where questions are answered: there is no end of them, and each costs. */
const QUESTIONS = [
  ...PROGRAMS,
  '/*?q=',
  '/*&q=',
  '/trends',
  '/counties',
  '/concordance',
  '/words',
  '/statements',
  '/speaker',
  '/cite',
  '/officials',
  '/official',
];

/** The Internet Archive's may keep a search that somebody cites, at its leisure. */
const ARCHIVE = ['User-agent: archive.org_bot', 'Crawl-delay: 10', ...PROGRAMS.map(refuse)];

/**
 * GET /robots.txt: reports may be listed, searches not; nothing where the API takes keys.
 *
 * @param isOpen tells whether reports may be shown to whoever asks
 */
export function robotsRoute(isOpen: () => boolean): RequestHandler {
  return (request, response) => {
    const base = findBaseAddress(request);
    const sitemap = base === undefined ? [] : ['', `Sitemap: ${base}/sitemap.xml`];
    const open = [...QUESTIONS.map(refuse), '', ...ARCHIVE, ...sitemap];
    const lines = isOpen() ? open : ['Disallow: /'];
    response.type('text/plain').send(`${['User-agent: *', ...lines].join('\n')}\n`);
  };
}

function refuse(path: string): string {
  return `Disallow: ${path}`;
}
