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

/** Strings by number, read when they are asked for. */
export class TextColumn {
  readonly #ends: Uint32Array;
  readonly #encoding: TextEncoding;
  readonly #read: (from: number, length: number) => Buffer;

  constructor(
    ends: Uint32Array,
    encoding: TextEncoding,
    read: (from: number, length: number) => Buffer,
  ) {
    this.#ends = ends;
    this.#encoding = encoding;
    this.#read = read;
  }

  get(index: number): string {
    const from = this.#start(index);
    return this.#read(from, this.#ends[index]! - from).toString(this.#encoding);
  }

  /** Those from one number up to but without another, read at once. */
  slice(from: number, to: number): string[] {
    const start = this.#start(from);
    const bytes = this.#read(start, this.#start(to) - start);
    const texts: string[] = [];
    for (let i = from; i < to; i += 1)
      texts.push(bytes.toString(this.#encoding, this.#start(i) - start, this.#ends[i]! - start));
    return texts;
  }

  /** The first of them as one string. */
  joined(count: number): string {
    return this.#read(0, this.#start(count)).toString(this.#encoding);
  }

  /** How many bytes those from one number up to but without another take. */
  byteLength(from: number, to: number): number {
    return this.#start(to) - this.#start(from);
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }
}
