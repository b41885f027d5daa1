import { opensQuotation } from '../quotation-marks.js';
import { FURTHEST, tokenize, type TextToken, type Token } from '../query-tokens.js';
import type { Edit } from './edit.js';
import { FIELD_BY_LABEL } from './field-labels.js';
import { asTerm, SEPARATOR_AT_END, SEPARATOR_AT_START, splitList, unquoted } from './term-list.js';

/** Words and signs that other search engines take for operators. */
const OPERATORS: Record<string, string> = {
  or: 'OR',
  或: 'OR',
  或者: 'OR',
  and: 'AND',
  且: 'AND',
  并且: 'AND',
  '&': 'AND',
  '&&': 'AND',
  '+': 'AND',
  not: 'NOT',
};
const NEAR = /^near(?:\/(?<within>\d{1,4}))?$/iu;
/** How far NEAR reaches where no number is given. */
const USUAL_DISTANCE = 10;
const MINUS = /^[-－−–]$/u;
const EXCLAMATION = /^[!！]/u;
const PLUS = /^[+＋]/u;
const LABEL = /^(?<label>\p{Script=Han}{1,4})[:：](?<value>.*)$/su;
const OPENING_MARKS: Record<string, string> = { '‘': '’', '『': '』', "'": "'" };
/** A phrase is no longer; an opening mark without a closing one looks no further. */
const MAX_QUOTED_TOKENS = 50;
/** Fields whose value is one name or term: a list of several is none. */
const SINGLE_VALUED = new Set(['title', 'speaker', 'channel']);

/**
 * What a query has of the habits of other search engines, each with how it is written here: `or`, `&&`, `+甲`,
 * `甲 - 乙`, `!甲`, `甲、乙`, `标题：甲`, `‘甲’`. What stands between quotation marks is left alone.
 *
 * @throws XianbaoError `invalid_query` where the query cannot be cut into tokens
 */
export function findHabits(query: string): Edit[] {
  const tokens = [...tokenize(query)];
  const edits: Edit[] = [];
  for (let i = 0; i < tokens.length;) {
    const found = habitAt(query, tokens, i);
    if (found !== undefined) edits.push(found.edit);
    i += found?.tokens ?? 1;
  }
  return edits;
}

interface Found {
  edit: Edit;
  /** How many tokens it takes the place of. */
  tokens: number;
}

function habitAt(query: string, tokens: Token[], i: number): Found | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'text' || isQuoted(query, token)) return undefined;
  if (token.field !== undefined) return listInField(query, token, token.field);
  return (
    operatorAt(query, tokens, i) ??
    quotationAt(query, tokens, i) ??
    listAt(query, tokens, i) ??
    signOrLabelAt(query, tokens, i)
  );
}

/** A token that stands alone as an operator would. */
function operatorAt(query: string, tokens: Token[], i: number): Found | undefined {
  const { at, end } = tokens[i]!;
  const text = query.slice(at, end).normalize('NFKC');
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const edit = (by: string, until = end): Found => ({
    edit: { at, end: until, by, habit: 'operator' },
    tokens: 1,
  });
  if (next === undefined || next.kind === 'close') {
    return MINUS.test(text) && before !== undefined ? edit('') : undefined;
  }
  if (MINUS.test(text) || /^!$/u.test(text)) return edit('-', next.at);
  const isBetween = before?.kind === 'text' || before?.kind === 'close';
  const near = NEAR.exec(text)?.groups;
  if (near !== undefined && isBetween) {
    const within = Math.min(Number(near.within ?? USUAL_DISTANCE), FURTHEST);
    return edit(`NEAR/${within}`);
  }
  const operator = OPERATORS[text.toLowerCase()];
  if (operator === undefined) return undefined;
  if (isBetween || operator === 'NOT') {
    return next.at === end && operator === 'AND' ? edit('', next.at) : edit(operator);
  }
  return text === '+' ? edit('', next.at) : undefined;
}

/** `‘甲 乙’`: from the token with the opening mark to the one with the closing mark. */
function quotationAt(query: string, tokens: Token[], i: number): Found | undefined {
  const { at } = tokens[i]!;
  const closing = OPENING_MARKS[query[at]!];
  if (closing === undefined) return undefined;
  for (let j = i; j < Math.min(tokens.length, i + MAX_QUOTED_TOKENS); j += 1) {
    const { end } = tokens[j]!;
    if (query[end - 1] !== closing || end - 1 === at) continue;
    const text = unquoted(query.slice(at, end));
    if (text === undefined) return undefined;
    const edit = { at, end, by: asTerm(query.slice(at, end)), habit: 'quotation' as const };
    return { edit, tokens: j - i + 1 };
  }
  return undefined;
}

/** Tokens that separators join: `甲、乙`, `甲， 乙`, `甲 / 乙`. */
function listAt(query: string, tokens: Token[], i: number): Found | undefined {
  // A run of tokens is looked at once, from its beginning.
  if (isJoined(query, tokens[i - 1], tokens[i])) return undefined;
  let j = i;
  while (isJoined(query, tokens[j], tokens[j + 1])) j += 1;
  const { at } = tokens[i]!;
  const { end } = tokens[j]!;
  const text = query.slice(at, end);
  const terms = splitList(text);
  if (terms.length === 0 || (terms.length === 1 && terms[0] === text)) return undefined;
  const by = terms.length === 1 ? asTerm(terms[0]!) : `(${terms.map(asTerm).join(' OR ')})`;
  return { edit: { at, end, by, habit: 'list' }, tokens: j - i + 1 };
}

function isJoined(query: string, left: Token | undefined, right: Token | undefined): boolean {
  if (!isPlain(query, left) || !isPlain(query, right)) return false;
  return (
    SEPARATOR_AT_END.test(query.slice(left.at, left.end)) ||
    SEPARATOR_AT_START.test(query.slice(right.at, right.end))
  );
}

/** A text without field or quotation marks. */
function isPlain(query: string, token: Token | undefined): token is TextToken {
  return token?.kind === 'text' && token.field === undefined && !isQuoted(query, token);
}

function listInField(query: string, token: TextToken, field: string): Found | undefined {
  const { at, end, text } = token;
  const isQuotedValue = opensQuotation(query[end - 1]!) || query[end - 1] === '」';
  if (!SINGLE_VALUED.has(field) || isQuotedValue || token.prefix) return undefined;
  const terms = splitList(text);
  if (terms.length < 2) return undefined;
  const by = `(${terms.map((term) => `${field}:${asTerm(term)}`).join(' OR ')})`;
  return { edit: { at, end, by, habit: 'list' }, tokens: 1 };
}

/** `+甲`, `!甲`, `标题：甲`. */
function signOrLabelAt(query: string, tokens: Token[], i: number): Found | undefined {
  const { at, end } = tokens[i]!;
  const text = query.slice(at, end);
  if (text.length > 1 && PLUS.test(text)) {
    return { edit: { at, end, by: asTerm(text.slice(1)), habit: 'operator' }, tokens: 1 };
  }
  if (text.length > 1 && EXCLAMATION.test(text)) {
    return { edit: { at, end, by: `-${asTerm(text.slice(1))}`, habit: 'operator' }, tokens: 1 };
  }
  const { label = '', value = '' } = LABEL.exec(text)?.groups ?? {};
  const field = FIELD_BY_LABEL[label];
  if (field === undefined) return undefined;
  if (value !== '') {
    return { edit: { at, end, by: `${field}:${asTerm(value)}`, habit: 'field' }, tokens: 1 };
  }
  const next = tokens[i + 1];
  if (next?.kind !== 'text' || next.field !== undefined) return undefined;
  return { edit: { at, end: next.at, by: `${field}:`, habit: 'field' }, tokens: 2 };
}

function isQuoted(query: string, { at, field }: TextToken): boolean {
  return field === undefined && opensQuotation(query[at]!);
}
