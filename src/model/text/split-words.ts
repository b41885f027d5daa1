/** The words of a list in a data file, whose lines hold words with a blank between them. */
export function splitWords(lines: readonly string[]): string[] {
  return lines.join(' ').split(' ');
}

/** A pattern's alternation of words, the longest first, so that the longest matches. */
export function joinAlternatives(words: readonly string[]): string {
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');
}
