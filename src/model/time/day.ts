/** A day is a text, YYYY-MM-DD: days compare as texts do. */
export const DAY_MS = 86_400_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const FIRST_TIME = Date.parse('0000-01-01T00:00:00Z');
const LAST_TIME = Date.parse('9999-12-31T00:00:00Z');

/** Whether the text is a day that the calendar has: 2023-02-30 is not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = dayTime(text);
  return !Number.isNaN(time) && timeDay(time) === text;
}

/** The day of three numbers; `undefined` where the calendar has none. `year` is the whole year: 23 is not 2023. */
export function toDay(year: number, month: number, day: number): string | undefined {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : undefined;
}

/** Midnight of the day in UTC, in milliseconds since the epoch. */
export function dayTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * The day in UTC of milliseconds since the epoch. Days have years of four digits: before and after those it is the
 * first and the last of them.
 */
export function timeDay(time: number): string {
  const within = Math.min(Math.max(time, FIRST_TIME), LAST_TIME);
  return new Date(within).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return timeDay(dayTime(day) + count * DAY_MS);
}

/** The day as a number, 20230114, which is how the engine holds days. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** The day of such a number. */
export function dayFromNumber(number: number | string): string {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** How many days `to` comes after `from`; negative where it comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayTime(to) - dayTime(from)) / DAY_MS);
}

/** Monday is 1, Sunday 7. */
export function weekdayNumber(day: string): number {
  return new Date(dayTime(day)).getUTCDay() || 7;
}

/** The last day of a month, YYYY-MM. */
export function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (number === 12) return `${month}-31`;
  return addDays(`${pad(year, 4)}-${pad(number + 1, 2)}-01`, -1);
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
