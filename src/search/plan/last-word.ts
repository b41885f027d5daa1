const WORD = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])`;
/** A run of letters and digits, with the numbers before it that what follows may join: 3,5 may become 3,500. */
const LAST_WORD = new RegExp(`(?:${WORD}*\\d[.,](?=\\d))*${WORD}+$`, 'u');

/** A term without the word at its end, which may go on. */
export function withoutLastWord(term: string): string {
  return term.replace(LAST_WORD, '').trimEnd();
}
