import { foldValue } from './fold-value.js';
import type { SegmentPart } from './segment-cache.js';
import { VALUE_FIELDS, type FieldValues, type ValueField } from './stored-text.js';
import { packTexts, type TextColumn } from './text-column.js';

/** The values of some fields of some texts, packed. */
export interface PackedValues {
  /** Each value once, in the order of their folded forms. */
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
  const all = new Set(texts.flatMap((values) => VALUE_FIELDS.flatMap((field) => values[field])));
  const sorted = [...all]
    .map((name) => ({ name, folded: foldValue(name) }))
    .toSorted((a, b) => compareUnits(a.folded, b.folded) || compareUnits(a.name, b.name));
  const numbers = new Map(sorted.map(({ name }, i) => [name, i]));
  const ends = new Uint32Array(texts.length * FIELDS);
  const ids: number[] = [];
  for (const [text, values] of texts.entries()) {
    for (const [i, field] of VALUE_FIELDS.entries()) {
      for (const value of values[field]) ids.push(numbers.get(value)!);
      ends[text * FIELDS + i] = ids.length;
    }
  }
  return {
    names: packTexts(
      sorted.map(({ name }) => name),
      'utf8',
    ),
    ends,
    ids: Uint32Array.from(ids),
  };
}

/** By UTF-16 units, which is how `<` compares. */
function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values of the texts of a segment. */
export class ValueColumn {
  readonly #size: number;
  readonly #names: TextColumn;
  readonly #nameCount: number;
  readonly #cache: SegmentPart;
  readonly #readEnds: () => Uint32Array;
  readonly #readIds: () => Uint32Array;

  /** @param size how many texts there are */
  constructor(
    size: number,
    names: { column: TextColumn; count: number },
    cache: SegmentPart,
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
    const { ends, ids } = this.#numbers();
    const slot = text * FIELDS + VALUE_FIELDS.indexOf(field);
    const own = ids.subarray(slot === 0 ? 0 : ends[slot - 1]!, ends[slot]!);
    if (own.length === 0) return [];
    const names = this.#allNames();
    return Array.from(own, (id) => names[id]!);
  }

  /** How many of some texts have each value of a field. */
  count(field: ValueField, isCounted: Uint8Array): Map<string, number> {
    const { ends, ids } = this.#numbers();
    const counts = new Uint32Array(this.#nameCount);
    let distinct = 0;
    // This is what most searches spend their time with: no function is called for a value.
    for (let text = 0, slot = VALUE_FIELDS.indexOf(field); text < this.#size; text += 1) {
      if (isCounted[text] === 1) {
        for (let i = slot === 0 ? 0 : ends[slot - 1]!; i < ends[slot]!; i += 1) {
          const id = ids[i]!;
          if (counts[id] === 0) distinct += 1;
          counts[id]! += 1;
        }
      }
      slot += FIELDS;
    }
    const names = distinct * READ_WHOLE > this.#nameCount ? this.#allNames() : undefined;
    const found = new Map<string, number>();
    for (let id = 0; distinct > found.size; id += 1) {
      if (counts[id]! > 0) found.set(names?.[id] ?? this.#name(id), counts[id]!);
    }
    return found;
  }

  /** The texts with one of some values, as the engine's filters compare them. */
  having(field: ValueField, values: readonly string[]): Uint8Array {
    const isSought = new Uint8Array(this.#nameCount);
    for (const value of values) this.#mark(foldValue(value), isSought);
    return this.#having(field, isSought);
  }

  /** The texts with a value that passes. */
  matching(field: ValueField, passes: (value: string) => boolean): Uint8Array {
    const isAsked = new Uint8Array(this.#nameCount);
    this.#forEach(field, (_, id) => (isAsked[id] = 1));
    const names = this.#allNames();
    for (let id = 0; id < isAsked.length; id += 1)
      if (isAsked[id] === 1 && !passes(names[id]!)) isAsked[id] = 0;
    return this.#having(field, isAsked);
  }

  /** The texts with any value of a field. */
  present(field: ValueField): Uint8Array {
    const set = new Uint8Array(this.#size);
    this.#forEach(field, (text) => (set[text] = 1));
    return set;
  }

  #having(field: ValueField, isSought: Uint8Array): Uint8Array {
    const set = new Uint8Array(this.#size);
    this.#forEach(field, (text, id) => {
      if (isSought[id] === 1) set[text] = 1;
    });
    return set;
  }

  #forEach(field: ValueField, visit: (text: number, id: number) => void): void {
    const { ends, ids } = this.#numbers();
    const offset = VALUE_FIELDS.indexOf(field);
    for (let text = 0; text < this.#size; text += 1) {
      const slot = text * FIELDS + offset;
      for (let i = slot === 0 ? 0 : ends[slot - 1]!; i < ends[slot]!; i += 1) visit(text, ids[i]!);
    }
  }

  /** Marks the names with a folded form, which stand together. */
  #mark(folded: string, isSought: Uint8Array): void {
    let [low, high] = [0, this.#nameCount];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldValue(this.#name(middle)) < folded) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#nameCount && foldValue(this.#name(low)) === folded; low += 1)
      isSought[low] = 1;
  }

  #name(id: number): string {
    return this.#cache.peek<string[]>('names')?.[id] ?? this.#names.get(id);
  }

  #allNames(): string[] {
    return this.#cache.get('names', () => ({
      value: this.#names.slice(0, this.#nameCount),
      bytes: this.#nameCount * NAME_BYTES,
    }));
  }

  #numbers(): { ends: Uint32Array; ids: Uint32Array } {
    return this.#cache.get('values', () => {
      const value = { ends: this.#readEnds(), ids: this.#readIds() };
      return { value, bytes: value.ends.byteLength + value.ids.byteLength };
    });
  }
}
