import { DAY_MS } from '../../../src/model/time/day.js';
import type { FetchFailureCode } from '../../fetch/outcome.js';
import { HOUR_MS } from '../../../src/model/time/instant.js';

/** How long to wait between two checks of a page up to an age. Chosen by hand, to be polite. */
const STEPS = [
  { age: 7 * DAY_MS, wait: DAY_MS },
  { age: 60 * DAY_MS, wait: 7 * DAY_MS },
  { age: 365 * DAY_MS, wait: 30 * DAY_MS },
  { age: Infinity, wait: 182 * DAY_MS },
];

const MAX_BACKOFF = 7 * DAY_MS;
const MAX_SLOW_BACKOFF = 28 * DAY_MS;
const SLOW: FetchFailureCode = 'too_slow';

/** Times are milliseconds since the epoch. */
export interface CheckHistory {
  /** When the page was published, or else discovered. */
  since: number;
  /** `null` where it was never checked. */
  lastCheckedAt: number | null;
  /** Checks in a row, up to the last one, that found the text unchanged; the very first check counts. */
  unchangedInARow: number;
  now: number;
}

/**
 * When a page is to be checked again. News is corrected in its first days and seldom later: daily in
 * the first week, weekly in the first two months, monthly in the first year, then twice a year. A page
 * whose last check found another text is checked one step sooner. One never checked is due now.
 * A check in the future (the clock was set back since) counts as one just made.
 */
export function nextDue({ since, lastCheckedAt, unchangedInARow, now }: CheckHistory): number {
  if (lastCheckedAt === null) return now;
  const checked = Math.min(lastCheckedAt, now);
  const step = STEPS.findIndex(({ age }) => checked - since < age);
  return checked + STEPS[unchangedInARow === 0 ? Math.max(0, step - 1) : step]!.wait;
}

/**
 * When to try again what failed: after an hour, then each time twice as long, a week at most. A page that came too
 * slowly holds its host each time it is asked for: it has to wait a day at first, and up to four weeks.
 *
 * @param code of the last failure
 */
export function nextTry(failuresInARow: number, failedAt: number, code?: string): number {
  const [first, max] = code === SLOW ? [DAY_MS, MAX_SLOW_BACKOFF] : [HOUR_MS, MAX_BACKOFF];
  return failedAt + Math.min(first * 2 ** Math.max(0, failuresInARow - 1), max);
}
