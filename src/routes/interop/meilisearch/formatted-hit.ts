import { codePointBoundary } from '../../../model/text/code-points.js';
import type { Expression } from '../../../search/query/expression.js';
import { markText, type Mark } from '../../../search/text/highlights.js';
import type { MeilisearchQuery } from './meilisearch-schema.js';

export type MeilisearchHit = Record<string, unknown>;

/** A cut counts in words; a word has about so many characters. */
const CHARACTERS_OF_A_WORD = 2;

/**
 * A hit with what Meilisearch adds as `_formatted`: its texts with the words found between tags, cut
 * where that is asked for. The engine cannot do it itself, for it has the texts' words in other
 * fields than the texts.
 */
export function formattedHit(
  hit: MeilisearchHit,
  query: MeilisearchQuery,
  expression: Expression | undefined,
): MeilisearchHit {
  const { attributesToHighlight: highlighted, attributesToCrop } = query;
  if (highlighted.length === 0 && attributesToCrop.length === 0) return hit;
  const cuts = readCuts(query);
  const formatted = Object.entries(hit).map(([name, value]) => {
    const cut = cuts.get(name) ?? cuts.get('*') ?? 0;
    const isMarked = highlighted.includes('*') || highlighted.includes(name);
    const field = name === 'title' ? 'title' : 'body';
    const findMarks = (text: string) => markText(text, expression, field);
    const format = (text: string) => formattedText(text, query, isMarked, cut, findMarks);
    return [name, mapped(value, format)] as const;
  });
  return { ...hit, _formatted: Object.fromEntries(formatted) };
}

function readCuts({ attributesToCrop, cropLength }: MeilisearchQuery): Map<string, number> {
  const cuts = attributesToCrop.map((given): [string, number] => {
    const [name = '', words] = given.split(':');
    return [name, words !== undefined && /^\d{1,4}$/u.test(words) ? Number(words) : cropLength];
  });
  return new Map(cuts);
}

/** Numbers become texts, as Meilisearch has it; what is within lists and objects is mapped too. */
function mapped(value: unknown, format: (text: string) => string): unknown {
  if (typeof value === 'string') return format(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, format));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapped(each, format)]),
  );
}

/** Where the words found stand in title and body, in bytes of UTF-8, as Meilisearch counts. */
export function matchesPosition(
  hit: MeilisearchHit,
  fields: string[],
  expression: Expression | undefined,
): Record<string, { start: number; length: number }[]> {
  const found = (['title', 'body'] as const).flatMap((field) => {
    const text = hit[field];
    if (!fields.includes(field) || typeof text !== 'string') return [];
    const places = markText(text, expression, field).map(([start, length]) => ({
      start: Buffer.byteLength(text.slice(0, start)),
      length: Buffer.byteLength(text.slice(start, start + length)),
    }));
    return places.length === 0 ? [] : [[field, places] as const];
  });
  return Object.fromEntries(found);
}

/** @param cut words that are left; 0 for all */
function formattedText(
  text: string,
  { highlightPreTag, highlightPostTag, cropMarker }: MeilisearchQuery,
  isMarked: boolean,
  cut: number,
  findMarks: (text: string) => Mark[],
): string {
  if (!isMarked && cut === 0) return text;
  const matches = findMarks(text);
  const [from, to] = cut === 0 ? [0, text.length] : cutWindow(text, matches[0], cut);
  let result = from > 0 ? cropMarker : '';
  let at = from;
  for (const [start, length] of isMarked ? matches : []) {
    if (start < from || start + length > to) continue;
    const match = text.slice(start, start + length);
    result += text.slice(at, start) + highlightPreTag + match + highlightPostTag;
    at = start + length;
  }
  return result + text.slice(at, to) + (to < text.length ? cropMarker : '');
}

/** A stretch around the first match, or the text's beginning. */
function cutWindow(
  text: string,
  match: [number, number] | undefined,
  words: number,
): [number, number] {
  const [start, length] = match ?? [0, 0];
  const width = Math.max(words * CHARACTERS_OF_A_WORD, length);
  const from = Math.max(0, Math.min(start - Math.floor((width - length) / 2), text.length - width));
  return [
    codePointBoundary(text, from),
    codePointBoundary(text, Math.min(text.length, from + width)),
  ];
}
