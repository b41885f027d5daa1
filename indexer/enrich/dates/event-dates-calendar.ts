const DAY = 86_400_000;
/** A date printed without its year lies at most so many days back. */
const LONGEST_AGO = 150;

/** A day as printed: what is missing follows from the day of publication. */
export interface PrintedDay {
  year?: number;
  month?: number;
  day: number;
}

/** YYYY-MM-DD, or nothing where no such day is. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** From the first day to the last, both included; nothing for a span that is no meeting's. */
export function everyDay(from: string, to: string, longest = 31): string[] {
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > longest) return [];
  return Array.from({ length }, (_, at) => daysAfter(from, at));
}

/** The latest such day that is not after the day of publication. */
export function lastSuchDay(printed: PrintedDay, published: string): string | undefined {
  const [thisYear, thisMonth] = published.split('-').map(Number) as [number, number, number];
  const { year, month, day } = printed;
  if (year !== undefined && month !== undefined) {
    const exact = isoDay(year, month, day);
    return exact !== undefined && exact <= published ? exact : undefined;
  }
  const tries =
    month === undefined
      ? [0, 1, 2].map((back) => monthsBack(thisYear, thisMonth, back, day))
      : [isoDay(thisYear, month, day), isoDay(thisYear - 1, month, day)];
  const past = tries.find((one) => one !== undefined && one <= published);
  return past !== undefined && daysBetween(past, published) <= LONGEST_AGO ? past : undefined;
}

function monthsBack(year: number, month: number, back: number, day: number) {
  const first = new Date(Date.UTC(year, month - 1 - back, 1));
  return isoDay(first.getUTCFullYear(), first.getUTCMonth() + 1, day);
}

/** The weekday, Monday being 1 and Sunday 7, of the week so many weeks before the day's own. */
export function dayOfWeek(day: string, weekday: number, weeksBack: number): string {
  const own = new Date(Date.parse(day)).getUTCDay() || 7;
  return daysAfter(day, weekday - own - 7 * weeksBack);
}
