import { FILTER_NAMES } from '../../model/filter-names.js';
import { problem } from './query-problem.js';
import { endOfQuotation, opensQuotation, pairedMark } from './quotation-marks.js';

export type Token =
  /** A text to search for; `field` where one was named before it, `prefix` where a star ends it. */
  | { kind: 'text'; text: string; at: number; end: number; field?: string; prefix?: true }
  | { kind: 'near'; within: number; at: number; end: number }
  | { kind: 'open' | 'close' | 'minus' | 'or' | 'and'; at: number; end: number };

export type TextToken = Extract<Token, { kind: 'text' }>;

export const FIELDS = ['title', 'role', ...FILTER_NAMES, 'date'];

/** The furthest that NEAR reaches, in code points. */
export const FURTHEST = 1_000;

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
      const token = opensQuotation(character) ? quote(query, at) : word(query, at);
      yield token;
      at = token.end;
    }
  }
}

function quote(query: string, at: number): TextToken {
  const close = endOfQuotation(query, at);
  if (close < 0) {
    throw problem('A quotation mark is not closed.', at, query + pairedMark(query[at]!));
  }
  const hasStar = STAR.test(query[close + 1] ?? '');
  const token: TextToken = { kind: 'text', text: query.slice(at + 1, close), at, end: close + 1 };
  return hasStar ? { ...token, prefix: true, end: close + 2 } : token;
}

function word(query: string, at: number): Token {
  const field = FIELD.exec(query.slice(at, at + 40));
  if (field !== null) {
    const name = field[1]!.toLowerCase();
    const start = at + field[0].length;
    if (FIELDS.includes(name)) return fieldValue(query, at, name, start);
    if (/[^\s/]/u.test(query[start] ?? '')) throw unknownField(query, at, name);
  }
  const end = endOfWord(query, at);
  return operator(query, at, end) ?? starred(query, at, end);
}

function fieldValue(query: string, at: number, field: string, start: number): Token {
  const first = query[start] ?? ' ';
  if (/\s/u.test(first) || BAR.test(first) || CLOSING.test(first) || OPENING.test(first)) {
    const name = query.slice(at, start);
    throw problem(`${name} needs a value right behind it.`, at, withValue(query, at, start, field));
  }
  const value = opensQuotation(first)
    ? quote(query, start)
    : starred(query, start, endOfWord(query, start));
  return { ...value, field, at };
}

/** The query with what may have been meant as the field's value right behind it. */
function withValue(query: string, at: number, start: number, field: string): string {
  const name = query.slice(at, start);
  const rest = query.slice(start);
  const group = /^\s*[(（]([^()（）]*)[)）]/u.exec(rest);
  if (group !== null && group[1]!.trim() !== '') {
    const each = group[1]!.replace(
      /(^|[\s|｜])(?!(?:AND|OR|NOT)(?=\s|$))(-?)(?=[^\s|｜-])/gu,
      `$1$2${name}`,
    );
    return `${query.slice(0, at)}(${each})${rest.slice(group[0].length)}`;
  }
  const value = rest.trimStart();
  // Nothing follows that could be the value: an example, or the query without the field.
  if (value === '') return query.slice(0, at) + name + (EXAMPLES[field] ?? '');
  if (BAR.test(value[0]!) || CLOSING.test(value[0]!)) return query.slice(0, at) + value;
  return query.slice(0, at) + name + value;
}

const EXAMPLES: Record<string, string> = { date: '2023-01..2023-06', lang: 'zh', county: '441224' };

function operator(query: string, at: number, end: number): Token | undefined {
  const plain = query.slice(at, end).normalize('NFKC');
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
function starred(query: string, at: number, end: number): TextToken {
  const text = query.slice(at, end);
  const stem = text.slice(0, -1);
  if (!STAR.test(text.at(-1)!) || stem === '') return { kind: 'text', text, at, end };
  if (STAR.test(stem.at(-1)!)) {
    throw problem(
      'One star stands for the rest of a word; quote stars that are text.',
      at,
      `${query.slice(0, at)}"${text}"${query.slice(end)}`,
    );
  }
  return { kind: 'text', text: stem, at, end, prefix: true };
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
    if (at > start && opensQuotation(character)) return at;
    if (OPENING.test(character)) depth += 1;
    if (CLOSING.test(character) && --depth < 0) return at;
  }
  return query.length;
}
