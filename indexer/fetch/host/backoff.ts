import type { FetchLimits } from '../limits.js';

/**
 * The pause before the next try: doubling, at most the longest, of which a random half is left out so
 * that many crawlers do not come back at once.
 *
 * @param failedTries how many have failed, from 1
 * @param random evenly distributed from 0 to 1
 */
export function backoffMs(failedTries: number, limits: FetchLimits, random: () => number): number {
  const full = Math.min(limits.maxBackoffMs, limits.backoffMs * 2 ** (failedTries - 1));
  return full * (0.5 + random() / 2);
}
