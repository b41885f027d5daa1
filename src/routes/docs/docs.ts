import type { Request, RequestHandler } from 'express';
import { sendTagged } from '../http/content-tag.js';
import { docsPage, type DescribedApi } from './docs-page.js';
import { openApiDocument } from './openapi.js';

/** GET /docs: the reference for people, made from the OpenAPI document. */
export function docsRoute(): RequestHandler {
  const api = JSON.parse(JSON.stringify(openApiDocument())) as DescribedApi;
  return (request, response) => {
    sendTagged(response.type('html'), docsPage(api, pageBase(request)));
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

const STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 0; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { padding: 0.75rem; overflow-x: auto; border: 1px solid GrayText; border-radius: 0.25rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
`;
