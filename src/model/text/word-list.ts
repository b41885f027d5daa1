import { XianbaoError } from '../errors.js';

/** So many characters of a line at most: longer ones are sentences, which never are one word. */
const LONGEST = 20;

/**
 * Reads a list of words: one a line, blank lines and what follows `#` left out.
 *
 * @throws XianbaoError `invalid_configuration`, with every line at fault as `file:line`
 */
export function parseWordList(text: string, file: string): string[] {
  const words = new Set<string>();
  const faults: string[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const word = line.replace(/#.*$/u, '').trim().normalize('NFKC');
    if (word === '') continue;
    const fault = findFault(word);
    if (fault === undefined) words.add(word);
    else faults.push(`${file}:${i + 1}: ${fault}`);
  }
  if (faults.length > 0) throw new XianbaoError('invalid_configuration', faults.join('\n'));
  return [...words];
}

function findFault(word: string): string | undefined {
  const { length } = [...word];
  if (/\s/u.test(word)) return `"${word}" has a blank inside; put one word on a line`;
  if (!/^[\p{L}\p{M}\p{N}+·-]+$/u.test(word)) return `"${word}" has a sign that is in no word`;
  if (length < 2) return `"${word}" is a single character`;
  if (length > LONGEST) return `"${word}" is longer than ${LONGEST} characters`;
  return undefined;
}
