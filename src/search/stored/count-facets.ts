import { isValueField, keyPart, numbersIn, periodField } from './stored-fields.js';
import type { MatchingSegment } from './matching-segments.js';

/** How many of the documents have each value of a field; `undefined` for a field that is not stored. */
export function countFacet(
  matching: readonly MatchingSegment[],
  field: string,
): Map<string, number> | undefined {
  const counts = new Map<string, number>();
  for (const each of matching) {
    const own = countInSegment(each, field);
    if (own === undefined) return undefined;
    for (const [value, count] of own) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

function countInSegment(
  { segment, texts }: MatchingSegment,
  field: string,
): Map<string, number> | undefined {
  if (isValueField(field)) return segment.values.count(field, texts);
  const period = periodField(field);
  if (period !== undefined) return renameKeys(countNumbers(segment.days, texts), period);
  const numbers = numbersIn(segment, field);
  if (numbers !== undefined) return renameKeys(countNumbers(numbers, texts), String);
  const part = keyPart(field);
  if (part === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const [text, key] of segment.keys.slice(0, segment.size).entries())
    if (texts[text] === 1) counts.set(part(key), (counts.get(part(key)) ?? 0) + 1);
  return counts;
}

function countNumbers(numbers: ArrayLike<number>, texts: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let text = 0; text < texts.length; text += 1) {
    const number = numbers[text]!;
    // A time without an end is no value.
    if (texts[text] === 1 && number < Infinity) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function renameKeys(
  counts: Map<number, number>,
  rename: (key: number) => string,
): Map<string, number> {
  const renamed = new Map<string, number>();
  for (const [key, count] of counts) {
    const name = rename(key);
    renamed.set(name, (renamed.get(name) ?? 0) + count);
  }
  return renamed;
}
