import { compareTexts } from '../../model/text/compare-texts.js';
import { orderInstant } from '../../model/time/instant.js';

/** The oldest first, or the newest. */
export type ReportOrder = 'oldest' | 'newest';

/** What the order of reports is told by. */
export interface ReportPlace {
  date: string;
  /** Of publication, within the day, in milliseconds since the epoch. */
  time: number;
  key: string;
}

export function toPlace(report: { key: string; date: string; publishedAt?: string }): ReportPlace {
  return { date: report.date, time: orderInstant(report), key: report.key };
}

/** By day, then by time of publication, in either order; then by key. */
export function comparePlaces(a: ReportPlace, b: ReportPlace, order: ReportOrder): number {
  const direction = order === 'oldest' ? 1 : -1;
  const inTime = compareTexts(a.date, b.date) || a.time - b.time;
  return direction * inTime || compareTexts(a.key, b.key);
}
