import type { SeatEntry } from '../../model/api/reports/officials.js';

/**
 * Whether one of a seat's holders had it on a day: somebody may have come back, and had it twice.
 *
 * @param day `2023-01-14`; null where none is asked about
 */
export function sitsOn(
  day: string | null,
  { id, firstSeen, lastSeen }: SeatEntry['holders'][number],
  holder: SeatEntry['holder'],
): boolean {
  return day !== null && holder?.id === id && firstSeen <= day && day <= lastSeen;
}
