import type { Segment } from '../../store/segment/segment.js';
import type { StoredFilter } from './stored-filter.js';
import { isValueField, keyPart, numbersIn, periodField } from './stored-fields.js';
import {
  everyText,
  intersectTexts,
  otherTexts,
  textsWhere,
  uniteTexts,
  type TextSet,
} from './text-set.js';

/** The texts of a segment that a filter leaves; `undefined` where the filter names a field that is not stored. */
export function filterTexts(segment: Segment, filter: StoredFilter): TextSet | undefined {
  switch (filter.kind) {
    case 'every':
      return everyText(segment.size);
    case 'not': {
      const set = filterTexts(segment, filter.operand);
      return set && otherTexts(set);
    }
    case 'and':
    case 'or': {
      const sets: TextSet[] = [];
      for (const operand of filter.operands) {
        const set = filterTexts(segment, operand);
        if (set === undefined) return undefined;
        sets.push(set);
      }
      return filter.kind === 'and' ? intersectTexts(sets) : uniteTexts(sets);
    }
    case 'values':
      return textsWithValues(segment, filter.field, filter.values);
    case 'range':
      return textsInRange(segment, filter);
    case 'empty':
      return textsWithout(segment, filter.field);
  }
}

function textsWithValues(segment: Segment, field: string, values: string[]): TextSet | undefined {
  if (isValueField(field)) return segment.values.having(field, values);
  if (field === 'current') return textsWhere(segment.currents, (is) => values.includes(IS[is]!));
  const numbers = numbersIn(segment, field);
  if (numbers !== undefined) {
    const sought = new Set(values.map(Number));
    return textsWhere(numbers, (number) => sought.has(number));
  }
  const sought = new Set(values);
  const period = periodField(field);
  if (period !== undefined) return textsWhere(segment.days, (day) => sought.has(period(day)));
  const part = keyPart(field);
  if (part === undefined) return undefined;
  const keys = segment.keys.slice(0, segment.size);
  return Uint8Array.from(keys, (key) => Number(sought.has(part(key))));
}

const IS = ['false', 'true'];

function textsInRange(
  segment: Segment,
  { field, from, to }: Extract<StoredFilter, { kind: 'range' }>,
): TextSet | undefined {
  const numbers = numbersIn(segment, field);
  // A time without an end is stored as infinite; the index has none, which no bound takes in.
  return (
    numbers && textsWhere(numbers, (number) => from <= number && number <= to && number < Infinity)
  );
}

function textsWithout(segment: Segment, field: string): TextSet | undefined {
  if (isValueField(field)) return otherTexts(segment.values.present(field));
  if (field !== 'validTo') return undefined;
  return textsWhere(segment.validTos, (time) => time === Infinity);
}
