import { printSymbols } from './phrase-symbols.js';

/** The phrases of so many symbols. */
export interface PhrasesOfLength {
  length: number;
  /** The symbols of each, one behind another. */
  symbols: Uint16Array;
  /** Where the phrases of each text end in `ids`, and those of one before the first would. */
  ends: Uint32Array;
  /** The numbers of the phrases of each text, each once a text. */
  ids: Uint32Array;
}

/** How many texts of a window have a phrase, by the phrase's number. */
export type PhraseCounts = Uint32Array;

/**
 * The phrases that some texts share, and which text has which. Of a phrase that always stands inside of one that is a
 * symbol longer, only the longer one is there: any set of the texts has both equally often.
 */
export class PhraseTable {
  readonly #lengths: readonly PhrasesOfLength[];
  readonly #words: readonly string[];
  /** The number of the first phrase of each length. */
  readonly #bases: number[];
  /** How many phrases there are. */
  readonly size: number;
  /** About how many bytes it takes. */
  readonly bytes: number;

  constructor(lengths: readonly PhrasesOfLength[], words: readonly string[]) {
    this.#lengths = lengths;
    this.#words = words;
    this.#bases = [];
    let [size, bytes] = [0, words.join('').length * 2];
    for (const { symbols, length, ends, ids } of lengths) {
      this.#bases.push(size);
      size += symbols.length / length;
      bytes += symbols.byteLength + ends.byteLength + ids.byteLength;
    }
    this.size = size;
    this.bytes = bytes;
  }

  /** In how many of some texts each phrase stands. */
  count(texts: Uint32Array): PhraseCounts {
    const counts = new Uint32Array(this.size);
    for (const [at, { ends, ids }] of this.#lengths.entries()) {
      const base = this.#bases[at]!;
      for (const text of texts)
        for (let i = ends[text]!; i < ends[text + 1]!; i += 1) counts[base + ids[i]!]! += 1;
    }
    return counts;
  }

  /** Which of some texts have certain phrases: positions in the list of the texts, ascending, by phrase. */
  locate(texts: Uint32Array, phrases: readonly number[]): Map<number, number[]> {
    const places = new Map(phrases.map((phrase): [number, number[]] => [phrase, []]));
    const isSought = new Uint8Array(this.size);
    for (const phrase of phrases) isSought[phrase] = 1;
    for (const [at, { ends, ids }] of this.#lengths.entries()) {
      const base = this.#bases[at]!;
      for (const [position, text] of texts.entries())
        for (let i = ends[text]!; i < ends[text + 1]!; i += 1)
          if (isSought[base + ids[i]!] === 1) places.get(base + ids[i]!)!.push(position);
    }
    return places;
  }

  /** The text of a phrase. */
  print(phrase: number): string {
    const at = this.#bases.findLastIndex((base) => base <= phrase);
    const { symbols, length } = this.#lengths[at]!;
    const from = (phrase - this.#bases[at]!) * length;
    return printSymbols(symbols.subarray(from, from + length), this.#words);
  }
}
