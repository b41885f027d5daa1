import { XianbaoError } from '../../model/errors.js';
import { isDay } from '../../model/time/day.js';
import type { StoredReport } from '../plan/engine-search.js';
import {
  comparePlaces,
  toPlace,
  type ReportOrder,
  type ReportPlace,
} from '../documents/report-order.js';

/** The report after which an export goes on, and the state of the corpus that it exports. */
export interface Cursor {
  /** Milliseconds since the epoch. */
  snapshot: number;
  /** The last report that was given. */
  last: ReportPlace;
}

/** A cursor as text that an address can carry. */
export function printedCursor(snapshot: number, report: StoredReport): string {
  const { date, time, key } = toPlace(report);
  return Buffer.from(JSON.stringify([snapshot, date, time, key])).toString('base64url');
}

/** @throws XianbaoError `invalid_parameter` for a text that is not a cursor */
export function readCursor(text: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [snapshot, date, time, key] = read as [unknown, unknown, unknown, unknown];
    const isOne = Number.isSafeInteger(snapshot) && Number.isFinite(time);
    if (isOne && typeof date === 'string' && isDay(date) && typeof key === 'string') {
      return { snapshot: snapshot as number, last: { date, time: time as number, key } };
    }
  } catch {
    // Text that does not decode is answered below, as is any other that is not a cursor.
  }
  const message = 'cursor: not a cursor; take it from the last row of an export.';
  throw new XianbaoError('invalid_parameter', message, { parameter: 'cursor' });
}

/** Whether a report comes after a cursor, in the order of `ReportSearch.matching`. */
export function comesAfter({ last }: Cursor, report: StoredReport, order: ReportOrder): boolean {
  return comparePlaces(toPlace(report), last, order) > 0;
}
