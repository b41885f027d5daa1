import type { Membership } from './memberships.js';
import type { Mention } from './mention.js';
import type { OfficeMonth } from './questions.js';

/**
 * In how many reports an official is named, and spoke, in each month since an office was first seen: the first goes from
 * that day until the day before the same day of the next month. Every month is listed until the office was last seen.
 *
 * @param mentions by day
 */
export function countOfficeMonths(
  { firstSeen, lastSeen }: Pick<Membership, 'firstSeen' | 'lastSeen'>,
  mentions: readonly Mention[],
): OfficeMonth[] {
  const months: OfficeMonth[] = [];
  for (const { report, part } of mentions) {
    if (report.day < firstSeen || report.day > lastSeen) continue;
    const month = monthsSince(firstSeen, report.day);
    while (months.length <= month) months.push({ month: months.length, reports: 0, spoke: 0 });
    const own = months[month]!;
    own.reports += 1;
    if (part === 'spoke') own.spoke += 1;
  }
  return months;
}

/** Whole months from one day to another. */
function monthsSince(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0);
}
