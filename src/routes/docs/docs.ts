import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import { sendTagged } from '../http/content-tag.js';
import { docsPage, type DescribedApi } from './docs-page.js';
import { openApiDocument } from './openapi.js';

/**
 * GET /docs: the reference for people, made from the OpenAPI document.
 *
 * @param folder of the built page, whose dress it wears
 */
export function docsRoute(folder?: string): RequestHandler {
  const api = JSON.parse(JSON.stringify(openApiDocument())) as DescribedApi;
  return (request, response) => {
    const styles = folder === undefined ? [] : pageStyles(folder);
    sendTagged(response.type('html'), docsPage(api, pageBase(request), styles));
  };
}

/** GET /docs/style.css */
export const docsStyleRoute: RequestHandler = (_request, response) => {
  sendTagged(response.type('css'), STYLE);
};

/** The address under which the reader reached the gateway; anything odd is not repeated. */
function pageBase(request: Request): string {
  const host = request.get('host') ?? '';
  const known = /^[A-Za-z0-9.-]+(?::\d+)?$|^\[[0-9a-f:]+\](?::\d+)?$/iu.test(host);
  return `${request.secure ? 'https' : 'http'}://${known ? host : '127.0.0.1:3000'}`;
}

/** The style sheets that the built page begins with, relative to its address. */
function pageStyles(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const sheets = page.matchAll(/<link rel="stylesheet"[^>]*href="(\.\/[^"]+)"/gu);
  return [...sheets].map(([, sheet]) => sheet!);
}

/** The page's own style sheets, where there are any, come first; without them this one is enough to read by. */
const STYLE = `:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; line-height: 1.6; margin: 0; }
.docs { width: 100%; max-width: 76rem; margin: 0 auto; padding: 0.75rem 1rem 3rem; }
.docs > * { max-width: 60rem; }
.docs h2 { margin-top: 2.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
.docs h3 { margin-top: 1.5rem; font-size: 1rem; }
.docs p { margin: 0.5rem 0; }
.docs nav ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0.1rem 1.5rem; list-style: none; padding: 0; }
.docs nav a { display: inline-block; padding: 0.15rem 0; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
.docs pre { padding: 0.75rem; overflow-x: auto; border: 1px solid var(--line, GrayText); border-radius: 0.3rem; background: var(--raised, transparent); }
.table { overflow-x: auto; margin: 0.75rem 0; }
.docs table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.docs th, .docs td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line, GrayText); }
`;
