import compression from 'compression';
import { constants } from 'node:zlib';

/** Types of answers that are text, besides those that the library knows. */
const TEXT = /^application\/(?:x-ndjson|feed\+json)\b/u;
/** 256 KB: an answer has some 30 KB, and each that is being made holds a window of its own in memory. */
const WINDOW_BITS = 18;

/** Compresses answers of a kilobyte and more, by brotli or gzip, for clients that say that they take it. */
export const compressAnswers = compression({
  filter: (request, response) =>
    TEXT.test(String(response.getHeader('Content-Type'))) || compression.filter(request, response),
  brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS } },
});
