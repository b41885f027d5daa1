import { dayFromNumber } from '../../../model/time/day.js';
import type { Interval } from '../../../model/time/interval.js';
import { periodName } from '../../../model/time/periods.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';
import { listPlaces } from '../../stored/first-places.js';
import type { JobTools } from '../reading/job-tools.js';

export interface ProfileRequest extends MatchingRequest {
  interval: Interval;
}

/** All reports of a period together. */
export interface PeriodSize {
  reports: number;
  characters: number;
}

/** The sizes of the periods that have reports, and the days between which all of them lie. */
export interface CorpusProfile {
  periods: Map<string, PeriodSize>;
  first: string | undefined;
  last: string | undefined;
}

/** How much there is in each period. */
export async function profileTexts(
  tools: JobTools,
  { interval, matching: [own] }: ProfileRequest,
): Promise<CorpusProfile> {
  const byDay = new Map<number, PeriodSize>();
  for (const { segment, text } of listPlaces(await findMatching(tools, own!))) {
    const day = segment.days[text]!;
    let size = byDay.get(day);
    if (size === undefined) byDay.set(day, (size = { reports: 0, characters: 0 }));
    size.reports += 1;
    size.characters += segment.characters[text]!;
    if (tools.turn.isOver) await tools.turn.next();
  }
  const days = [...byDay].toSorted(([a], [b]) => a - b);
  const periods = new Map<string, PeriodSize>();
  for (const [day, { reports, characters }] of days) {
    const period = periodName(dayFromNumber(day), interval);
    const before = periods.get(period);
    if (before === undefined) periods.set(period, { reports, characters });
    else {
      before.reports += reports;
      before.characters += characters;
    }
  }
  const [first, last] = [days[0], days.at(-1)].map((each) => each && dayFromNumber(each[0]));
  return { periods, first, last };
}
