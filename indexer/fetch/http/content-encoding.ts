import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from 'node:zlib';
import type { Transform } from 'node:stream';
import type { FetchLimits } from '../limits.js';
import { findGzipEnd } from './gzip-end.js';

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

/** How decoded content is taken. */
export interface DecodeOptions {
  /** So much of the content is wanted; the rest is not decoded, and what is encoded may end anywhere. */
  maxWanted?: number;
  /** Called before so many more bytes are kept. */
  take?: (bytes: number) => Promise<void>;
}

const CHUNK_BYTES = 64 << 10;
const CUT_OFF = { finishFlush: constants.Z_SYNC_FLUSH };
const CUT_OFF_BROTLI = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

const decoders: Record<string, (bytes: Buffer, isCutOff: boolean) => Transform> = {
  gzip: (_bytes, isCutOff) => createGunzip({ chunkSize: CHUNK_BYTES, ...(isCutOff && CUT_OFF) }),
  // The name means the zlib format, but some servers send the bare stream.
  deflate: (bytes, isCutOff) =>
    ((bytes[0]! & 0x0f) === 8 ? createInflate : createInflateRaw)({
      chunkSize: CHUNK_BYTES,
      ...(isCutOff && CUT_OFF),
    }),
  br: (_bytes, isCutOff) =>
    createBrotliDecompress({ chunkSize: CHUNK_BYTES, ...(isCutOff && CUT_OFF_BROTLI) }),
};
decoders['x-gzip'] = decoders['gzip']!;

/**
 * Undoes the `Content-Encoding` of a body. Decoding stops at the limits, so a small body that
 * unfolds without end costs no more memory than they allow. Bytes behind the end of a gzip are left out.
 *
 * @throws ContentError
 */
export async function decodeContent(
  encoded: Buffer,
  encoding: string,
  limits: Pick<FetchLimits, 'maxBytes' | 'maxRatio' | 'freelyDecodedBytes'>,
  options: DecodeOptions = {},
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
  const maxLength = Math.min(limits.maxBytes, unfolded);
  let bytes = encoded;
  for (const name of layers.toReversed()) {
    // Servers name an encoding for empty bodies too.
    if (bytes.length === 0) break;
    if (!Object.hasOwn(decoders, name)) {
      throw new ContentError('bad_encoding', `the body's encoding "${name}" is not known`);
    }
    const decoded = await decodeLayer(bytes, name, maxLength, options);
    if (decoded === undefined) {
      throw maxLength === limits.maxBytes
        ? new ContentError('too_large', `the decoded body is larger than ${maxLength} bytes`)
        : new ContentError(
            'bomb',
            `${encoded.length} bytes of ${name} unfold into more than ${maxLength}`,
          );
    }
    bytes = decoded;
  }
  return bytes;
}

/** One layer undone; nothing where it is longer than allowed. */
async function decodeLayer(
  bytes: Buffer,
  name: string,
  maxLength: number,
  options: DecodeOptions,
): Promise<Buffer | undefined> {
  try {
    return await decodeStream(bytes, name, maxLength, options);
  } catch (cause) {
    const isGzip =
      name.endsWith('gzip') && (cause as NodeJS.ErrnoException).code === 'Z_DATA_ERROR';
    const end = isGzip ? await findGzipEnd(bytes, maxLength) : 0;
    if (end > 0 && end < bytes.length) {
      return decodeLayer(bytes.subarray(0, end), name, maxLength, options);
    }
    throw new ContentError('bad_encoding', `the body is broken ${name}`, cause);
  }
}

async function decodeStream(
  bytes: Buffer,
  name: string,
  maxLength: number,
  { maxWanted, take }: DecodeOptions,
): Promise<Buffer | undefined> {
  const decoder = decoders[name]!(bytes, maxWanted !== undefined);
  const chunks: Buffer[] = [];
  let length = 0;
  decoder.end(bytes);
  // Leaving the loop early ends the decoder.
  for await (const chunk of decoder as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (maxWanted !== undefined && length >= maxWanted) {
      chunks.push(chunk);
      return Buffer.concat(chunks).subarray(0, maxWanted);
    }
    if (length > maxLength) return undefined;
    await take?.(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
