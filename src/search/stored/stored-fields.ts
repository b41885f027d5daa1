import type { Segment } from '../../store/segment/segment.js';
import { VALUE_FIELDS, type ValueField } from '../../store/stored-text.js';

/** The engine's fields that are numbers, as a segment has them. */
const NUMBERS: Record<string, (segment: Segment) => ArrayLike<number>> = {
  day: ({ days }) => days,
  characters: ({ characters }) => characters,
  validFrom: ({ validFroms }) => validFroms,
  validTo: ({ validTos }) => validTos,
  // The index has seconds.
  time: ({ times }) => times.map((time) => Math.floor(time / 1000)),
};

/** How the key of a version or of a statement gives a field that is part of it. */
const KEY_PARTS: Record<string, (key: string) => string> = {
  key: (key) => key,
  idCode: (key) => withoutEnd(key),
  reportCode: (key) => withoutEnd(withoutEnd(key)),
};

export function numbersIn(segment: Segment, field: string): ArrayLike<number> | undefined {
  return Object.hasOwn(NUMBERS, field) ? NUMBERS[field]!(segment) : undefined;
}

export function isValueField(field: string): field is ValueField {
  return (VALUE_FIELDS as readonly string[]).includes(field);
}

/** Periods that a day is in, as the index names them, by how many digits of the day each has. */
const PERIODS: Record<string, number> = { year: 4, month: 6 };

/** Of days as numbers, the periods that they are in; `undefined` for a field that is none. */
export function periodField(field: string): ((day: number) => string) | undefined {
  const digits = PERIODS[field];
  if (digits === undefined) return undefined;
  return (day) => {
    const text = String(day).padStart(8, '0');
    return digits === 4 ? text.slice(0, 4) : `${text.slice(0, 4)}-${text.slice(4, 6)}`;
  };
}

/** What a field that is part of the key says of each text; `undefined` for another field. */
export function keyPart(field: string): ((key: string) => string) | undefined {
  return Object.hasOwn(KEY_PARTS, field) ? KEY_PARTS[field] : undefined;
}

/** The position among the statements of a report, which ends a statement's key. */
export function orderInKey(key: string): number {
  return Number(key.slice(key.lastIndexOf('_') + 1));
}

function withoutEnd(key: string): string {
  return key.slice(0, key.lastIndexOf('_'));
}
