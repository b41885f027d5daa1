import type { Interval } from '../../model/time/interval.js';
import { addDays, timeDay } from '../../model/time/day.js';
import type { Filters } from '../plan/filters.js';
import type { CorpusProfile } from './corpus-profile.js';
import { roughCount } from './periods.js';

/** The first newspaper of the modern kind in Chinese is older, the reports of counties that are on the web are not. */
const FIRST_PLAUSIBLE = '1900-01-01';
/** An announcement is dated ahead of its time by so many days at the most. */
const MAX_DAYS_AHEAD = 366;

/** First and last day, YYYY-MM-DD; `undefined` where there is no report. */
export interface DaySpan {
  from: string | undefined;
  to: string | undefined;
}

/**
 * The days that are counted over: as asked for; otherwise those of the corpus. Where these are too many because
 * some report has a date that it cannot have (0000-01-01, 9999-12-31), the plausible ones among them: one wrong
 * date hides no chart.
 *
 * @param most periods that the answer may have
 */
export function chooseSpan(
  filters: Filters,
  { first, last }: Pick<CorpusProfile, 'first' | 'last'>,
  interval: Interval,
  most: number,
): DaySpan {
  const whole = { from: filters.from ?? first, to: filters.to ?? last };
  const { from, to } = whole;
  if (from === undefined || to === undefined || roughCount(from, to, interval) <= most) {
    return whole;
  }
  const latest = addDays(timeDay(Date.now()), MAX_DAYS_AHEAD);
  return {
    from: filters.from ?? (from < FIRST_PLAUSIBLE ? FIRST_PLAUSIBLE : from),
    to: filters.to ?? (to > latest ? latest : to),
  };
}
