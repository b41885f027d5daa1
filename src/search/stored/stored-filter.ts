import { foldValue } from '../../store/fold-value.js';

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

const TOKEN =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>!=|>=|<=|[=<>()[\],])|(?<word>[^\s"'=<>!()[\],]+))/suy;
/** The smallest step between the numbers that are compared. */
const STEP = 1;

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

interface FilterToken {
  /** A sign, a keyword or a name; of a value in quotation marks, what it says. */
  text: string;
  isQuoted: boolean;
}

class FilterReader {
  readonly #tokens: FilterToken[] = [];
  #at = 0;

  constructor(filter: string) {
    const end = filter.trimEnd().length;
    for (let at = 0; at < end; at = TOKEN.lastIndex) {
      TOKEN.lastIndex = at;
      const groups = TOKEN.exec(filter)?.groups;
      if (groups === undefined) throw new NotStored();
      const { quoted, sign, word } = groups;
      this.#tokens.push(
        quoted === undefined
          ? { text: sign ?? word!, isQuoted: false }
          : { text: unquote(quoted), isQuoted: true },
      );
    }
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
    if (this.#take('NOT')) return { kind: 'not', operand: toFilter(this.#readOne()) };
    if (!this.#take('(')) return this.#readCondition();
    const inner = this.#readAny();
    this.#require(')');
    return inner;
  }

  #readCondition(): Read {
    const field = this.#next().text;
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
    return { kind: 'values', field, values: [foldValue(this.#next().text)] };
  }

  #readList(field: string): StoredFilter {
    this.#require('[');
    const values: string[] = [];
    while (!this.#take(']')) {
      values.push(foldValue(this.#next().text));
      this.#take(',');
    }
    return { kind: 'values', field, values };
  }

  #readNumber(): number {
    const value = Number(this.#next().text);
    if (!Number.isFinite(value)) throw new NotStored();
    return value;
  }

  #next(): FilterToken {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new NotStored();
    this.#at += 1;
    return token;
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.isQuoted || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #require(text: string): void {
    if (!this.#take(text)) throw new NotStored();
  }
}

const BOUNDS: [sign: string, bounds: (value: number) => { from: number; to: number }][] = [
  ['>=', (from) => ({ from, to: Infinity })],
  ['<=', (to) => ({ from: -Infinity, to })],
  ['>', (value) => ({ from: value + STEP, to: Infinity })],
  ['<', (value) => ({ from: -Infinity, to: value - STEP })],
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
