import type { RequestHandler } from 'express';
import { z } from 'zod';
import { countyByCode } from '../../model/place/counties.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { INTERVALS } from '../../model/time/interval.js';
import { compileQuery } from '../../search/plan/compile-query.js';
import { MEASURES, SPLITS } from '../../search/analysis/tally.js';
import type { TrendSearch } from '../../search/analysis/trends.js';
import type { TrendsAnswer } from '../../model/api/counting/trends.js';
import { buildCitation, listWarnings } from './citation.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { presentTotal } from '../http/present.js';
import {
  choice,
  choices,
  filterParameters,
  integer,
  match,
  readFilters,
  single,
} from '../http/parameters.js';
import { tableParameters } from '../lists/tables.js';

export const trendParameters = z.strictObject({
  q: z.array(z.string()).max(10, 'at most ten queries').optional().meta({
    description: 'A query, one series each; may repeat up to ten times; without it, every report',
  }),
  match,
  ...filterParameters,
  interval: choice(INTERVALS, 'month').meta({ description: 'How long a period is' }),
  measures: choices(MEASURES, MEASURES).meta({
    description: 'reports,occurrences,characters; reports alone is the fastest',
  }),
  split: single(z.enum(SPLITS)).meta({ description: 'A series for each frequent value' }),
  splitLimit: integer(1, 100, 10).meta({ description: 'Of how many values' }),
  ...tableParameters,
});

/** GET /api/v1/trends */
export function trendsRoute(
  trends: TrendSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(trendParameters, cache, FORM, (given) =>
    isLight(given) ? answer(trends, given) : heavy.run(() => answer(trends, given)),
  );
}

const MEASURED = ['occurrences', 'perMillion', 'characters', 'corpusCharacters'] as const;
const FORM: ListForm<Untimed<TrendsAnswer>> = {
  name: 'trends',
  table: ({ series }) => ({
    columns: [
      'q',
      'query',
      'split',
      'splitLabel',
      'period',
      'reports',
      'corpusReports',
      ...MEASURED,
      'relation',
    ],
    rows: series.flatMap(({ q, query, split, points, total }) =>
      points.map((point) => [
        q,
        query,
        split?.value ?? null,
        split?.label ?? null,
        point.period,
        point.reports,
        point.corpusReports,
        ...MEASURED.map((name) => point[name] ?? null),
        total.relation,
      ]),
    ),
  }),
};

/** A few queries whose reports alone are counted are answered from the engine's facets. */
const LIGHT_QUERIES = 3;

function isLight({ q = [], measures, split, interval }: z.infer<typeof trendParameters>): boolean {
  const isCoarse = interval !== 'day' && interval !== 'week';
  const isFew = q.length <= LIGHT_QUERIES && split === undefined;
  return isCoarse && isFew && measures.every((measure) => measure === 'reports');
}

async function answer(
  trends: TrendSearch,
  given: z.infer<typeof trendParameters>,
): Promise<Untimed<TrendsAnswer>> {
  const asked = Date.now();
  const { filters, places } = readFilters(given);
  const { interval, measures, split } = given;
  const queries = (given.q ?? ['']).map((typed) => compileQuery(typed, given.match));
  const found = await trends.trends({
    queries,
    filters,
    interval,
    measures,
    split: split && { by: split, most: given.splitLimit },
  });
  const engine = await trends.engineVersion();
  const series = found.series.map(({ compiled, value, total, relation, reason, ...rest }) => {
    const isPart = split !== undefined && value !== undefined;
    const selection = { compiled, filters: isPart ? { ...filters, [split]: [value] } : filters };
    const besides = { interval };
    const cited = { path: '/api/v1/trends', count: total, relation, engine, besides };
    return {
      q: compiled.typed,
      query: compiled.query,
      ...rest,
      ...(isPart && { split: { value, label: labelValue(split, value) } }),
      total: presentTotal(total, { relation, ...(reason !== undefined && { reason }) }),
      citation: buildCitation({ selection, asked }, cited),
    };
  });
  const { from, to, crawled } = found;
  return { interval, from, to, series, crawled, warnings: listWarnings(places, queries) };
}

function labelValue(split: string, value: string): string {
  return split === 'county' ? (countyByCode(value)?.name ?? value) : value;
}
