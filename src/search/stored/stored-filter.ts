import { foldValue } from '../../store/fold-value.js';
import { splitFilter, type FilterToken } from '../plan/filter-tokens.js';

/** A filter of the engine as the stored documents can tell it. */
export type StoredFilter =
  | { kind: 'every' }
  | { kind: 'and' | 'or'; operands: StoredFilter[] }
  | { kind: 'not'; operand: StoredFilter }
  /** One of some values, in their folded form. */
  | { kind: 'values'; field: string; values: string[] }
  /** A number within bounds, both included; a document without one is not. */
  | { kind: 'range'; field: string; from: number; to: number }
  /** No value, be it that the field is missing or null. */
  | { kind: 'empty'; field: string };

/** What stands between OR and OR; null and missing are told only together. */
type Read = StoredFilter | { kind: 'null'; field: string } | { kind: 'missing'; field: string };

/** Fields that every document has, be it with null. */
const ALWAYS_THERE = new Set(['validTo']);

/** Raised by what only the engine can tell; never leaves this file. */
class NotStored extends Error {}

/** This program's own filters have a few parentheses within each other; the engine refuses many. */
const MAX_DEPTH = 50;

/**
 * Reads a filter in the engine's language, as this program writes it; `undefined` for what has more to it, which only
 * the engine can tell.
 */
export function readStoredFilter(filter: string): StoredFilter | undefined {
  try {
    return filter.trim() === '' ? { kind: 'every' } : new FilterReader(filter).read();
  } catch (error) {
    if (error instanceof NotStored) return undefined;
    throw error;
  }
}

class FilterReader {
  readonly #tokens: FilterToken[];
  #at = 0;
  #depth = 0;

  constructor(filter: string) {
    const { tokens, faultAt } = splitFilter(filter);
    if (faultAt !== undefined) throw new NotStored();
    this.#tokens = tokens;
  }

  read(): StoredFilter {
    const filter = this.#readAny();
    if (this.#at < this.#tokens.length) throw new NotStored();
    return filter;
  }

  #readAny(): StoredFilter {
    const operands = [this.#readAll()];
    while (this.#take('OR')) operands.push(this.#readAll());
    return joinEmpty(operands);
  }

  #readAll(): Read {
    const first = this.#readOne();
    if (!this.#take('AND')) return first;
    const operands = [toFilter(first)];
    do operands.push(toFilter(this.#readOne()));
    while (this.#take('AND'));
    return { kind: 'and', operands };
  }

  #readOne(): Read {
    if (this.#depth > MAX_DEPTH) throw new NotStored();
    this.#depth += 1;
    let read: Read;
    if (this.#take('NOT')) {
      read = { kind: 'not', operand: toFilter(this.#readOne()) };
    } else if (this.#take('(')) {
      read = this.#readAny();
      this.#require(')');
    } else {
      read = this.#readCondition();
    }
    this.#depth -= 1;
    return read;
  }

  #readCondition(): Read {
    const field = this.#readText();
    const negated = (condition: StoredFilter): StoredFilter => ({
      kind: 'not',
      operand: condition,
    });
    if (this.#take('=')) return this.#readValue(field);
    if (this.#take('!=')) return negated(this.#readValue(field));
    if (this.#take('IN')) return this.#readList(field);
    if (this.#take('IS')) {
      this.#require('NULL');
      return ALWAYS_THERE.has(field) ? { kind: 'empty', field } : { kind: 'null', field };
    }
    if (this.#take('NOT')) {
      if (this.#take('IN')) return negated(this.#readList(field));
      this.#require('EXISTS');
      return { kind: 'missing', field };
    }
    for (const [sign, bounds] of BOUNDS)
      if (this.#take(sign)) return { kind: 'range', field, ...bounds(this.#readNumber()) };
    const from = this.#readNumber();
    this.#require('TO');
    return { kind: 'range', field, from, to: this.#readNumber() };
  }

  #readValue(field: string): StoredFilter {
    return { kind: 'values', field, values: [foldValue(this.#readText())] };
  }

  #readList(field: string): StoredFilter {
    this.#require('[');
    const values: string[] = [];
    while (!this.#take(']')) {
      values.push(foldValue(this.#readText()));
      this.#take(',');
    }
    return { kind: 'values', field, values };
  }

  #readNumber(): number {
    const value = Number(this.#readText());
    if (!Number.isFinite(value)) throw new NotStored();
    return value;
  }

  /** A name or a value. */
  #readText(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new NotStored();
    this.#at += 1;
    return token.kind === 'quoted' ? unquote(token.raw) : token.raw;
  }

  #take(raw: string): boolean {
    if (this.#tokens[this.#at]?.raw !== raw) return false;
    this.#at += 1;
    return true;
  }

  #require(text: string): void {
    if (!this.#take(text)) throw new NotStored();
  }
}

/** All numbers that are compared are whole. */
const BOUNDS: [sign: string, bounds: (value: number) => { from: number; to: number }][] = [
  ['>=', (from) => ({ from, to: Infinity })],
  ['<=', (to) => ({ from: -Infinity, to })],
  ['>', (value) => ({ from: Math.floor(value) + 1, to: Infinity })],
  ['<', (value) => ({ from: -Infinity, to: Math.ceil(value) - 1 })],
];

/** Alternatives. The store tells neither null nor missing by itself: of a field both have to be asked for. */
function joinEmpty(operands: Read[]): StoredFilter {
  const fields = (kind: 'null' | 'missing') =>
    new Set(operands.flatMap((operand) => (operand.kind === kind ? operand.field : [])));
  const missing = fields('missing');
  const joined = operands.flatMap((operand): StoredFilter[] => {
    if (operand.kind === 'missing') return [];
    if (operand.kind !== 'null') return [operand];
    if (!missing.delete(operand.field)) throw new NotStored();
    return [{ kind: 'empty', field: operand.field }];
  });
  if (missing.size > 0) throw new NotStored();
  return joined.length === 1 ? joined[0]! : { kind: 'or', operands: joined };
}

function toFilter(read: Read): StoredFilter {
  if (read.kind === 'null' || read.kind === 'missing') throw new NotStored();
  return read;
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(["'\\])/gu, '$1');
}
