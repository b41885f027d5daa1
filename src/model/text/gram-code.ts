import { createHash } from 'node:crypto';

/**
 * Writes text in the alphabet [0-9a-z], so that the engine stores and compares it untouched.
 *
 * The engine's own tokenizer drops punctuation, folds accents and maps variant characters onto each
 * other; each of these would make two different grams one. In code, a gram is one plain word
 * whatever it holds. The code is three symbols a character (six from U+A000 on), each group
 * a number in base 36, and can be read only one way: different texts have different codes.
 */
export function gramCode(text: string): string {
  if (text.length > LONGEST_ATOM) return digestCode(text);
  let code = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    code += codePoint < ONE_GROUP ? group(codePoint) : twoGroups(codePoint - ONE_GROUP);
  }
  return code;
}

/**
 * The engine ignores words of more than 250 bytes; a gram joins two atoms, each at most six symbols
 * a character. A run of letters longer than this stands in the index as its digest.
 */
const LONGEST_ATOM = 20;

const GROUPS = 36 ** 3;
/** Code points below this number take one group; values above it open a pair. */
const ONE_GROUP = 0xa000;
const DIGEST_MARK = (GROUPS - 1).toString(36);

const groups: string[] = [];

function group(value: number): string {
  return (groups[value] ??= value.toString(36).padStart(3, '0'));
}

function twoGroups(value: number): string {
  return group(ONE_GROUP + Math.floor(value / GROUPS)) + group(value % GROUPS);
}

function digestCode(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  return DIGEST_MARK + BigInt(`0x${digest}`).toString(36);
}
