import type { RequestHandler } from 'express';
import { findBaseAddress } from '../http/base-address.js';

/** Where questions are answered: there is no end of them, and each costs. */
const QUESTIONS = [
  '/api/',
  '/feeds/',
  '/indexes',
  '/multi-search',
  '/*?q=',
  '/*&q=',
  '/trends',
  '/counties',
  '/concordance',
  '/words',
  '/statements',
  '/speaker',
  '/cite',
];

/**
 * GET /robots.txt: reports may be listed, searches not; nothing where the API takes keys.
 *
 * @param isOpen tells whether reports may be shown to whoever asks
 */
export function robotsRoute(isOpen: () => boolean): RequestHandler {
  return (request, response) => {
    const base = findBaseAddress(request);
    const sitemap = base === undefined ? [] : ['', `Sitemap: ${base}/sitemap.xml`];
    const refused = QUESTIONS.map((path) => `Disallow: ${path}`);
    const lines = isOpen() ? [...refused, ...sitemap] : ['Disallow: /'];
    response.type('text/plain').send(`${['User-agent: *', ...lines].join('\n')}\n`);
  };
}
