import { addDays, daysBetween, lastDayOfMonth, weekdayNumber } from './day.js';
import type { Interval } from './interval.js';

const THURSDAY = 4;
const LAST_MONTH = '9999-12';
const LAST_DAY = '9999-12-31';

/**
 * The period that a day (YYYY-MM-DD) lies in: `2023-01-14`, `2023-W02`, `2023-01`, `2023-Q1` or
 * `2023`. Weeks are those of ISO 8601: from Monday, in the year that their Thursday lies in.
 */
export function periodName(day: string, interval: Interval): string {
  switch (interval) {
    case 'day':
      return day;
    case 'week':
      return weekName(day);
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return day.slice(0, 4);
  }
}

/** A period and the months (YYYY-MM) it has days in. */
export interface Period {
  period: string;
  months: string[];
}

/** Every period between two days, both included, in order; nothing where `from` is the later one. */
export function* periodsBetween(from: string, to: string, interval: Interval): Generator<Period> {
  let current: Period | undefined;
  let next: string | undefined;
  for (let day = from; day <= to; day = next) {
    next = nextStart(day, interval);
    const period = periodName(day, interval);
    const month = day.slice(0, 7);
    if (current?.period === period) {
      if (current.months.at(-1) !== month) current.months.push(month);
    } else {
      if (current !== undefined) yield current;
      current = { period, months: [month] };
    }
    if (next === undefined) break;
  }
  if (current !== undefined) yield current;
}

/** Roughly how many periods there are between two days; cheap enough to ask before listing them. */
export function roughCount(from: string, to: string, interval: Interval): number {
  const days = daysBetween(from, to) + 1;
  return Math.max(0, days / { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[interval]);
}

/** The next day whose period or month may be another one; `undefined` after the last day that has four digits of a year. */
function nextStart(day: string, interval: Interval): string | undefined {
  const isFine = interval === 'day' || interval === 'week';
  if (isFine ? day === LAST_DAY : day.startsWith(LAST_MONTH)) return undefined;
  return addDays(isFine ? day : lastDayOfMonth(day.slice(0, 7)), 1);
}

function weekName(day: string): string {
  const thursday = addDays(day, THURSDAY - weekdayNumber(day));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
