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
  if (period !== undefined) {
    const counts = new Map<string, number>();
    for (const [day, count] of countNumbers(segment.days, texts)) {
      const name = period(day);
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
    return counts;
  }
  const numbers = numbersIn(segment, field);
  if (numbers !== undefined) {
    const counts = [...countNumbers(numbers, texts)];
    return new Map(counts.map(([number, count]) => [String(number), count]));
  }
  const part = keyPart(field);
  if (part === undefined) return undefined;
  const keys = segment.keys.slice(0, segment.size);
  const counts = new Map<string, number>();
  for (const text of texts) {
    const value = part(keys[text]!);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function countNumbers(numbers: ArrayLike<number>, texts: Uint16Array): Map<number, number> {
  const counts = new Map<number, number>();
  // Texts of one day mostly stand together.
  let [last, count] = [NaN, 0];
  for (const text of texts) {
    const number = numbers[text]!;
    if (number === last) {
      count += 1;
      continue;
    }
    if (count > 0) counts.set(last, (counts.get(last) ?? 0) + count);
    [last, count] = [number, 1];
  }
  if (count > 0) counts.set(last, (counts.get(last) ?? 0) + count);
  // A time without an end is no value.
  counts.delete(Infinity);
  return counts;
}
