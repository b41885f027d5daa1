import type { RequestHandler } from 'express';
import { z } from 'zod';
import { countyByCode } from '../../model/place/counties.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { INTERVALS } from '../../model/time/interval.js';
import { compileQuery } from '../../search/plan/compile-query.js';
import { MEASURES, SPLITS } from '../../search/analysis/tally.js';
import type { TrendSearch, CountedSeries } from '../../search/analysis/trends.js';
import type { TrendsAnswer } from '../../model/api/trends.js';
import { buildCitation, listWarnings } from './citation.js';
import {
  filterParameters,
  integer,
  match,
  one,
  readFilters,
  readParameters,
  single,
} from '../http/parameters.js';
import { tookMs } from '../http/took.js';

const PATH = '/api/v1/trends';

export const trendParameters = z.strictObject({
  q: z.array(z.string()).max(10, 'at most ten queries').optional().meta({
    description: 'A query, one series each; may repeat up to ten times; without it, every report',
  }),
  match,
  ...filterParameters,
  interval: single(z.enum(INTERVALS)).transform((value) => value ?? 'month'),
  measures: one
    .transform((values) => values?.[0]?.split(',').filter(Boolean) ?? [...MEASURES])
    .pipe(z.array(z.enum(MEASURES)))
    .meta({ description: 'reports,occurrences,characters; reports alone is the fastest' }),
  split: single(z.enum(SPLITS)).meta({ description: 'A series for each frequent value' }),
  splitLimit: integer(1, 100, 10).meta({ description: 'Of how many values' }),
});

/** GET /api/v1/trends */
export function trendsRoute(trends: TrendSearch, kept: AnswerCache): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(trendParameters, request.url);
    const answer = await kept.get(request.url, () => toAnswer(trends, given));
    response.json({ ...answer, tookMs: tookMs(began) } satisfies TrendsAnswer);
  };
}

async function toAnswer(
  trends: TrendSearch,
  given: z.infer<typeof trendParameters>,
): Promise<Omit<TrendsAnswer, 'tookMs'>> {
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
  const series = found.series.map((each) => {
    const { compiled, value, total, relation, reason, ...rest } = each;
    return {
      q: compiled.typed,
      query: compiled.query,
      ...rest,
      ...(value !== undefined && split && { split: { value, label: labelValue(split, value) } }),
      total: { value: total, relation, ...(reason && { reason }) },
      citation: cite(each, asked, filters, given),
    };
  });
  const { from, to, crawled } = found;
  return {
    interval,
    from,
    to,
    series,
    crawled,
    warnings: listWarnings(places, queries),
  };
}

function cite(
  { compiled, value, total, relation }: CountedSeries,
  asked: number,
  filters: ReturnType<typeof readFilters>['filters'],
  { interval, split }: z.infer<typeof trendParameters>,
) {
  const narrowed = split && value !== undefined ? { ...filters, [split]: [value] } : filters;
  const selection = { compiled, filters: narrowed };
  return buildCitation({
    path: PATH,
    selection,
    query: compiled.query,
    count: total,
    relation,
    asked,
    besides: { interval },
  });
}

function labelValue(split: string, value: string): string {
  return split === 'county' ? (countyByCode(value)?.name ?? value) : value;
}
