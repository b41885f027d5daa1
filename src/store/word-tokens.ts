import { jiebaSegmenter } from '../model/text/segmenter.js';

/** A word and its place in its paragraph, in UTF-16 units. */
export interface WordToken {
  word: string;
  from: number;
  to: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The words of a paragraph in normal form, as jieba cuts it; punctuation and blanks are not words. */
export function tokensIn(paragraph: string): WordToken[] {
  const tokens: WordToken[] = [];
  let at = 0;
  for (const word of jiebaSegmenter.words(paragraph)) {
    const from = paragraph.indexOf(word, at);
    if (from < 0) continue;
    at = from + word.length;
    if (LETTER.test(word)) tokens.push({ word, from, to: at });
  }
  return tokens;
}

/** How often each word occurs in some paragraphs in normal form. */
export function countTokens(paragraphs: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const { word } of tokensIn(paragraph)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
