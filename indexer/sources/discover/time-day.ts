import { dayInZone } from '../../../src/model/time/zone.js';
import { printedDay } from '../list/printed-day.js';

const UTC = /(?:\bGMT|\bUTC?|\dZ|[+-]00:?00)\s*$/u;

/**
 * The day of a time. Programs write UTC wherever they are, so such a time is put into the source's zone; any other zone
 * is kept, and a time without one is in the source's.
 */
export function readTimeDay(time: unknown, timezone: string): string | undefined {
  if (typeof time !== 'string') return undefined;
  const instant = UTC.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instant)
    ? printedDay(time.replace(/T.*$/u, ''))
    : dayInZone(instant, timezone);
}
