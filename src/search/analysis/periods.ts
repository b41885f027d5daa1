import type { Interval } from '../../model/time/interval.js';

const DAY_MS = 86_400_000;
const THURSDAY = 4;

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

/** Every period between two days, both included, in order; none where the first is the later. */
export function* periodsBetween(from: string, to: string, interval: Interval): Generator<Period> {
  let current: Period | undefined;
  for (let time = dayTime(from); time <= dayTime(to); time = nextLook(time, interval)) {
    const day = timeDay(time);
    const period = periodName(day, interval);
    const month = day.slice(0, 7);
    if (current?.period === period) {
      if (current.months.at(-1) !== month) current.months.push(month);
      continue;
    }
    if (current !== undefined) yield current;
    current = { period, months: [month] };
  }
  if (current !== undefined) yield current;
}

/** How many periods there are between two days, or so. Cheap, to be asked before they are made. */
export function roughCount(from: string, to: string, interval: Interval): number {
  const days = (dayTime(to) - dayTime(from)) / DAY_MS + 1;
  return Math.max(0, days / { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[interval]);
}

/** The day of a number like 20230114, which is how the engine keeps days. */
export function dayOfNumber(day: number | string): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The next day whose period or month may be another one. */
function nextLook(time: number, interval: Interval): number {
  if (interval === 'day' || interval === 'week') return time + DAY_MS;
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function weekName(day: string): string {
  const time = dayTime(day);
  const weekday = new Date(time).getUTCDay() || 7;
  const thursday = new Date(time + (THURSDAY - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7);
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function timeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
