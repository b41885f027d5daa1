import type { SegmentCache } from './segment-cache.js';
import { END_OF_TEXT } from './segment-sections.js';
import type { TextColumn } from './text-column.js';

/** Reading texts one by one takes as long as reading so many times as many at once. */
const READ_WHOLE = 16;
const UNIT_BYTES = 2;

/** All texts of a segment in normal form, one behind another, each followed by a line feed. */
interface WholeText {
  all: string;
  /** Where each text begins, in UTF-16 units, and where one after the last would. */
  starts: Uint32Array;
}

/** Looks through texts, which have to be asked about in ascending order. */
export interface NormalScan {
  /** Whether a text has a term, wherever in it. */
  has(text: number): boolean;
  normal(text: number): string;
}

/** The normal forms of a segment's texts: each text's title and paragraphs, joined by line feeds. */
export class NormalForms {
  /** Whether those of all texts are held once they were read. */
  areHeld = true;
  readonly #column: TextColumn;
  readonly #size: number;
  readonly #cache: SegmentCache;
  #shared: WeakRef<WholeText> | undefined;

  /** @param size how many texts there are */
  constructor(column: TextColumn, size: number, cache: SegmentCache) {
    this.#column = column;
    this.#size = size;
    this.#cache = cache;
  }

  /** How much memory those of all texts take. */
  get bytes(): number {
    return this.#column.byteLength(0, this.#size);
  }

  get(text: number): string {
    const whole = this.#cache.peek<WholeText>('normals');
    return whole === undefined
      ? this.#column.get(text).slice(0, -END_OF_TEXT.length)
      : cut(whole, text);
  }

  /** What reads some of them, of which so many are wanted. */
  reader(wanted: number): (text: number) => string {
    if (!this.#areMany(wanted)) return (text) => this.get(text);
    const whole = this.#whole();
    return (text) => cut(whole, text);
  }

  /** Looks for a term in so many of them. It has to be done with before anything else is read. */
  scan(term: string, wanted: number): NormalScan {
    if (!this.#areMany(wanted)) {
      const normal = (text: number) => this.get(text);
      return { has: (text) => normal(text).includes(term), normal };
    }
    return this.areHeld ? scanString(this.#whole(), term) : this.#scanBytes(term);
  }

  #areMany(wanted: number): boolean {
    return wanted * READ_WHOLE > this.#size;
  }

  #whole(): WholeText {
    const read = () => {
      const all = this.#column.joined(this.#size);
      const starts = new Uint32Array(this.#size + 1);
      for (let i = 0; i < this.#size; i += 1)
        starts[i + 1] = this.#column.byteLength(0, i + 1) / UNIT_BYTES;
      return { value: { all, starts }, bytes: UNIT_BYTES * all.length + starts.byteLength };
    };
    if (this.areHeld) return this.#cache.get('normals', read);
    // Who reads at the same time shares what is read; it goes with the last of them.
    const shared = this.#shared?.deref();
    if (shared !== undefined) return shared;
    const { value } = read();
    this.#shared = new WeakRef(value);
    return value;
  }

  /** In the bytes as they are in the file: no text is made but what is asked for. */
  #scanBytes(term: string): NormalScan {
    const length = this.bytes;
    const bytes = length > MAX_SCRATCH ? Buffer.allocUnsafe(length) : takeScratch(length);
    this.#column.fill(bytes);
    const start = (text: number) => this.#column.byteLength(0, text);
    const isIn = finder((from) => bytes.indexOf(term, from, 'utf16le'));
    const end = UNIT_BYTES * END_OF_TEXT.length;
    return {
      has: (text) => isIn(start(text), start(text + 1)),
      normal: (text) => bytes.toString('utf16le', start(text), start(text + 1) - end),
    };
  }
}

/** Where whole segments are read to that are not held; larger ones than this, of long work reports, get room of their own. */
const MAX_SCRATCH = 16 << 20;
let scratch = Buffer.allocUnsafe(0);

function takeScratch(length: number): Buffer {
  if (scratch.length < length) scratch = Buffer.allocUnsafe(length);
  return scratch.subarray(0, length);
}

function cut({ all, starts }: WholeText, text: number): string {
  return all.slice(starts[text]!, starts[text + 1]! - END_OF_TEXT.length);
}

function scanString(whole: WholeText, term: string): NormalScan {
  const { all, starts } = whole;
  const isIn = finder((from) => all.indexOf(term, from));
  return {
    has: (text) => isIn(starts[text]!, starts[text + 1]!),
    normal: (text) => cut(whole, text),
  };
}

/**
 * Tells of stretches, in ascending order, whether something begins in them. A term never goes over the end of a text, for
 * no term has a line feed.
 *
 * @param next where it is found from a place on; negative where it is not
 */
function finder(next: (from: number) => number): (from: number, to: number) => boolean {
  let found = -1;
  return (from, to) => {
    if (found < from) {
      found = next(from);
      if (found < 0) found = Infinity;
    }
    return found < to;
  };
}
