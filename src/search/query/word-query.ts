import { normalForm } from '../../model/text/normal-form.js';
import { quotedWhereNeeded } from './print-query.js';
import { endOfQuotation, opensQuotation } from './quotation-marks.js';
import { splitWords } from './query-words.js';

/** A query as people type it into a search box, for the engine's word fields. */
export interface WordQuery {
  q: string;
  /** The words that are sought, apart from those that must be absent. */
  words: string[];
  /** The same as an exact query, where words cannot find all of it; else `undefined`. */
  exact: string | undefined;
}

interface Part {
  text: string;
  negated: boolean;
  quoted: boolean;
}

const SINGLE_HAN = /^\p{Script=Han}$/u;
const MINUS = /^[-－−]\S/u;

/**
 * Cuts a query into words as the texts were cut. Phrases in quotation marks and parts behind a minus, full-width ones
 * too, stay what they are to the engine. Signs are no words, and a single Han character mostly is a part of one.
 */
export function wordQuery(query: string): WordQuery {
  const parts = splitParts(query);
  const asked: string[] = [];
  const sought = new Set<string>();
  for (const { text, negated, quoted } of parts) {
    const words = splitWords(text);
    if (words.length === 0) continue;
    const phrase = words.join(' ');
    asked.push(quoted || negated ? `${negated ? '-' : ''}"${phrase}"` : phrase);
    if (!negated) for (const word of words) sought.add(word);
  }
  const isWhole = parts.every(isFoundByWords);
  return { q: asked.join(' '), words: [...sought], exact: isWhole ? undefined : asExact(parts) };
}

function splitParts(query: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < query.length;) {
    if (/\s/u.test(query[at]!)) {
      at += 1;
      continue;
    }
    const negated = MINUS.test(query.slice(at)) && !/\S/u.test(query[at - 1] ?? ' ');
    if (negated) at += 1;
    const quoted = opensQuotation(query[at]!);
    const start = quoted ? at + 1 : at;
    const end = quoted ? closingMark(query, at) : endOfText(query, at);
    parts.push({ text: query.slice(start, end), negated, quoted });
    at = quoted ? end + 1 : end;
  }
  return parts.filter(({ text }) => normalForm(text) !== '');
}

/** A quotation that is not closed goes on to the end. */
function closingMark(query: string, start: number): number {
  const end = endOfQuotation(query, start);
  return end < 0 ? query.length : end;
}

function endOfText(query: string, start: number): number {
  let at = start + 1;
  while (at < query.length && /\S/u.test(query[at]!) && !opensQuotation(query[at]!)) at += 1;
  return at;
}

/** A phrase may begin or end within a word: 木筏甲 in 木筏甲组. */
function isFoundByWords({ text, negated, quoted }: Part): boolean {
  if (negated) return true;
  if (quoted) return false;
  const words = splitWords(text);
  return words.length > 1 || (words.length === 1 && !SINGLE_HAN.test(words[0]!));
}

function asExact(parts: Part[]): string {
  return parts
    .map(({ text, negated }) => `${negated ? '-' : ''}${quotedWhereNeeded(normalForm(text))}`)
    .join(' ');
}
