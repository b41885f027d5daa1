import { isUtf8 } from 'node:buffer';
import type { RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';

const ENCODED_BYTES = /(?:%[\da-f]{2})+/giu;
/** How an address is encoded, to be said to those who did not. */
export const ENCODING_EXAMPLE =
  "write 乡村 as %E4%B9%A1%E6%9D%91; curl does it with -G --data-urlencode 'q=乡村'";

/**
 * Lets no address pass whose bytes are not UTF-8: read with a replacement character they would be counted as a
 * word that nobody asked for.
 *
 * @throws XianbaoError `invalid_parameter`, naming the parameter
 */
export const checkEncoding: RequestHandler = (request, _response, next) => {
  const address = request.originalUrl;
  const start = address.indexOf('?');
  const pairs = start < 0 ? [] : address.slice(start + 1).split('&');
  const broken = pairs.find((pair) => encodedRuns(pair).some((bytes) => !isUtf8(bytes)));
  if (broken === undefined) {
    next();
    return;
  }
  const name = new URLSearchParams(broken.split('=', 1)[0]).keys().next().value ?? '';
  throw new XianbaoError('invalid_parameter', `${name}: not UTF-8; ${ENCODING_EXAMPLE}.`, {
    parameter: name,
  });
};

function encodedRuns(text: string): Buffer[] {
  const runs = text.match(ENCODED_BYTES) ?? [];
  return runs.map((run) => Buffer.from(run.replaceAll('%', ''), 'hex'));
}
