import type { Meilisearch } from 'meilisearch';
import { countyByCode } from '../../model/place/counties.js';
import type { CorpusProfile } from '../texts/jobs/profile-texts.js';
import { profileCorpus } from '../analysis/corpus-profile.js';
import { listCrawledMonths } from '../analysis/crawled-months.js';
import { EVERY_REPORT } from '../plan/compile-query.js';
import { engineValues } from '../plan/engine-search.js';
import { quote } from '../plan/filters.js';
import { chooseSpan } from '../analysis/day-span.js';
import { periodsBetween, roughCount } from '../../model/time/periods.js';
import type { DateSpan } from '../../model/time/date-span.js';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { tallySeries } from '../analysis/tally.js';

const PROFILE = { interval: 'month', withCharacters: false } as const;

export const PANEL_COLUMNS = [
  'county',
  'countyName',
  'month',
  'reports',
  'occurrences',
  'characters',
  'corpusReports',
];

/**
 * A row for each county that has reports under the filters and each month between the first of them and the
 * last: zeros where nothing was found, empty numbers where there is no report to find it in; the corpus is 0 there
 * where that month was crawled, and empty where it was not. Reports of no county have no row.
 *
 * @param dates the days on which a report may have been published
 * @throws XianbaoError `empty_panel` where it would have no rows, `invalid_parameter` where there are too many
 *   months, `engine_unavailable`
 */
export async function* panelRows(
  client: Meilisearch,
  reports: ReportSearch,
  selection: Selection,
  dates: DateSpan,
): AsyncGenerator<(string | number | null)[]> {
  const { compiled, filters } = selection;
  const everything = await resolveFilter(reports, { compiled: EVERY_REPORT, filters });
  const profile = await profileCorpus(client, reports, everything, PROFILE);
  const { from, to } = chooseSpan(filters, profile, 'month', dates, MAX_MONTHS);
  if (profile.first === undefined || from === undefined || to === undefined) {
    throw emptyPanel('No report is within the filters; take other days, places or names.');
  }
  if (roughCount(from, to, 'month') > MAX_MONTHS) {
    const message = `from: more than ${MAX_MONTHS} months; give from and to.`;
    throw new XianbaoError('invalid_parameter', message, { parameter: 'from' });
  }
  const months = [...periodsBetween(from, to, 'month')].map(({ period }) => period);
  const counties = await engineValues(client, { filter: everything }, 'county');
  if (counties.length === 0) {
    throw emptyPanel(
      `None of the ${countReports(profile)} reports within the filters has a county.`,
    );
  }
  const filter = await resolveFilter(reports, selection);
  const found = await tallySeries(reports, {
    compiled,
    filter,
    interval: 'month',
    measures: ['occurrences'],
    split: { by: 'county', most: Infinity },
  });
  const series = new Map(found.map(({ value, periods }) => [value, periods]));
  for (const county of counties.toSorted()) {
    const own = `${everything} AND county = ${quote(county)}`;
    const [corpus, crawled] = await Promise.all([
      profileCorpus(client, reports, own, PROFILE),
      listCrawledMonths(client, { county: [county] }),
    ]);
    const name = countyByCode(county)?.name ?? county;
    for (const month of months) {
      const tally = series.get(county)?.get(month);
      const corpusReports = corpus.periods.get(month)?.reports ?? 0;
      if (corpusReports === 0) {
        const isCrawled = crawled === undefined || crawled.has(month);
        yield [county, name, month, ...NOTHING, isCrawled ? 0 : null];
        continue;
      }
      const { reports: count = 0, occurrences = 0, characters = 0 } = tally ?? {};
      yield [county, name, month, count, occurrences, characters, corpusReports];
    }
  }
}

const NOTHING = [null, null, null];
/** A thousand years. */
const MAX_MONTHS = 12_000;

function emptyPanel(message: string): XianbaoError {
  return new XianbaoError('empty_panel', message);
}

function countReports({ periods }: CorpusProfile): number {
  return [...periods.values()].reduce((sum, { reports }) => sum + reports, 0);
}
