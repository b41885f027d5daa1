import express, { type RequestHandler } from 'express';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { refuseMethod } from '../http/methods.js';

/** A year, which is as good as for ever: a file with another content has another name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The files of the built page. Those in `assets/` have a digest of their content in their names and never change; of
 * others a browser asks each time whether it has the latest.
 */
export function serveFiles(folder: string): RequestHandler[] {
  const hashed = join(folder, 'assets') + sep;
  const addresses = listAddresses(folder);
  const refuse = refuseMethod('GET, HEAD, OPTIONS');
  const send = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith(hashed) ? FOR_EVER : 'no-cache');
    },
  });
  const refuseOthers: RequestHandler = (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead || !addresses.has(request.path)) next();
    else refuse(request, response, next);
  };
  return [refuseOthers, send];
}

/** The paths of all files in a folder, as addresses have them. */
function listAddresses(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(
    files.map(({ parentPath, name }) => {
      const path = relative(folder, join(parentPath, name));
      return `/${path.split(sep).join('/')}`;
    }),
  );
}
