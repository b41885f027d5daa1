import { LRUCache } from 'lru-cache';
import { timeDay } from './day.js';
import { CHINA_OFFSET } from './instant.js';

/** The zone of a time that is printed without one, where a source does not say otherwise. */
export const CHINA_ZONE = 'Asia/Shanghai';

const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: 50 });

/** Whether a name is one of the time zones that this system knows: Asia/Shanghai, Europe/Berlin, UTC. */
export function isTimeZone(name: string): boolean {
  try {
    return zoneFormat(name).format() !== '';
  } catch {
    return false;
  }
}

/**
 * How far a zone's clocks are from UTC at a time that they show: `+08:00`. Of a time that they show twice, or
 * skip, one of the two offsets around it. China's is the same throughout: its summer time of 1986 to 1991 is
 * left out, as most publishers do.
 *
 * @param time as the clocks show it, `YYYY-MM-DDTHH:MM:SS`
 */
export function zoneOffset(time: string, zone: string = CHINA_ZONE): string {
  if (zone === CHINA_ZONE) return CHINA_OFFSET;
  const asUtc = Date.parse(`${time}Z`);
  const near = offsetAt(asUtc, zone);
  return offsetAt(asUtc - offsetMs(near), zone);
}

/** The day, YYYY-MM-DD, that it is in a zone at an instant (milliseconds since the epoch). */
export function dayInZone(instant: number, zone: string): string {
  const offset = zone === CHINA_ZONE ? CHINA_OFFSET : offsetAt(instant, zone);
  return timeDay(instant + offsetMs(offset));
}

function offsetAt(instant: number, zone: string): string {
  const parts = zoneFormat(zone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/u.exec(name)?.[0] ?? '+00:00';
}

function offsetMs(offset: string): number {
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  return format;
}
