import { dayFromNumber } from '../../../model/time/day.js';
import type { TextPlace } from '../../../store/text-store.js';
import { listPlaces } from '../../stored/first-places.js';
import { UsageTally, type Usage } from '../../usage/usage-tally.js';
import type { JobTools } from '../reading/job-tools.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';

/** The reports that use a formulation, and all reports under the same filters. */
export type UsageRequest = MatchingRequest;

/** Who used a formulation, and when. */
export async function findUsage(
  tools: JobTools,
  { matching: [own, all] }: UsageRequest,
): Promise<Usage> {
  const tally = new UsageTally();
  const days = new Map<number, string>();
  const readDay = ({ segment, text }: TextPlace): string => {
    const number = segment.days[text]!;
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = dayFromNumber(number)));
    return day;
  };
  const readCounty = ({ segment, text }: TextPlace) => segment.values.get(text, 'county')[0];
  for (const place of listPlaces(await findMatching(tools, all!))) {
    tally.addReport(readDay(place), readCounty(place));
    if (tools.turn.isOver) await tools.turn.next();
  }
  for (const place of listPlaces(await findMatching(tools, own!))) {
    const { segment, text } = place;
    tally.addUse({
      day: readDay(place),
      time: segment.times[text]!,
      readKey: () => segment.keys.get(text),
      readId: () => String(segment.head(text).id),
      county: readCounty(place),
      isReprint: segment.values.get(text, 'reprintCode').length > 0,
    });
    if (tools.turn.isOver) await tools.turn.next();
  }
  return tally.result();
}
