import type { Interval } from '../../model/time/interval.js';
import { lastDayOfSpan, type DateSpan } from '../../model/time/date-span.js';
import type { Filters } from '../plan/filters.js';
import type { CorpusProfile } from '../texts/jobs/profile-texts.js';
import { roughCount } from '../../model/time/periods.js';

/** First and last day, YYYY-MM-DD; `undefined` where there is no report. */
export interface DaySpan {
  from: string | undefined;
  to: string | undefined;
}

/**
 * The days that are counted over: as asked for; otherwise those of the corpus. Where these are too many because
 * some report, indexed while other dates were allowed, has one outside the span of plausible dates, those within it:
 * one wrong date hides no chart.
 *
 * @param plausible the days on which a report may have been published
 * @param most periods that the answer may have
 */
export function chooseSpan(
  filters: Filters,
  { first, last }: Pick<CorpusProfile, 'first' | 'last'>,
  interval: Interval,
  plausible: DateSpan,
  most: number,
): DaySpan {
  const whole = { from: filters.from ?? first, to: filters.to ?? last };
  const { from, to } = whole;
  if (from === undefined || to === undefined || roughCount(from, to, interval) <= most) {
    return whole;
  }
  const latest = lastDayOfSpan(plausible, Date.now());
  return {
    from: filters.from ?? (from < plausible.earliest ? plausible.earliest : from),
    to: filters.to ?? (to > latest ? latest : to),
  };
}
