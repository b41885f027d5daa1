/** No character of a phrase: signs, blanks, numbers, the end of a paragraph. */
export const BREAK = 0;

/** Code units of the private use area stand for words in other scripts. */
const FIRST_WORD = 0xe000;
const LAST_WORD = 0xf8ff;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

const [OTHER, HAN_CHARACTER, LETTER_PART, DIGIT_PART] = [0, 1, 2, 3];

/**
 * Turns normal forms into symbols of two bytes: a Han character is one, and so is a word of letters and digits, which no
 * phrase may be cut in (5g of 5g基站). Numbers by themselves are breaks: days and sums would come up every month. So are
 * characters outside of the basic plane, and words beyond the first 6,400 different ones.
 */
export class PhraseSymbols {
  readonly #kinds = new Uint8Array(0x10000);
  readonly #known = new Uint8Array(0x10000);
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  #symbols = new Uint16Array(1 << 16);
  #size = 0;

  /** All symbols so far. */
  get symbols(): Uint16Array {
    return this.#symbols.subarray(0, this.#size);
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** Appends a text and a break. */
  add(normal: string): void {
    this.#reserve(normal.length + 1);
    for (let at = 0; at < normal.length; at += 1) {
      const unit = normal.charCodeAt(at);
      const kind = this.#kind(unit);
      if (kind === HAN_CHARACTER) this.#push(unit);
      else if (kind === OTHER) this.#break();
      else at = this.#addWord(normal, at) - 1;
    }
    this.#break();
  }

  /** @returns where the word ends */
  #addWord(normal: string, from: number): number {
    let to = from;
    let hasLetter = false;
    for (; to < normal.length; to += 1) {
      const kind = this.#kind(normal.charCodeAt(to));
      if (kind !== LETTER_PART && kind !== DIGIT_PART) break;
      hasLetter ||= kind === LETTER_PART;
    }
    const symbol = hasLetter ? this.#number(normal.slice(from, to)) : undefined;
    if (symbol === undefined) this.#break();
    else this.#push(symbol);
    return to;
  }

  #number(word: string): number | undefined {
    const known = this.#numbers.get(word);
    if (known !== undefined || this.#words.length > LAST_WORD - FIRST_WORD) return known;
    const symbol = FIRST_WORD + this.#words.length;
    this.#words.push(word);
    this.#numbers.set(word, symbol);
    return symbol;
  }

  #push(symbol: number): void {
    this.#symbols[this.#size++] = symbol;
  }

  #break(): void {
    if (this.#size === 0 || this.#symbols[this.#size - 1] !== BREAK) this.#push(BREAK);
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#symbols.length) return;
    const larger = new Uint16Array(Math.max(this.#size + more, this.#symbols.length * 2));
    larger.set(this.symbols);
    this.#symbols = larger;
  }

  #kind(unit: number): number {
    if (this.#known[unit] === 0) {
      const character = String.fromCharCode(unit);
      this.#known[unit] = 1;
      this.#kinds[unit] = HAN.test(character)
        ? HAN_CHARACTER
        : LETTER.test(character)
          ? LETTER_PART
          : DIGIT.test(character)
            ? DIGIT_PART
            : OTHER;
    }
    return this.#kinds[unit]!;
  }
}

/** The text of some symbols. */
export function printSymbols(symbols: Uint16Array, words: readonly string[]): string {
  let text = '';
  for (const symbol of symbols) {
    const isWord = symbol >= FIRST_WORD && symbol <= LAST_WORD;
    text += isWord ? words[symbol - FIRST_WORD]! : String.fromCharCode(symbol);
  }
  return text;
}
