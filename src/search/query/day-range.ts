import { isDay, lastDayOfMonth } from '../../model/time/day.js';

const SPAN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** First and last day, YYYY-MM-DD; one that is missing is open. */
export interface DayRange {
  from?: string;
  to?: string;
}

/**
 * Reads `2023`, `2023-01`, `2023-01-14`, or two of them joined by `..`, of which one may be missing.
 * `undefined` where it is none, or ends before it begins.
 */
export function dayRange(text: string): DayRange | undefined {
  const parts = text.split('..');
  if (parts.length > 2 || parts.every((part) => part === '')) return undefined;
  const [first = '', last = first] = parts;
  const from = first === '' ? undefined : firstDay(first);
  const to = last === '' ? undefined : lastDay(last);
  if (first !== '' && from === undefined) return undefined;
  if (last !== '' && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function firstDay(span: string): string | undefined {
  if (!SPAN.test(span)) return undefined;
  return validDay(`${span}-01-01`.slice(0, 10));
}

function lastDay(span: string): string | undefined {
  if (!SPAN.test(span)) return undefined;
  if (span.length === 10) return validDay(span);
  const month = `${span}-12`.slice(0, 7);
  const isMonth = validDay(`${month}-01`) !== undefined;
  return isMonth ? lastDayOfMonth(month) : undefined;
}

function validDay(day: string): string | undefined {
  return isDay(day) ? day : undefined;
}
