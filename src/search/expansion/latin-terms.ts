import { tokenize, type TextToken, type Token } from '../query/query-tokens.js';
import { opensQuotation } from '../query/quotation-marks.js';

/** A text of a query in Latin letters, by its place in UTF-16 units. */
export interface LatinText {
  text: string;
  from: number;
  to: number;
}

/** Texts that stand beside each other, of which some together may be one term; a quoted phrase is one by itself. */
export type LatinRun = LatinText[];

const HAN = /\p{Script=Han}/u;
const LETTERS = /\p{Script=Latin}{2}/u;

/** What of a query may be translated: not fields, nor beginnings of words, nor what has Han characters. */
export function findLatinRuns(query: string): LatinRun[] {
  const runs: LatinRun[] = [];
  let open: LatinRun | undefined;
  const tokens = [...tokenize(query)];
  for (const [i, token] of tokens.entries()) {
    if (!isLatin(token)) {
      open = undefined;
      continue;
    }
    const { at, end } = token;
    const isQuoted = opensQuotation(query[at]!);
    const text = { text: token.text, from: at, to: end };
    // NOT and NEAR bind the one text beside them.
    const isBound = isBinding(tokens[i - 1]) || tokens[i + 1]?.kind === 'near';
    if (isQuoted || isBound) {
      runs.push([text]);
      open = undefined;
    } else if (open === undefined) runs.push((open = [text]));
    else open.push(text);
  }
  return runs;
}

/** The texts of a query in Han characters. */
export function findHanTexts(query: string): Set<string> {
  const texts = [...tokenize(query)].flatMap((token) => (token.kind === 'text' ? token.text : []));
  return new Set(texts.filter((text) => HAN.test(text)));
}

function isBinding(token: Token | undefined): boolean {
  return token?.kind === 'minus' || token?.kind === 'near';
}

function isLatin(token: Token): token is TextToken {
  if (token.kind !== 'text' || token.field !== undefined || token.prefix) return false;
  return LETTERS.test(token.text) && !HAN.test(token.text);
}
