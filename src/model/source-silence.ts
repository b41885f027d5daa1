import { daysBetween } from './time/day.js';

/** A source is silent when it brought nothing for so many times its usual pause, and this many days. */
const USUAL_PAUSES = 3;
const MIN_SILENT_DAYS = 7;
const LATEST_PAUSES = 60;

/** How long a source has brought nothing, and how long that mostly takes; `null` where there are too few reports. */
export interface Silence {
  /** Whole days since its newest report. */
  silentDays: number | null;
  /** Days that usually pass between two days with reports. */
  usualDays: number | null;
}

/** Whether a source brings nothing for much longer than it usually does. */
export function isSilent({ silentDays, usualDays }: Silence): boolean {
  if (silentDays === null || usualDays === null) return false;
  return silentDays > Math.max(MIN_SILENT_DAYS, USUAL_PAUSES * usualDays);
}

/**
 * The silence of a source that has reports of some days. What is usual is the median of its latest 60 pauses.
 *
 * @param days in order; those after today are notices of what is to come, and count for nothing
 */
export function silenceAfter(days: string[], today: string): Silence {
  const past = days.filter((day) => day <= today);
  const newest = past.at(-1);
  if (newest === undefined) return { silentDays: null, usualDays: null };
  const pauses = past
    .slice(1)
    .map((day, i) => daysBetween(past[i]!, day))
    .slice(-LATEST_PAUSES)
    .toSorted((a, b) => a - b);
  const median = pauses[Math.floor((pauses.length + 1) / 2) - 1];
  return { silentDays: daysBetween(newest, today), usualDays: median ?? null };
}
