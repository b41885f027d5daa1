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

/**
 * The words of a text in normal form, as `countTokens` counts them in its paragraphs, and where it is cut into them: a bit
 * for each place between two UTF-16 units, the lowest bit of the first byte for the place before the first unit. So they
 * need not be cut again, which takes a millisecond a text.
 */
export function cutWords(normal: string): { words: Map<string, number>; cuts: Uint8Array } {
  const words = new Map<string, number>();
  const cuts = new Uint8Array(Math.floor(normal.length / 8) + 1);
  let start = 0;
  for (const paragraph of normal.split('\n')) {
    for (const { word, from, to } of tokensIn(paragraph)) {
      words.set(word, (words.get(word) ?? 0) + 1);
      for (const at of [start + from, start + to]) cuts[at >> 3]! |= 1 << (at & 7);
    }
    start += paragraph.length + 1;
  }
  return { words, cuts };
}

/** The words of a stretch of a text, a paragraph of it, read from where it was cut. */
export function readTokens(
  normal: string,
  cuts: Uint8Array,
  start: number,
  end: number,
): WordToken[] {
  const tokens: WordToken[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && ((cuts[at >> 3]! >> (at & 7)) & 1) === 0) continue;
    const word = normal.slice(from, at);
    // What stands between two words has neither letters nor digits.
    if (LETTER.test(word)) tokens.push({ word, from: from - start, to: at - start });
    from = at;
  }
  return tokens;
}

/** The words of one of a text's paragraphs, read from where the text was cut. */
export function readParagraphTokens(
  { normal, cuts }: { normal: string; cuts: Uint8Array },
  paragraphs: readonly string[],
  at: number,
): WordToken[] {
  const start = paragraphs.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
  return readTokens(normal, cuts, start, start + paragraphs[at]!.length);
}
