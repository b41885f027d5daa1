import { FILTER_NAMES, type FilterName } from '../../../model/filter-names.js';
import { idCode } from '../../../model/ids.js';
import { FACET_FIELDS } from '../../../model/index-settings.js';
import { fieldFilter } from '../../../search/plan/filters.js';
import { foldFilterValue } from '../../../search/query/fold-filter-value.js';
import { MeilisearchError } from './meilisearch-error.js';

/** A filter as Meilisearch takes it: all of the list must hold, any of a list within it. */
export type MeilisearchFilter = (string | string[])[];

/** A name or value with the quotation marks that it came in, or a sign. */
interface Token {
  raw: string;
  /** What a name or value says; `undefined` for signs and keywords. */
  text: string | undefined;
}

/** How a field's values are asked for: in which field of the engine, and by which of its values. */
interface Folding {
  field: string;
  fold: (value: string) => string[];
}

const TOKEN =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>!=|>=|<=|[=<>()[\],])|(?<word>[^\s"'=<>!()[\],]+))/suy;
const KEYWORD = /^(?:AND|OR|NOT|IN|TO|EXISTS|IS|NULL|EMPTY|CONTAINS|STARTS|WITH)$/u;

const FOLDINGS = new Map<string, Folding>([
  ...FILTER_NAMES.map((name): [string, Folding] => [
    FACET_FIELDS[name],
    { field: FACET_FIELDS[name], fold: (value) => foldOrKeep(name, value) },
  ]),
  // The engine compares without case, so it has ids by their codes.
  ['id', { field: 'idCode', fold: (value) => [idCode(value)] }],
  ['reprintOf', { field: 'reprintCode', fold: (value) => [idCode(value)] }],
]);

/**
 * The conditions of a filter in the engine's language, all of which must hold. Each is a whole of its own, so that
 * none can reach beyond its bounds. Names of places, people and channels stand for what they stand for in the
 * API's filters; `id` and `reprintOf` are compared with their case. What else may be wrong, the engine tells.
 *
 * @throws MeilisearchError `invalid_search_filter` for a quotation mark or a parenthesis without its other one
 */
export function readMeilisearchFilter(filter: MeilisearchFilter): string[] {
  return filter.flatMap((given) => {
    const alternatives = [given].flat().filter((text) => text.trim() !== '');
    if (alternatives.length === 0) return [];
    return [`(${alternatives.map((text) => `(${foldValues(splitTokens(text))})`).join(' OR ')})`];
  });
}

function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const { quoted, sign, word = '' } = TOKEN.exec(text)?.groups ?? fail(text, at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) fail(text, at);
    if (quoted !== undefined) tokens.push({ raw: quoted, text: unquote(quoted) });
    else if (sign !== undefined) tokens.push({ raw: sign, text: undefined });
    else tokens.push({ raw: word, text: KEYWORD.test(word) ? undefined : word });
  }
  if (depth > 0) fail(text, text.length);
  return tokens;
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
    const folding = text === undefined ? undefined : FOLDINGS.get(text);
    const comparison = folding && readComparison(tokens, at + 1);
    if (folding && comparison) {
      const values = [...new Set(comparison.values.flatMap(folding.fold))];
      const condition = fieldFilter(folding.field, values);
      parts.push(comparison.isNegated ? `(NOT ${condition})` : condition);
      at = comparison.end;
    } else {
      // Whether a field is there is asked of the field itself.
      const isAsked = /^(?:IS|EXISTS|NOT)$/u.test(tokens[at + 1]?.raw ?? '');
      parts.push(folding && isAsked ? folding.field : raw);
      at += 1;
    }
  }
  return parts.join(' ');
}

/** What stands behind a field's name: `= value`, `!= value`, `IN [values]` or `NOT IN [values]`. */
function readComparison(
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

/** A place that does not exist is no error to a widget: nothing is found there. */
function foldOrKeep(name: FilterName, value: string): string[] {
  const folded = foldFilterValue(name, value);
  return folded.length > 0 ? folded : [value];
}
