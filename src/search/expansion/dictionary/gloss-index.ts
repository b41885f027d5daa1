import { firstIndex } from '../../../model/first-index.js';
import { STOP_WORDS } from '../../../model/text/stop-words.js';
import { splitDefinition } from './definitions.js';
import { baseForms, normalWords, plainWords, wordStem } from './english-words.js';

/** What is read of an entry of CC-CEDICT. */
export interface DictionaryEntry {
  simplified: string;
  english: string[];
}

/** How a definition has a term: it is the whole definition, the first of its wordings, another of them, or stands within one. */
export type Grade = 'whole' | 'first' | 'other' | 'within';
const CERTAINTIES: Record<Grade, number> = { whole: 3, first: 2, other: 1, within: 0 };

/** A Chinese word that the dictionary explains by a term. */
export interface DictionaryWord {
  text: string;
  grade: Grade;
  /** Whether the wording is the term in another form only: 良好 "good" of "goods", 水库 "reservoir" of "reservoirs". */
  isInflected: boolean;
  /** As the dictionary has it. */
  definition: string;
}

const HAN_WORD = /^\p{Script=Han}{1,8}$/u;
/** Longer wordings say more than the term. */
const MOST_WORDS_AROUND = 4;
/** Words that so many definitions have tell nothing. */
const MOST_PLACES = 20_000;

interface Found extends DictionaryWord {
  /** Words of the wording besides the term. */
  around: number;
  /** Which of the entry's definitions. */
  order: number;
}

/**
 * The dictionary from English: all wordings of all definitions in one text, a line for each definition, wordings parted by
 * bars. Looking through 6 MB of it takes some milliseconds, where a table of its words would take ten times the memory.
 */
export class GlossIndex {
  readonly #text: string;
  /** Where each line begins. */
  readonly #lines: Int32Array;
  readonly #entries: readonly DictionaryEntry[];
  /** Of each line: the number of its entry, and of the definition in it. */
  readonly #owners: Int32Array;
  readonly #orders: Uint8Array;

  constructor(entries: readonly DictionaryEntry[]) {
    const lines: string[] = [];
    const starts: number[] = [];
    const owners: number[] = [];
    const orders: number[] = [];
    let at = 1;
    for (const [i, { simplified, english }] of entries.entries()) {
      if (!HAN_WORD.test(simplified)) continue;
      for (const [order, definition] of english.entries()) {
        const line = splitDefinition(definition).join('|');
        if (line === '') continue;
        lines.push(line);
        starts.push(at);
        owners.push(i);
        orders.push(Math.min(order, 255));
        at += line.length + 1;
      }
    }
    // Bytes make one flat text of one byte a letter.
    this.#text = Buffer.from(`\n${lines.join('\n')}\n`, 'latin1').toString('latin1');
    this.#lines = Int32Array.from(starts);
    this.#owners = Int32Array.from(owners);
    this.#orders = Uint8Array.from(orders);
    this.#entries = entries;
  }

  /** The words whose definitions have a term, the surest first. */
  find(term: string, most: number): DictionaryWord[] {
    const words = normalWords(term);
    if (words === '' || STOP_WORDS.has(words)) return [];
    const asked = plainWords(term);
    const found = this.#find(words, asked);
    const isSure = [...found.values()].some(({ grade }) => grade !== 'within');
    if (!isSure)
      for (const form of baseForms(words))
        for (const [text, word] of this.#find(form, asked))
          if (!found.has(text)) found.set(text, word);
    return [...found.values()]
      .toSorted(compareFound)
      .slice(0, most)
      .map(({ around: _, order: __, ...word }) => word);
  }

  /**
   * How far the dictionary bears out that a text, cut into words, is a translation of a term, from 0 to 1: the share of the
   * term's words that are in the definitions of any of the text's, times the share of those in whose definitions any is,
   * times how alike the two are in length unless all the term's words are there.
   */
  rate(term: string, texts: readonly (readonly string[])[]): number[] {
    const stems = normalWords(term)
      .split(' ')
      .filter((word) => !STOP_WORDS.has(word))
      .map((word) => this.#findBeginning(wordStem(word)));
    if (stems.length === 0) return texts.map(() => 0);
    return texts.map((parts) => {
      const whole = parts.join('');
      const isBorne = (some: ReadonlySet<string>) =>
        [whole, ...parts].some((part) => some.has(part));
      const isBearing = (part: string) => stems.some((some) => some.has(part) || some.has(whole));
      const borne = stems.filter(isBorne).length / stems.length;
      const lengths = [stems.length, parts.length];
      const alike = Math.max(borne, Math.min(...lengths) / Math.max(...lengths));
      return borne * alike * (parts.filter(isBearing).length / parts.length);
    });
  }

  #find(words: string, asked: string): Map<string, Found> {
    const best = new Map<string, Found>();
    for (const at of this.#places(words)) {
      const found = this.#read(at, words.length, asked);
      if (found === undefined) continue;
      const known = best.get(found.text);
      if (known === undefined || compareFound(found, known) < 0) best.set(found.text, found);
    }
    return best;
  }

  /** The words in whose definitions a word begins so. */
  #findBeginning(stem: string): Set<string> {
    const found = new Set<string>();
    for (const at of this.#places(stem))
      if (isEdge(this.#text[at - 1]!))
        found.add(this.#entries[this.#owners[this.#lineAt(at)]!]!.simplified);
    return found;
  }

  *#places(text: string): Generator<number> {
    let places = 0;
    for (let at = this.#text.indexOf(text); at >= 0 && places < MOST_PLACES; places += 1) {
      yield at;
      at = this.#text.indexOf(text, at + 1);
    }
  }

  #read(at: number, length: number, asked: string): Found | undefined {
    const [before, after] = [this.#text[at - 1]!, this.#text[at + length]!];
    if (!isEdge(before) || !isEdge(after)) return undefined;
    const grade = readGrade(before, after);
    const around = grade === 'within' ? this.#wordsAround(at, length) : 0;
    if (around > MOST_WORDS_AROUND) return undefined;
    const line = this.#lineAt(at);
    const { simplified, english } = this.#entries[this.#owners[line]!]!;
    const order = this.#orders[line]!;
    const definition = english[order] ?? '';
    // What a place or a person is called says nothing of the term.
    if (grade === 'within' && /\p{Lu}/u.test(definition)) return undefined;
    const isInflected =
      grade !== 'within' && !splitDefinition(definition, plainWords).includes(asked);
    return { text: simplified, grade, isInflected, around, order, definition };
  }

  #wordsAround(at: number, length: number): number {
    let [from, to] = [at, at + length];
    while (!isEnd(this.#text[from - 1]!)) from -= 1;
    while (!isEnd(this.#text[to]!)) to += 1;
    const around = `${this.#text.slice(from, at)} ${this.#text.slice(at + length, to)}`;
    return around.split(' ').filter((word) => word !== '' && !STOP_WORDS.has(word)).length;
  }

  #lineAt(at: number): number {
    return firstIndex(this.#lines.length, (i) => this.#lines[i]! > at) - 1;
  }
}

/** From 0 to 3; another form of a term halves it, as it may be another word. */
export function certainty({ grade, isInflected }: DictionaryWord): number {
  return CERTAINTIES[grade] / (isInflected ? 2 : 1);
}

function compareFound(a: Found, b: Found): number {
  return (
    certainty(b) - certainty(a) ||
    a.around - b.around ||
    Number(a.text.length === 1) - Number(b.text.length === 1) ||
    a.order - b.order ||
    a.text.length - b.text.length
  );
}

function readGrade(before: string, after: string): Grade {
  if (before === '\n') return after === '\n' ? 'whole' : after === '|' ? 'first' : 'within';
  return before === '|' && isEnd(after) ? 'other' : 'within';
}

function isEnd(character: string): boolean {
  return character === '\n' || character === '|';
}

function isEdge(character: string): boolean {
  return character === ' ' || isEnd(character);
}
