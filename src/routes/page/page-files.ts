import express, { type RequestHandler } from 'express';
import { join, sep } from 'node:path';

/** A year, which is as good as for ever: a file with another content has another name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The files of the built page. Those in `assets/` have a digest of their content in their names and never change; of
 * others a browser asks each time whether it has the latest.
 */
export function serveFiles(folder: string): RequestHandler {
  const hashed = join(folder, 'assets') + sep;
  return express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith(hashed) ? FOR_EVER : 'no-cache');
    },
  });
}
