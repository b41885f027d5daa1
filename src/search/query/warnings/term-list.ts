import { quotedWhereNeeded } from '../print-query.js';
import { tokenize } from '../query-tokens.js';

/** Signs that people write between terms, and that are text to the query language. */
const SEPARATORS = /\s*[、，,；;／/][、，,；;／/\s]*/gu;
export const SEPARATOR_AT_END = /[、，,；;／/]$/u;
export const SEPARATOR_AT_START = /^[、，,；;／/]/u;

const HAN = /\p{Script=Han}/u;
const DIGIT = /\p{N}/u;
const WORD = /[\p{L}\p{N}]/u;
const QUOTED = /^(?:‘(?<curly>[^‘’]+)’|『(?<corner>[^『』]+)』|'(?<straight>[^']+)')$/u;

/** The terms of a list such as `甲、乙`; a single one where the text is no list. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(SEPARATORS)) {
    const end = index + sign.length;
    if (!separates(sign, lastCharacter(text, index), firstCharacter(text, end))) continue;
    parts.push(text.slice(from, index));
    from = end;
  }
  const terms = [...parts, text.slice(from)].map((part) => part.trim());
  const given = terms.filter((term) => term !== '');
  return given.every((term) => WORD.test(term)) ? given : [text];
}

/** `1,000`, `5、6`, `km/h` and `AT&T, Inc` are no lists. */
function separates(sign: string, left: string, right: string): boolean {
  if (DIGIT.test(left) && DIGIT.test(right)) return false;
  if (/[、，；]|\s/u.test(sign)) return true;
  const sides = [left, right].filter((side) => side !== '');
  return /[/／]/u.test(sign) ? sides.every(isHan) : sides.some(isHan);
}

/** The character before an offset; '' at the beginning. */
function lastCharacter(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';
}

function firstCharacter(text: string, start: number): string {
  return [...text.slice(start, start + 2)][0] ?? '';
}

function isHan(character: string): boolean {
  return HAN.test(character);
}

/** A text as one term of a query: as it is where it is read so, else between quotation marks. */
export function asTerm(text: string): string {
  const quoted = unquoted(text);
  if (quoted !== undefined) return `"${quoted}"`;
  try {
    const [token, ...others] = tokenize(text);
    const isTerm = token?.kind === 'text' && token.field === undefined && token.end === text.length;
    if (isTerm && others.length === 0) return text;
  } catch {
    // A sign in it is at fault, which marks take away.
  }
  return quotedWhereNeeded(text);
}

/** What stands between quotation marks that are none here. */
export function unquoted(text: string): string | undefined {
  const { curly, corner, straight } = QUOTED.exec(text)?.groups ?? {};
  return curly ?? corner ?? straight;
}
