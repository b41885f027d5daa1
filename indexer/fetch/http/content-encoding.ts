import { promisify } from 'node:util';
import {
  brotliDecompress,
  gunzip,
  inflate,
  inflateRaw,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib';
import type { FetchLimits } from '../limits.js';

/** What a request may say it accepts: what `decodeContent` undoes. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** More layers than this are nobody's page. */
const MAX_LAYERS = 3;

export type ContentCode = 'bad_encoding' | 'too_large' | 'bomb';

/** A body that is not kept: larger than allowed, or not in the encoding it names. */
export class ContentError extends Error {
  readonly code: ContentCode;

  constructor(code: ContentCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ContentError';
    this.code = code;
  }
}

type Decoder = (bytes: Buffer, options: ZlibOptions & BrotliOptions) => Promise<Buffer>;

const decoders: Record<string, Decoder> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  // The name means the zlib format, but some servers send the bare stream.
  deflate: (bytes, options) =>
    promisify((bytes[0]! & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options),
  br: promisify(brotliDecompress),
};

/**
 * Undoes the `Content-Encoding` of a body. Decoding stops at the limits, so a small body that
 * unfolds without end costs no more memory than they allow.
 *
 * @throws ContentError
 */
export async function decodeContent(
  encoded: Buffer,
  encoding: string,
  limits: Pick<FetchLimits, 'maxBytes' | 'maxRatio' | 'freelyDecodedBytes'>,
): Promise<Buffer> {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MAX_LAYERS) {
    throw new ContentError('bad_encoding', `the body is encoded ${layers.length} times over`);
  }
  const unfolded = Math.max(limits.freelyDecodedBytes, encoded.length * limits.maxRatio);
  const maxOutputLength = Math.min(limits.maxBytes, unfolded);
  let bytes = encoded;
  for (const name of layers.toReversed()) {
    // Servers name an encoding for empty bodies too.
    if (bytes.length === 0) break;
    const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
    if (decoder === undefined) {
      throw new ContentError('bad_encoding', `the body's encoding "${name}" is not known`);
    }
    try {
      bytes = await decoder(bytes, { maxOutputLength });
    } catch (cause) {
      throw refusal(cause, name, encoded.length, maxOutputLength, limits.maxBytes);
    }
  }
  return bytes;
}

function refusal(cause: unknown, name: string, length: number, reached: number, maxBytes: number) {
  if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') {
    return new ContentError('bad_encoding', `the body is broken ${name}`, cause);
  }
  return reached === maxBytes
    ? new ContentError('too_large', `the decoded body is larger than ${maxBytes} bytes`)
    : new ContentError('bomb', `${length} bytes of ${name} unfold into more than ${reached}`);
}
