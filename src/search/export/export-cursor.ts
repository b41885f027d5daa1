import { XianbaoError } from '../../model/errors.js';
import type { StoredReport } from '../plan/engine-search.js';

/** After which report an export goes on, and which state of the corpus it is of. */
export interface Cursor {
  /** Milliseconds since the epoch. */
  snapshot: number;
  /** Of the last report that was given. */
  date: string;
  time: number;
  key: string;
}

/** A cursor as text that can stand in an address. */
export function printedCursor(snapshot: number, report: StoredReport): string {
  const { date, key } = report;
  return Buffer.from(JSON.stringify([snapshot, date, cursorTime(report), key])).toString(
    'base64url',
  );
}

/** @throws XianbaoError `invalid_parameter` where it is none */
export function readCursor(text: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [snapshot, date, time, key] = read as [unknown, unknown, unknown, unknown];
    const isOne = Number.isSafeInteger(snapshot) && Number.isFinite(time);
    if (isOne && typeof date === 'string' && /^\d{4}-\d\d-\d\d$/u.test(date)) {
      if (typeof key === 'string') {
        return { snapshot: snapshot as number, date, time: time as number, key };
      }
    }
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  const message = 'cursor: this is none; take it from the last row of an export.';
  throw new XianbaoError('invalid_parameter', message, { parameter: 'cursor' });
}

/** Whether a report comes after a cursor, in the order of `ReportSearch.matching`. */
export function comesAfter(
  { date, time, key }: Cursor,
  report: StoredReport,
  order: 'oldest' | 'newest',
): boolean {
  const sign = order === 'oldest' ? 1 : -1;
  const place = sign * (compare(report.date, date) || cursorTime(report) - time);
  return (place || compare(report.key, key)) > 0;
}

function cursorTime({ publishedAt, date }: StoredReport): number {
  return Date.parse(publishedAt ?? `${date}T00:00:00+08:00`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
