import { addDays, daysBetween, toDay, weekdayNumber } from '../../../src/model/time/day.js';

/** A date printed without its year is at most so many days back. Chosen by hand on the golden pages. */
const MAX_DAYS_AGO = 150;
/** The longest meeting: a span of more days is another thing. Chosen by hand. */
const MAX_DAYS = 31;

/** A day as printed: what is missing follows from the day of publication. */
export interface PrintedDay {
  year?: number;
  month?: number;
  day: number;
}

/** From the first day to the last, both included; none for a span too long for a meeting. */
export function everyDay(from: string, to: string): string[] {
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > MAX_DAYS) return [];
  return Array.from({ length }, (_, at) => addDays(from, at));
}

/** The latest such day that is not after the day of publication. */
export function lastSuchDay(printed: PrintedDay, published: string): string | undefined {
  const [thisYear, thisMonth] = published.split('-').map(Number) as [number, number, number];
  const { year, month, day } = printed;
  if (year !== undefined && month !== undefined) {
    const exact = toDay(year, month, day);
    return exact !== undefined && exact <= published ? exact : undefined;
  }
  const tries =
    month === undefined
      ? [0, 1, 2].map((back) => monthsBack(thisYear, thisMonth, back, day))
      : [toDay(thisYear, month, day), toDay(thisYear - 1, month, day)];
  const past = tries.find((one) => one !== undefined && one <= published);
  return past !== undefined && daysBetween(past, published) <= MAX_DAYS_AGO ? past : undefined;
}

function monthsBack(year: number, month: number, back: number, day: number): string | undefined {
  return back < month ? toDay(year, month - back, day) : toDay(year - 1, month - back + 12, day);
}

/** The weekday, Monday being 1 and Sunday 7, of the week so many weeks before the day's own. */
export function dayOfWeek(day: string, weekday: number, weeksBack: number): string {
  return addDays(day, weekday - weekdayNumber(day) - 7 * weeksBack);
}
