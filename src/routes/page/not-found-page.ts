import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeUTF8 } from 'entities/escape';
import type { RequestHandler } from 'express';
import { withHead } from './page-head.js';
import { serverList, type ListLanguage } from './server-list.js';
import { SITE_NAME } from './site-tags.js';

const WORDS = {
  zh: { title: '没有这个地址', detail: (path: string) => `本站没有 ${path}。可在上方检索。` },
  en: {
    title: 'There is nothing here',
    detail: (path: string) => `This site has no page at ${path}. You can search above.`,
  },
};

const BODY = /<body>[\s\S]*<\/body>/u;
const SCRIPTS = /<script\b[^>]*><\/script>|<link rel="modulepreload"[^>]*>/gu;

/** Addresses of programs, which get problem documents. */
const OF_PROGRAMS = /^\/(?:api|feeds|indexes|multi-search|assets)(?:\/|$)/u;

/**
 * An address that does not exist, told to people: in the page's dress, with the search that they may have meant. Programs
 * get a problem document.
 */
export function notFoundPage(folder: string): RequestHandler {
  return async (request, response, next) => {
    const isForPeople = request.accepts(['json', 'html']) === 'html' && request.method === 'GET';
    if (!isForPeople || OF_PROGRAMS.test(request.path)) {
      next();
      return;
    }
    const language: ListLanguage = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
    const t = WORDS[language];
    const { searchParams } = new URL(request.url, 'http://gateway.invalid');
    const params = new URLSearchParams({ q: searchParams.get('q') ?? '' });
    const content = `<h1>${t.title}</h1><p>${escapeUTF8(t.detail(request.path))}</p>`;
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const body = `<body>${serverList({ params, content, hasScripts: false }, language)}</body>`;
    // The page's program would take the address for one of its own.
    const text = withHead(
      page.replace(SCRIPTS, '').replace(BODY, () => body),
      {
        lang: language,
        title: `${t.title} · ${SITE_NAME}`,
        tags: [{ attribute: 'name', name: 'robots', content: 'noindex' }],
      },
    );
    const root = '../'.repeat(request.path.split('/').length - 2) || './';
    response.status(404).set('Cache-Control', 'no-store').vary('Accept-Language').type('html');
    response.send(text.replaceAll(/(href|src|action)="\.\//gu, (_, name) => `${name}="${root}`));
  };
}
