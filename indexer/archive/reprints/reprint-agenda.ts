import { firstIndex } from '../../../src/model/first-index.js';
import type { ReprintRow } from './reprint-rows.js';

/** A report's place in time. */
type PlaceInTime = Pick<ReprintRow, 'day' | 'order' | 'id'>;

/** A report whose original is to be found. */
export interface DueReport extends PlaceInTime {
  num: number;
  /** It is new, or has another text or date: no other report can be its reprint yet. */
  isNew: boolean;
}

/** The order that tells originals: by date, by first sight, by id. */
export function isBefore(a: PlaceInTime, b: PlaceInTime): boolean {
  if (a.day !== b.day) return a.day < b.day;
  if (a.order !== b.order) return a.order < b.order;
  return a.id < b.id;
}

/** The reports whose originals are to be found, earliest first, and what their originals were. */
export class ReprintAgenda {
  /** The original that each report had before, by number. */
  readonly before = new Map<number, number | null>();
  readonly #due = new Set<number>();
  /** Latest first, so that the next one is at the end. */
  readonly #latestFirst: DueReport[] = [];

  addAll(rows: ReprintRow[]): void {
    for (const row of rows) this.#add(row, false);
  }

  addNew(row: ReprintRow): void {
    this.#add(row, true);
  }

  /** Takes a report off, that is about to go or to get another place in time. */
  drop({ num }: ReprintRow): void {
    if (!this.#due.delete(num)) return;
    this.#latestFirst.splice(
      this.#latestFirst.findIndex((due) => due.num === num),
      1,
    );
  }

  next(): DueReport | undefined {
    const due = this.#latestFirst.pop();
    if (due !== undefined) this.#due.delete(due.num);
    return due;
  }

  #add({ num, day, order, id, original }: ReprintRow, isNew: boolean): void {
    if (!this.before.has(num)) this.before.set(num, original);
    if (this.#due.has(num)) return;
    this.#due.add(num);
    const due = { num, day, order, id, isNew };
    const place = firstIndex(
      this.#latestFirst.length,
      (i) => !isBefore(due, this.#latestFirst[i]!),
    );
    this.#latestFirst.splice(place, 0, due);
  }
}
