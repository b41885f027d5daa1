import { foldValue } from '../fold-value.js';
import type { SegmentCache } from './segment-cache.js';
import { VALUE_FIELDS, type FieldValues, type ValueField } from '../stored-text.js';
import { packTexts, type TextColumn } from './text-column.js';

/** The values of some fields of some texts, packed. */
export interface PackedValues {
  /** Each value once. */
  names: { ends: Uint32Array; bytes: Buffer };
  /** Where the values of each field of each text end among all; the fields of one text follow each other. */
  ends: Uint32Array;
  /** The numbers of the values' names. */
  ids: Uint32Array;
}

const FIELDS = VALUE_FIELDS.length;
/** About how many bytes a name takes in memory, all in all. */
const NAME_BYTES = 48;
/** Names one by one are read as quickly as all of so many times as many. */
const READ_WHOLE = 8;

export function packValues(texts: readonly FieldValues[]): PackedValues {
  const numbers = new Map<string, number>();
  const ends = new Uint32Array(texts.length * FIELDS);
  const ids: number[] = [];
  for (const [text, values] of texts.entries()) {
    for (const [i, field] of VALUE_FIELDS.entries()) {
      for (const value of values[field]) {
        let number = numbers.get(value);
        if (number === undefined) numbers.set(value, (number = numbers.size));
        ids.push(number);
      }
      ends[text * FIELDS + i] = ids.length;
    }
  }
  return { names: packTexts([...numbers.keys()], 'utf8'), ends, ids: Uint32Array.from(ids) };
}

/** The values of the texts of a segment. */
export class ValueColumn {
  readonly #size: number;
  readonly #names: TextColumn;
  readonly #nameCount: number;
  readonly #cache: SegmentCache;
  readonly #readEnds: () => Uint32Array;
  readonly #readIds: () => Uint32Array;

  /** @param size how many texts there are */
  constructor(
    size: number,
    names: { column: TextColumn; count: number },
    cache: SegmentCache,
    read: { ends: () => Uint32Array; ids: () => Uint32Array },
  ) {
    this.#size = size;
    this.#names = names.column;
    this.#nameCount = names.count;
    this.#cache = cache;
    this.#readEnds = read.ends;
    this.#readIds = read.ids;
  }

  /** The values of a field of one text. */
  get(text: number, field: ValueField): string[] {
    const { starts, ids, names } = this.#field(field);
    const own = ids.subarray(starts[text], starts[text + 1]);
    return Array.from(own, (id) => names[id]!);
  }

  /** How many of some texts, by their numbers, have each value of a field. */
  count(field: ValueField, texts: Uint16Array): Map<string, number> {
    const { starts, ids, names } = this.#field(field);
    const counts = new Uint32Array(names.length);
    for (const text of texts)
      for (let i = starts[text]!; i < starts[text + 1]!; i += 1) counts[ids[i]!]! += 1;
    const found = new Map<string, number>();
    for (const [id, count] of counts.entries()) if (count > 0) found.set(names[id]!, count);
    return found;
  }

  /** The texts with one of some values, as the engine's filters compare them. */
  having(field: ValueField, values: readonly string[]): Uint8Array {
    const sought = new Set(values.map(foldValue));
    return this.matching(field, (value) => sought.has(foldValue(value)));
  }

  /** The texts with a value that passes. */
  matching(field: ValueField, passes: (value: string) => boolean): Uint8Array {
    const { starts, ids, names } = this.#field(field);
    const isSought = names.map(passes);
    const set = new Uint8Array(this.#size);
    for (let text = 0; text < set.length; text += 1)
      for (let i = starts[text]!; i < starts[text + 1]!; i += 1)
        if (isSought[ids[i]!]) set[text] = 1;
    return set;
  }

  /** The texts with any value of a field. */
  present(field: ValueField): Uint8Array {
    return this.matching(field, () => true);
  }

  /** The values of one field, numbered by themselves: most fields have few. */
  #field(field: ValueField): FieldColumn {
    return this.#cache.get(`values ${field}`, () => {
      const value = this.#readField(VALUE_FIELDS.indexOf(field));
      const { starts, ids, names } = value;
      const bytes = starts.byteLength + ids.byteLength + names.length * NAME_BYTES;
      return { value, bytes };
    });
  }

  #readField(offset: number): FieldColumn {
    const [ends, all] = [this.#readEnds(), this.#readIds()];
    const starts = new Uint32Array(this.#size + 1);
    const ids: number[] = [];
    const numbers = new Map<number, number>();
    for (let text = 0, slot = offset; text < this.#size; text += 1, slot += FIELDS) {
      for (let i = slot === 0 ? 0 : ends[slot - 1]!; i < ends[slot]!; i += 1) {
        let number = numbers.get(all[i]!);
        if (number === undefined) numbers.set(all[i]!, (number = numbers.size));
        ids.push(number);
      }
      starts[text + 1] = ids.length;
    }
    const isMany = numbers.size * READ_WHOLE > this.#nameCount;
    const known = isMany ? this.#names.slice(0, this.#nameCount) : undefined;
    const names = [...numbers.keys()].map((id) => known?.[id] ?? this.#names.get(id));
    return { starts, ids: Uint32Array.from(ids), names };
  }
}

/** The values of one field of all texts. */
interface FieldColumn {
  /** Where the values of each text begin, and where those of one after the last would. */
  starts: Uint32Array;
  ids: Uint32Array;
  names: string[];
}
