import { FILTER_NAMES } from '../../model/filter-names.js';
import { problem } from './query-problem.js';

export type Token =
  /** A text to search for; `field` where one was named before it, `prefix` where a star ends it. */
  | { kind: 'text'; text: string; at: number; field?: string; prefix?: true }
  | { kind: 'near'; within: number; at: number; end: number }
  | { kind: 'open' | 'close' | 'minus' | 'or' | 'and'; at: number; end: number };

const FIELDS = ['title', 'role', ...FILTER_NAMES, 'date'];

/** The furthest that NEAR reaches, in code points. */
export const FURTHEST = 1_000;

const QUOTES: Record<string, string> = { '"': '"', '“': '”', '”': '”', '＂': '＂', '「': '」' };
const OPENING = /[(（]/u;
const CLOSING = /[)）]/u;
const MINUS = /[-－−]/u;
const BAR = /[|｜]/u;
const STAR = /[*＊]/u;
const FIELD = /^([a-z]+)[:：]/iu;

/**
 * The signs and texts of a query. Full-width signs count as theirs. A sign inside a word is
 * a part of it: `党（工）委`, `a-b`, `10:30`.
 *
 * @throws XianbaoError `invalid_query`
 */
export function* tokenize(query: string): Generator<Token> {
  let at = 0;
  while (at < query.length) {
    const character = query[at]!;
    const sign = { at, end: at + 1 };
    if (/\s/u.test(character)) {
      at += 1;
    } else if (OPENING.test(character)) {
      yield { kind: 'open', ...sign };
      at += 1;
    } else if (CLOSING.test(character)) {
      yield { kind: 'close', ...sign };
      at += 1;
    } else if (BAR.test(character)) {
      yield { kind: 'or', ...sign };
      at += 1;
    } else if (MINUS.test(character) && /\S/u.test(query[at + 1] ?? '')) {
      yield { kind: 'minus', ...sign };
      at += 1;
    } else {
      const { token, end } = character in QUOTES ? quote(query, at) : word(query, at);
      yield token;
      at = end;
    }
  }
}

interface Read {
  token: Token;
  end: number;
}

function quote(query: string, at: number): Read {
  const close = query.indexOf(QUOTES[query[at]!]!, at + 1);
  if (close < 0) {
    throw problem('A quotation mark is not closed.', at, `${query}${QUOTES[query[at]!]!}`);
  }
  const hasStar = STAR.test(query[close + 1] ?? '');
  const token: Token = { kind: 'text', text: query.slice(at + 1, close), at };
  return hasStar
    ? { token: { ...token, prefix: true }, end: close + 2 }
    : { token, end: close + 1 };
}

function word(query: string, at: number): Read {
  const field = FIELD.exec(query.slice(at, at + 40));
  if (field !== null) {
    const name = field[1]!.toLowerCase();
    const start = at + field[0].length;
    if (FIELDS.includes(name)) return fieldValue(query, at, name, start);
    if (/[^\s/]/u.test(query[start] ?? '')) throw unknownField(query, at, name);
  }
  const end = endOfWord(query, at);
  const text = query.slice(at, end);
  return { token: operator(text, query, at, end) ?? starred(text, query, at), end };
}

function fieldValue(query: string, at: number, field: string, start: number): Read {
  const first = query[start] ?? ' ';
  if (/\s/u.test(first) || BAR.test(first) || CLOSING.test(first) || OPENING.test(first)) {
    const name = query.slice(at, start);
    const rest = query.slice(start).replace(/^[\s(（]+/u, '');
    const example = rest === '' ? `${name}${EXAMPLES[field] ?? '…'}` : `${name}${rest}`;
    throw problem(`${name} needs a value right behind it.`, at, query.slice(0, at) + example);
  }
  const end = first in QUOTES ? start : endOfWord(query, start);
  const read: Read =
    end === start
      ? quote(query, start)
      : { token: starred(query.slice(start, end), query, start), end };
  return { token: { ...read.token, field, at } as Token, end: read.end };
}

const EXAMPLES: Record<string, string> = { date: '2023-01..2023-06', lang: 'zh', county: '441224' };

function operator(text: string, query: string, at: number, end: number): Token | undefined {
  const plain = text.normalize('NFKC');
  if (plain === 'OR') return { kind: 'or', at, end };
  if (plain === 'AND') return { kind: 'and', at, end };
  if (plain === 'NOT') return { kind: 'minus', at, end };
  const near = /^NEAR(?:\/(.*))?$/u.exec(plain);
  if (near === null) return undefined;
  const within = /^\d{1,6}$/u.test(near[1] ?? '') ? Number(near[1]) : undefined;
  if (within !== undefined && within <= FURTHEST) return { kind: 'near', within, at, end };
  const suggestion = `${query.slice(0, at)}NEAR/${within === undefined ? 10 : FURTHEST}${query.slice(end)}`;
  throw problem(`Write NEAR/ with a number from 0 to ${FURTHEST}.`, at, suggestion);
}

/** A star behind a letter or digit lets the word go on; one that stands alone is a text. */
function starred(text: string, query: string, at: number): Token {
  const stem = text.slice(0, -1);
  if (!STAR.test(text.at(-1)!) || stem === '') return { kind: 'text', text, at };
  if (STAR.test(stem.at(-1)!)) {
    const end = at + text.length;
    const suggestion = `${query.slice(0, at)}"${text}"${query.slice(end)}`;
    throw problem(
      'One star stands for the rest of a word; quote stars that are text.',
      at,
      suggestion,
    );
  }
  return { kind: 'text', text: stem, at, prefix: true };
}

function unknownField(query: string, at: number, name: string) {
  const end = endOfWord(query, at);
  return problem(
    `There is no field ${name}; there are ${FIELDS.join(', ')}. Quote what is meant as text.`,
    at,
    `${query.slice(0, at)}"${query.slice(at, end)}"${query.slice(end)}`,
  );
}

/** A word goes to the next blank, quotation mark or bar, and to a parenthesis it did not open. */
function endOfWord(query: string, start: number): number {
  let depth = 0;
  for (let at = start; at < query.length; at += 1) {
    const character = query[at]!;
    if (/\s/u.test(character) || BAR.test(character)) return at;
    if (at > start && character in QUOTES) return at;
    if (OPENING.test(character)) depth += 1;
    if (CLOSING.test(character) && --depth < 0) return at;
  }
  return query.length;
}
