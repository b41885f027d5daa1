import { lastDayOfMonth } from '../../model/time/day.js';
import { periodsBetween } from '../../model/time/periods.js';
import type { Tier } from '../../model/api/counting/formulations.js';
import { findTier } from './temperature.js';
import type { Usage } from './usage-tally.js';

/** A month in the life of a formulation. */
export interface MonthRow {
  month: string;
  reports: number;
  reprints: number;
  corpusReports: number;
  /** Of the month's reports; `null` where it has none. */
  share: number | null;
  tier: Tier | null;
  /** Counties that used it in this month, that first did, and that ever did until its end. */
  using: number;
  newAdopters: number;
  adopters: number;
  /** Counties with any report in this month; of the others nothing can be said. */
  crawled: number;
}

/** Every month from the first to the last of which there are reports. */
export function listMonthRows({ months, counties }: Usage): MonthRow[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map((each) => [each.month, each]));
  const adopted = new Map<string, number>();
  for (const { first: use } of counties) {
    const month = use.day.slice(0, 7);
    adopted.set(month, (adopted.get(month) ?? 0) + 1);
  }
  let adopters = 0;
  const span = periodsBetween(`${first.month}-01`, lastDayOfMonth(last.month), 'month');
  return [...span].map(({ period: month }) => {
    const counts = known.get(month) ?? NOTHING;
    const { reports, reprints, corpusReports, using, crawled } = counts;
    const newAdopters = adopted.get(month) ?? 0;
    adopters += newAdopters;
    const share = corpusReports === 0 ? null : reports / corpusReports;
    const tier = findTier(reports, corpusReports);
    const counted = { using, newAdopters, adopters, crawled };
    return { month, reports, reprints, corpusReports, share, tier, ...counted };
  });
}

const NOTHING = { reports: 0, reprints: 0, corpusReports: 0, using: 0, crawled: 0 };
