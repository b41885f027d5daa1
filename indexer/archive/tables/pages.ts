import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ROWS_AT_ONCE, walk, type Connection } from '../connection.js';
import { corrupt } from '../archive-error.js';

/** The next higher one halves the speed and saves a tenth; the lower ones save nothing. */
const QUALITY = 4;

interface StoredPage {
  size: number;
  compressed: Buffer;
}

/** The bytes of pages as they were fetched, each content once. */
export class Pages {
  readonly #connection: Connection;
  readonly #has;
  readonly #insert;
  readonly #select;
  readonly #size;
  readonly #count;
  readonly #next;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#has = connection.prepare<object>('SELECT 1 FROM pages WHERE hash = @hash');
    this.#insert = connection.prepare(
      `INSERT INTO pages (hash, size, compressed) VALUES (@hash, @size, @compressed)
       ON CONFLICT (hash) DO NOTHING`,
    );
    this.#select = connection.prepare<StoredPage>(
      'SELECT size, compressed FROM pages WHERE hash = @hash',
    );
    this.#size = connection.prepare<{ size: number }>('SELECT size FROM pages WHERE hash = @hash');
    this.#count = connection.prepare<{ count: number }>('SELECT count(*) AS count FROM pages');
    this.#next = connection.prepare<{ seq: number; hash: string }>(
      `SELECT seq, hash FROM pages WHERE seq > @after ORDER BY seq LIMIT ${ROWS_AT_ONCE}`,
    );
  }

  /** Keeps bytes and gives their hash: SHA-256, hexadecimal. What is kept already stays as it is. */
  keep(bytes: Uint8Array): string {
    const hash = hashBytes(bytes);
    if (this.#has.get({ hash }) === undefined) {
      this.#insert.run({ hash, size: bytes.length, compressed: compress(bytes) });
    }
    return hash;
  }

  /**
   * The bytes of a hash, checked against it.
   *
   * @throws XianbaoError `archive_corrupt` where they are missing or others
   */
  read(hash: string): Buffer {
    const stored = this.#select.get({ hash });
    if (stored === undefined) throw corrupt(this.#connection.file, `page ${hash} is missing`);
    let bytes: Buffer;
    try {
      // A damaged stream must not grow without end.
      bytes = brotliDecompressSync(stored.compressed, { maxOutputLength: stored.size + 1 });
    } catch (error) {
      throw corrupt(this.#connection.file, `page ${hash} cannot be unpacked`, error);
    }
    if (hashBytes(bytes) !== hash) {
      throw corrupt(this.#connection.file, `page ${hash} is not what was fetched`);
    }
    return bytes;
  }

  /** How many bytes the page of a hash has; `undefined` where it is missing. */
  size(hash: string): number | undefined {
    return this.#size.get({ hash })?.size;
  }

  count(): number {
    return this.#count.get()!.count;
  }

  /** The hashes of all pages, in the order in which they came. */
  *hashes(): Generator<string> {
    for (const { hash } of walk((last?: { seq: number; hash: string }) =>
      this.#next.all({ after: last?.seq ?? 0 }),
    )) {
      yield hash;
    }
  }
}

function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function compress(bytes: Uint8Array): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
