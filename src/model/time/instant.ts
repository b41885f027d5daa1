import { DAY_MS } from './day.js';

export const HOUR_MS = 3_600_000;

/** All of China keeps one time, and a time that is printed without a zone is China's. */
export const CHINA_OFFSET = '+08:00';
export const CHINA_OFFSET_MS = 8 * HOUR_MS;

/** When a day begins in China, ISO 8601. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00${CHINA_OFFSET}`;
}

/** China's day (YYYY-MM-DD) at an instant, in milliseconds since the epoch. */
export function chinaDay(instant: number): string {
  return chinaTime(instant).slice(0, 10);
}

/** An instant, in milliseconds since the epoch, as China's time to the second, ISO 8601. */
export function chinaTime(instant: number): string {
  const shifted = new Date(instant + CHINA_OFFSET_MS).toISOString();
  return `${shifted.slice(0, 19)}${CHINA_OFFSET}`;
}

/**
 * When a report was published, in milliseconds since the epoch: at the time that it prints, or else at the
 * beginning of its day.
 */
export function publicationInstant({
  publishedAt,
  date,
}: {
  publishedAt?: string;
  date: string;
}): number {
  return Date.parse(publishedAt ?? startOfDay(date));
}

/**
 * The instant by which a report is sorted: that of its publication, or the nearest within its day. A day that was
 * given apart, or printed in another zone, may not be the day of the instant; lists show the day.
 */
export function orderInstant(report: { publishedAt?: string; date: string }): number {
  const first = Date.parse(startOfDay(report.date));
  return Math.min(Math.max(publicationInstant(report), first), first + DAY_MS - 1000);
}
