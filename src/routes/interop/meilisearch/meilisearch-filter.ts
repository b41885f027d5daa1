import { splitFilter } from '../../../search/plan/filter-tokens.js';
import { FILTER_FIELDS, type FilterField } from './filter-fields.js';
import { MeilisearchError } from './meilisearch-error.js';

/** A filter as Meilisearch takes it: all of the list must hold, any of a list within it. */
export type MeilisearchFilter = (string | string[])[];

/** A name or value with the quotation marks that it came in, or a sign. */
interface Token {
  raw: string;
  /** What a name or value says; `undefined` for signs and keywords. */
  text: string | undefined;
}

const KEYWORD = /^(?:AND|OR|NOT|IN|TO|EXISTS|IS|NULL|EMPTY|CONTAINS|STARTS|WITH)$/u;

const COMPARISON = /^[<>]=?$/u;

/**
 * The conditions of a filter in the engine's language, all of which must hold. Each is a whole of its own, so that
 * none can reach beyond its bounds. Names of places, people and channels stand for what they stand for in the
 * API's filters; `id` and `reprintOf` are compared with their case; `year`, `month` and `date` may be compared by size.
 * What else may be wrong, the engine tells.
 *
 * @throws MeilisearchError `invalid_search_filter` for a quotation mark or a parenthesis without its other one, and for
 *   what is not a date
 */
export function readMeilisearchFilter(filter: MeilisearchFilter): string[] {
  return filter.flatMap((given) => {
    const alternatives = [given].flat().filter((text) => text.trim() !== '');
    if (alternatives.length === 0) return [];
    return [`(${alternatives.map((text) => `(${foldValues(splitTokens(text))})`).join(' OR ')})`];
  });
}

function splitTokens(text: string): Token[] {
  const { tokens, faultAt } = splitFilter(text);
  let depth = 0;
  for (const { raw, at } of tokens) {
    if (raw === '(') depth += 1;
    if (raw === ')') depth -= 1;
    if (depth < 0) fail(text, at);
  }
  if (faultAt !== undefined) fail(text, faultAt);
  if (depth > 0) fail(text, text.length);
  return tokens.map(({ kind, raw }) => {
    if (kind === 'quoted') return { raw, text: unquote(raw) };
    return { raw, text: kind === 'sign' || KEYWORD.test(raw) ? undefined : raw };
  });
}

function fail(text: string, at: number): never {
  const message = `The filter cannot be read at ${at}: \`${text.slice(at, at + 40)}\`. Close what is open, and quote values.`;
  throw new MeilisearchError(400, 'invalid_search_filter', message);
}

/** The engine undoes the escape of the quotation mark alone. */
function unquote(quoted: string): string {
  const mark = quoted[0]!;
  return quoted.slice(1, -1).replaceAll(`\\${mark}`, mark);
}

function foldValues(tokens: Token[]): string {
  const parts: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const { raw, text } = tokens[at]!;
    const known = text === undefined ? undefined : FILTER_FIELDS.get(text);
    const condition =
      known && (readEquality(known, tokens, at + 1) ?? readSpan(known, tokens, at + 1));
    if (condition) {
      parts.push(condition.text);
      at = condition.end;
    } else {
      // Whether a field is there is asked of the field itself.
      const isAsked = /^(?:IS|EXISTS|NOT)$/u.test(tokens[at + 1]?.raw ?? '');
      parts.push(known && isAsked ? known.field : raw);
      at += 1;
    }
  }
  return parts.join(' ');
}

/** A condition in the engine's language, and where the tokens go on. */
interface Condition {
  text: string;
  end: number;
}

/** What stands behind a field's name: `= value`, `!= value`, `IN [values]` or `NOT IN [values]`. */
function readEquality(
  { equalsAny, days }: FilterField,
  tokens: Token[],
  start: number,
): Condition | undefined {
  const found = readValues(tokens, start);
  if (found === undefined) return undefined;
  const { isNegated, values, end } = found;
  const text = equalsAny?.(values) ?? onDays(days!, values);
  return { text: isNegated ? `(NOT ${text})` : text, end };
}

function readValues(
  tokens: Token[],
  start: number,
): { isNegated: boolean; values: string[]; end: number } | undefined {
  const operator = tokens[start]?.raw;
  if (operator === '=' || operator === '!=') {
    const value = tokens[start + 1]?.text;
    if (value === undefined) return undefined;
    return { isNegated: operator === '!=', values: [value], end: start + 2 };
  }
  const isNegated = operator === 'NOT';
  const open = isNegated ? start + 2 : start + 1;
  if (tokens[open - 1]?.raw !== 'IN' || tokens[open]?.raw !== '[') return undefined;
  const close = tokens.findIndex(({ raw }, i) => i > open && raw === ']');
  const listed = tokens.slice(open + 1, close).filter(({ raw }) => raw !== ',');
  const values = listed.flatMap(({ text }) => text ?? []);
  if (close < 0 || values.length < listed.length) return undefined;
  return { isNegated, values, end: close + 1 };
}

/** What stands behind the name of a field of time: `> value` and the like, or `value TO value`. */
function readSpan({ days }: FilterField, tokens: Token[], start: number): Condition | undefined {
  if (days === undefined) return undefined;
  const [first, second, third] = tokens.slice(start, start + 3);
  if (first?.text !== undefined && second?.raw === 'TO' && third?.text !== undefined)
    return { text: betweenDays(days, first.text, third.text), end: start + 3 };
  if (!COMPARISON.test(first?.raw ?? '') || second?.text === undefined) return undefined;
  const operator = first!.raw;
  const [from, to] = readDays(days, second.text);
  // Later than a month is later than its last day.
  const bound = operator === '>' || operator === '<=' ? to : from;
  return { text: `day ${operator} ${bound}`, end: start + 2 };
}

type ReadDays = NonNullable<FilterField['days']>;

function onDays(days: ReadDays, values: string[]): string {
  if (values.length === 0) return 'day IN []';
  return `(${values.map((value) => betweenDays(days, value, value)).join(' OR ')})`;
}

function betweenDays(days: ReadDays, first: string, last: string): string {
  return `(day >= ${readDays(days, first)[0]} AND day <= ${readDays(days, last)[1]})`;
}

function readDays(days: ReadDays, value: string): [first: number, last: number] {
  const read = days(value);
  if (read !== undefined) return read;
  const message = `\`${value}\` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY, as the field has it.`;
  throw new MeilisearchError(400, 'invalid_search_filter', message);
}
