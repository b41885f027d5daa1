import type { RequestHandler } from 'express';

/** A parameter of a media type, its weight apart: `;charset=utf-8`. */
const PARAMETER = /;\s*(?!q\s*=)[\w-]+\s*=\s*(?:"[^"]*"|[^;,\s"]*)/giu;

/**
 * Takes from Accept what says more of a type than its name, so that `text/csv; charset=utf-8` asks for CSV, too: every
 * answer is UTF-8, and tables begin with a line of names, whatever is asked for.
 */
export const plainAccept: RequestHandler = ({ headers }, _response, next) => {
  if (headers.accept !== undefined) headers.accept = headers.accept.replaceAll(PARAMETER, '');
  next();
};
