import { isDay, toDay } from '../../../../src/model/time/day.js';
import { printedTime, shortYearTimes, type PrintedTime } from './printed-time.js';

/** The day, and the minute, that a table or an operator gives: 2023-05-03, 2023/5/3 8:30, 2023年5月4日, 20230503. */
export function readGivenTime(given: string): PrintedTime | undefined {
  const text = given.trim();
  if (isDay(text)) return { date: text };
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? [];
  const compact = toDay(Number(year), Number(month), Number(day));
  if (compact !== undefined) return { date: compact };
  const [short] = shortYearTimes(text);
  return printedTime(text) ?? (short && { date: short.date });
}
