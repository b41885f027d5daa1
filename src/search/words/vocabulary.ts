/** About how many bytes a word takes in memory: in the list, in the table, and by itself. */
const WORD_BYTES = 80;

/** Words by number. What is counted by number is added up without a look at the words. */
export class Vocabulary {
  /** Each word once; a word keeps its number. */
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** About how many bytes it takes in memory. */
  get bytes(): number {
    return this.words.length * WORD_BYTES;
  }

  /** `undefined` for a word that it has not. */
  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Takes a word in where it is new. */
  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
