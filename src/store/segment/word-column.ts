import type { SegmentCache } from './segment-cache.js';
import { narrow, type Numbers } from './narrow-numbers.js';
import { packTexts } from './text-column.js';

/** How often each word occurs in each of some texts, packed. */
export interface PackedWords {
  /** Each word once. */
  words: { ends: Uint32Array; bytes: Buffer };
  /** Where each text's words end among all. */
  ends: Uint32Array;
  /** Of the words of each text, one text behind another: the word's number, and how often it occurs. */
  ids: Numbers;
  counts: Numbers;
}

export function packWords(texts: readonly ReadonlyMap<string, number>[]): PackedWords {
  const numbers = new Map<string, number>();
  const total = texts.reduce((sum, { size }) => sum + size, 0);
  const ends = new Uint32Array(texts.length);
  const ids = new Uint32Array(total);
  const counts = new Uint32Array(total);
  let at = 0;
  for (const [text, words] of texts.entries()) {
    for (const [word, count] of words) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      ids[at] = number;
      counts[at] = count;
      at += 1;
    }
    ends[text] = at;
  }
  const words = packTexts([...numbers.keys()], 'utf8');
  return { words, ends, ids: narrow(ids), counts: narrow(counts) };
}

type ReadNumbers = (section: 'ids' | 'counts', from: number, count: number) => Numbers;

/** The words of the texts of a segment, read when they are asked for. */
export class WordColumn {
  /** How many different words the segment has. */
  readonly size: number;
  readonly #ends: Uint32Array;
  readonly #cache: SegmentCache;
  readonly #readWords: () => string[];
  readonly #readNumbers: ReadNumbers;

  constructor(
    size: number,
    ends: Uint32Array,
    cache: SegmentCache,
    readWords: () => string[],
    readNumbers: ReadNumbers,
  ) {
    this.size = size;
    this.#ends = ends;
    this.#cache = cache;
    this.#readWords = readWords;
    this.#readNumbers = readNumbers;
  }

  /** Each word of the segment, by its number. */
  words(): string[] {
    return this.#cache.get('words', () => ({
      value: this.#readWords(),
      bytes: this.size * WORD_BYTES,
    }));
  }

  /** How often each word occurs in all texts of the segment, by its number. */
  totals(): Uint32Array {
    return this.#cache.get('wordTotals', () => {
      const value = this.add(Uint16Array.from(this.#ends, (_, text) => text));
      return { value, bytes: value.byteLength };
    });
  }

  /** The same in some texts, by their numbers, ascending. */
  add(texts: Uint16Array): Uint32Array {
    const sums = new Uint32Array(this.size);
    const ends = this.#ends;
    for (let first = 0; first < texts.length; first += 1) {
      const from = texts[first] === 0 ? 0 : ends[texts[first]! - 1]!;
      // Neighbours are read at once.
      while (texts[first + 1] === texts[first]! + 1) first += 1;
      const count = ends[texts[first]!]! - from;
      const ids = this.#readNumbers('ids', from, count);
      const counts = this.#readNumbers('counts', from, count);
      for (let i = 0; i < ids.length; i += 1) sums[ids[i]!]! += counts[i]!;
    }
    return sums;
  }

  /** How often each word occurs in a text. */
  count(text: number): Map<string, number> {
    const from = text === 0 ? 0 : this.#ends[text - 1]!;
    const count = this.#ends[text]! - from;
    const words = this.words();
    const counts = this.#readNumbers('counts', from, count);
    const ids = this.#readNumbers('ids', from, count);
    return new Map(Array.from(ids, (id, i) => [words[id]!, counts[i]!]));
  }
}

/** About how many bytes a word takes in memory, all in all. */
const WORD_BYTES = 40;
