import { addDays, isDay } from './day.js';
import { chinaDay } from './instant.js';

/** The days on which a report may have been published; any other day is a mistake of its source. */
export interface DateSpan {
  /** The first such day, YYYY-MM-DD. */
  earliest: string;
  /** How many days after today the last one comes: clocks differ, and some reports are dated ahead. */
  daysAhead: number;
}

/** Where `XIANBAO_DATES` is not set. Chosen by hand: nothing older is crawled, and a week covers wrong clocks. */
export const DEFAULT_DATE_SPAN: DateSpan = { earliest: '1900-01-01', daysAhead: 7 };

const SPAN = /^(\d{4}-\d{2}-\d{2})\.\.\+(\d{1,5})d$/u;

/** A span as an operator writes it, `1900-01-01..+7d`; `undefined` for any other text. */
export function parseDateSpan(text: string): DateSpan | undefined {
  const [, earliest = '', daysAhead] = SPAN.exec(text.trim()) ?? [];
  return isDay(earliest) ? { earliest, daysAhead: Number(daysAhead) } : undefined;
}

/**
 * The last day of a span.
 *
 * @param now milliseconds since the epoch
 */
export function lastDayOfSpan({ daysAhead }: DateSpan, now: number): string {
  return addDays(chinaDay(now), daysAhead);
}

/** Whether a day lies in a span; `now` in milliseconds since the epoch. */
export function isInSpan(day: string, span: DateSpan, now: number): boolean {
  return span.earliest <= day && day <= lastDayOfSpan(span, now);
}
