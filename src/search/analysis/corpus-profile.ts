import type { Meilisearch } from 'meilisearch';
import { EVERY_REPORT } from '../plan/compile-query.js';
import type { CorpusProfile } from '../texts/jobs/profile-texts.js';
import type { ReportSearch } from '../verify/report-search.js';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import type { Interval } from '../../model/time/interval.js';
import { dayFromNumber } from '../../model/time/day.js';
import { periodName } from '../../model/time/periods.js';

/** Searches in one request to the engine. */
const AT_ONCE = 200;

/**
 * How much there is in each period. Characters come from the stored texts; without those, from the engine's facets alone: one of
 * the days, and one of the characters for each period, whose values times their counts make the sum.
 *
 * @param filter in the engine's language
 */
export async function profileCorpus(
  client: Meilisearch,
  reports: ReportSearch,
  filter: string,
  { interval, withCharacters }: { interval: Interval; withCharacters: boolean },
): Promise<CorpusProfile> {
  if (withCharacters) {
    const selection = { compiled: EVERY_REPORT, filter };
    const stored = await reports.askTexts('profile', [selection], { interval });
    if (stored !== undefined) return stored;
  }
  const counted = { filter, facets: ['day'], limit: 0 };
  const { facetDistribution } = await client.index(REPORTS_INDEX).search(null, counted);
  const days = Object.entries(facetDistribution?.day ?? {})
    .map(([day, reports]) => ({ day: Number(day), reports }))
    .toSorted((a, b) => a.day - b.day);
  const spans = new Map<string, { from: number; to: number; reports: number }>();
  for (const { day, reports } of days) {
    const period = periodName(dayFromNumber(day), interval);
    const span = spans.get(period);
    if (span === undefined) spans.set(period, { from: day, to: day, reports });
    else Object.assign(span, { to: day, reports: span.reports + reports });
  }
  const characters = withCharacters ? await charactersIn(client, filter, [...spans.values()]) : [];
  const periods = [...spans].map(
    ([period, { reports }], i) => [period, { reports, characters: characters[i] ?? 0 }] as const,
  );
  const [first, last] = [days[0], days.at(-1)].map((each) => each && dayFromNumber(each.day));
  return { periods: new Map(periods), first, last };
}

async function charactersIn(
  client: Meilisearch,
  filter: string,
  spans: { from: number; to: number }[],
): Promise<number[]> {
  const sums: number[] = [];
  for (let at = 0; at < spans.length; at += AT_ONCE) {
    const { results } = await client.multiSearch({
      queries: spans.slice(at, at + AT_ONCE).map(({ from, to }) => ({
        indexUid: REPORTS_INDEX,
        filter: `${filter} AND day >= ${from} AND day <= ${to}`,
        facets: ['characters'],
        limit: 0,
      })),
    });
    for (const { facetDistribution } of results) {
      const counts = Object.entries(facetDistribution?.characters ?? {});
      sums.push(counts.reduce((sum, [characters, count]) => sum + Number(characters) * count, 0));
    }
  }
  return sums;
}
