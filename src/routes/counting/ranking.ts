import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { RankedRow, RankingAnswer } from '../../model/api/counting/ranking.js';
import { countyByCode } from '../../model/place/counties.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { rankValues, type RankedValue } from '../../search/analysis/ranking.js';
import { shareInterval } from '../../search/analysis/share-interval.js';
import { SPLITS, type Split } from '../../search/analysis/tally.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { presentCountyCode, presentTotal } from '../http/present.js';
import { choice, filterParameters, integer, match, q, readSelection } from '../http/parameters.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { COUNTY_COLUMNS, countyCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';
import { describeQuestion } from './citation.js';

const ORDERS = ['reports', 'share', 'occurrences', 'perMillion', 'corpusReports', 'value'] as const;

export const rankingParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  by: choice(SPLITS, 'county').meta({ description: 'The field whose values are ranked' }),
  sort: choice(ORDERS, 'reports').meta({
    description: 'The number whose largest comes first; value: by the value itself',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 10_000, 100).meta({ description: 'Values a page, at most 10,000' }),
  ...tableParameters,
});

/** GET /api/v1/ranking */
export function rankingRoute(
  reports: ReportSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(rankingParameters, cache, FORM, (given) =>
    heavy.run(() => answer(reports, cache, given)),
  );
}

const COUNTED = ['reports', 'corpusReports', 'share', 'shareLow', 'shareHigh'] as const;
const MEASURED = ['occurrences', 'corpusCharacters', 'perMillion'] as const;
const FORM: ListForm<Untimed<RankingAnswer>> = {
  name: 'ranking',
  total: ({ total }) => total,
  table: ({ rows, reports }) => ({
    columns: ['value', 'label', ...COUNTY_COLUMNS, ...COUNTED, ...MEASURED, 'relation'],
    rows: rows.map((row) => [
      row.value,
      row.label,
      ...countyCells(row.county),
      ...[...COUNTED, ...MEASURED].map((name) => row[name]),
      reports.relation,
    ]),
  }),
};

async function answer(
  reports: ReportSearch,
  cache: AnswerCache,
  given: z.infer<typeof rankingParameters>,
): Promise<Untimed<RankingAnswer>> {
  const question = readSelection(given);
  const { selection, places } = question;
  const { by, sort, page, limit } = given;
  const [whole, ranking] = await Promise.all([
    resolveFilter(reports, selection).then((filter) =>
      reports.search({ compiled: selection.compiled, filter }),
    ),
    rankValues(reports, cache, { ...selection, by }),
  ]);
  const { total: count, relation } = whole;
  const rows = ranking.values.map((ranked) => toRow(by, ranked)).toSorted(orderBy(sort));
  return {
    by,
    ...describeQuestion(question, {
      path: '/api/v1/ranking',
      count,
      relation,
      engine: await reports.engineVersion(),
      besides: { by, sort },
    }),
    from: ranking.from,
    to: ranking.to,
    rows: rows.slice((page - 1) * limit, page * limit),
    total: rows.length,
    reports: presentTotal(count, whole),
    places,
    page,
    limit,
  };
}

function toRow(by: Split, ranked: RankedValue): RankedRow {
  const { value, reports, occurrences, corpusReports, corpusCharacters } = ranked;
  const county = by === 'county' ? countyByCode(value) : undefined;
  const interval = shareInterval(reports, corpusReports);
  const isRated = occurrences !== undefined && corpusCharacters > 0;
  return {
    value,
    label: county?.name ?? value,
    county: county === undefined ? null : presentCountyCode(county.code),
    reports,
    corpusReports,
    share: corpusReports === 0 ? null : reports / corpusReports,
    shareLow: interval?.[0] ?? null,
    shareHigh: interval?.[1] ?? null,
    occurrences: occurrences ?? null,
    corpusCharacters,
    perMillion: isRated ? (occurrences * 1e6) / corpusCharacters : null,
  };
}

function orderBy(order: (typeof ORDERS)[number]) {
  return (a: RankedRow, b: RankedRow): number =>
    (order === 'value' ? 0 : (b[order] ?? -1) - (a[order] ?? -1)) || compareTexts(a.value, b.value);
}
