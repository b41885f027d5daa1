import { isWord } from './atoms.js';

/**
 * Where a term in normal form occurs in a paragraph in normal form: the offsets (UTF-16 units) of
 * its occurrences, left to right, not overlapping. No letter or digit at the term's ends may touch
 * another one outside; Han characters may.
 */
export function* occurrences(paragraph: string, term: string): Generator<number> {
  if (term === '') return;
  const opensWithWord = isWord(term);
  const closesWithWord = isWord(lastCharacter(term, term.length));
  let at = paragraph.indexOf(term);
  while (at >= 0) {
    const end = at + term.length;
    const free =
      !(opensWithWord && at > 0 && isWord(lastCharacter(paragraph, at))) &&
      !(closesWithWord && end < paragraph.length && isWord(paragraph.slice(end, end + 2)));
    if (free) yield at;
    at = paragraph.indexOf(term, free ? end : at + 1);
  }
}

/** Whether a term occurs in a paragraph, both in normal form. */
export function occursIn(paragraph: string, term: string): boolean {
  return occurrences(paragraph, term).next().done === false;
}

function lastCharacter(text: string, end: number): string {
  const unit = text.charCodeAt(end - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(isLowSurrogate && end > 1 ? end - 2 : end - 1, end);
}
