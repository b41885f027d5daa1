/** How strings are packed: keys and JSON in few bytes, texts as the program holds them. */
export type TextEncoding = 'utf8' | 'utf16le';

/** Strings packed one behind another, and where each ends, in bytes. */
export function packTexts(
  texts: readonly string[],
  encoding: TextEncoding,
): { ends: Uint32Array; bytes: Buffer } {
  const bytes = Buffer.from(texts.join(''), encoding);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    end += Buffer.byteLength(text, encoding);
    ends[i] = end;
  }
  return { ends, bytes };
}

/** Bytes packed one behind another, and where each ends. */
export function packBytes(all: readonly Uint8Array[]): { ends: Uint32Array; bytes: Buffer } {
  const ends = new Uint32Array(all.length);
  let end = 0;
  for (const [i, { length }] of all.entries()) ends[i] = end += length;
  return { ends, bytes: Buffer.concat(all) };
}

/** Where the bytes of a column are read from. */
export interface ColumnSource {
  read(from: number, length: number): Buffer;
  /** Reads from the first byte on until a buffer is full. */
  fill(target: Buffer): void;
}

/** Strings by number, read when they are asked for. */
export class TextColumn {
  readonly #ends: Uint32Array;
  readonly #encoding: TextEncoding;
  readonly #source: ColumnSource;

  constructor(ends: Uint32Array, encoding: TextEncoding, source: ColumnSource) {
    this.#ends = ends;
    this.#encoding = encoding;
    this.#source = source;
  }

  get(index: number): string {
    const from = this.#start(index);
    return this.#source.read(from, this.#ends[index]! - from).toString(this.#encoding);
  }

  /** Those from one number up to but without another, read at once. */
  slice(from: number, to: number): string[] {
    const start = this.#start(from);
    const bytes = this.#source.read(start, this.#start(to) - start);
    const texts: string[] = [];
    for (let i = from; i < to; i += 1)
      texts.push(bytes.toString(this.#encoding, this.#start(i) - start, this.#ends[i]! - start));
    return texts;
  }

  /** The first of them as one string. */
  joined(count: number): string {
    return this.#source.read(0, this.#start(count)).toString(this.#encoding);
  }

  /** Reads the bytes of the first of them, as they are in the file, until a buffer is full. */
  fill(target: Buffer): void {
    this.#source.fill(target);
  }

  /** How many bytes those from one number up to but without another take. */
  byteLength(from: number, to: number): number {
    return this.#start(to) - this.#start(from);
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }
}
