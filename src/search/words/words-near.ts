import { firstIndex } from '../../model/first-index.js';
import { tokensIn, type WordToken } from '../../store/word-tokens.js';
import type { Place } from '../../model/text/occurrences.js';
import type { Leaf } from '../query/expression.js';
import { findPlaces } from '../text/find-occurrences.js';

/**
 * The words of a report that are near an occurrence, in its paragraph, and not part of one.
 *
 * @param paragraphs in normal form; the first is the title
 * @param span how many words on either side are near
 * @param readTokens the words of the paragraph of a number; cut anew where they are not known
 */
export function wordsNear(
  paragraphs: readonly string[],
  leaves: Leaf[],
  span: number,
  readTokens = (i: number) => tokensIn(paragraphs[i]!),
): { occurrences: number; words: string[] } {
  let occurrences = 0;
  const words: string[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const places = findPlaces(paragraph, leaves, i === 0 ? 'title' : 'body');
    if (places.length === 0) continue;
    occurrences += places.length;
    words.push(...nearIn(readTokens(i), places, span));
  }
  return { occurrences, words };
}

function nearIn(tokens: WordToken[], places: Place[], span: number): string[] {
  const near = new Set<number>();
  const inside = new Set<number>();
  for (const { at, length } of places) {
    const first = firstIndex(tokens.length, (i) => tokens[i]!.to > at);
    let last = first;
    while (last < tokens.length && tokens[last]!.from < at + length) inside.add(last++);
    for (let i = Math.max(0, first - span); i < first; i += 1) near.add(i);
    for (let i = last; i < Math.min(tokens.length, last + span); i += 1) near.add(i);
  }
  return [...near].filter((i) => !inside.has(i)).map((i) => tokens[i]!.word);
}
