import { packTexts } from './text-column.js';

/** How often each word occurs in each of some texts, packed. */
export interface PackedWords {
  /** Each word once. */
  words: { ends: Uint32Array; bytes: Buffer };
  /** Where each text's words end among all. */
  ends: Uint32Array;
  /** Of the words of each text, one text behind another: the word's number, and how often it occurs. */
  ids: Uint32Array;
  counts: Uint32Array;
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
  return { words: packTexts([...numbers.keys()], 'utf8'), ends, ids, counts };
}

/** The words of the texts of a segment, read when they are asked for. */
export class WordColumn {
  /** How many different words the segment has. */
  readonly size: number;
  readonly #ends: Uint32Array;
  readonly #readWords: () => string[];
  readonly #readNumbers: (section: 'ids' | 'counts', from: number, count: number) => Uint32Array;

  constructor(
    size: number,
    ends: Uint32Array,
    readWords: () => string[],
    readNumbers: (section: 'ids' | 'counts', from: number, count: number) => Uint32Array,
  ) {
    this.size = size;
    this.#ends = ends;
    this.#readWords = readWords;
    this.#readNumbers = readNumbers;
  }

  /** Each word of the segment, by its number. */
  words(): string[] {
    return this.#readWords();
  }

  /** The numbers of a text's words, and how often each occurs. */
  get(text: number): { ids: Uint32Array; counts: Uint32Array } {
    const from = text === 0 ? 0 : this.#ends[text - 1]!;
    const count = this.#ends[text]! - from;
    return {
      ids: this.#readNumbers('ids', from, count),
      counts: this.#readNumbers('counts', from, count),
    };
  }
}
