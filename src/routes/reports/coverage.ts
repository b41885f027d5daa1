import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { CoverageCounts } from '../../model/coverage-counts.js';
import { countyByCode } from '../../model/place/counties.js';
import {
  coverageRows,
  type CoverageFilters,
  type CoverageRow,
} from '../../search/analysis/coverage-search.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import { day, filterParameters, integer, list, readFilters } from '../http/parameters.js';
import type { ListForm } from '../lists/list-answer.js';
import { COUNTY_COLUMNS, countyCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';
import { presentCounty, isoTime } from '../http/present.js';

export const coverageParameters = z.strictObject({
  county: filterParameters.county,
  prefecture: filterParameters.prefecture,
  province: filterParameters.province,
  source: list.meta({ description: 'Id of a source; may repeat' }),
  from: day.meta({ description: 'First month: YYYY-MM or YYYY' }),
  to: day.meta({ description: 'Last month: YYYY-MM or YYYY' }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 100).meta({ description: 'Rows a page, at most 1000' }),
  ...tableParameters,
});

/** GET /api/v1/coverage */
export function coverageRoute(client: Meilisearch, cache: AnswerCache): RequestHandler {
  return cachedRoute(coverageParameters, cache, FORM, (given) => answer(client, given));
}

const COUNTS = ['expected', 'found', 'noReport', 'failed', 'gone', 'notCrawled'] as const;
const FORM: ListForm<Untimed<CoverageAnswer>> = {
  name: 'coverage',
  total: ({ total }) => total,
  table: ({ rows }) => ({
    columns: ['source', ...COUNTY_COLUMNS, 'month', ...COUNTS, 'lastSuccess'],
    rows: rows.map((row) => [
      row.source,
      ...countyCells(row.county),
      row.month,
      ...COUNTS.map((name) => row[name]),
      row.lastSuccess,
    ]),
  }),
};

async function answer(
  client: Meilisearch,
  { source, page, limit, ...filtering }: z.infer<typeof coverageParameters>,
): Promise<Untimed<CoverageAnswer>> {
  const { county, prefecture, province, from, to } = readFilters(filtering).filters;
  const filters: CoverageFilters = {
    ...(county && { county }),
    ...(prefecture && { prefecture }),
    ...(province && { province }),
    ...(source && { source }),
    ...(from !== undefined && { from: from.slice(0, 7) }),
    ...(to !== undefined && { to: to.slice(0, 7) }),
  };
  const wanted = { offset: (page - 1) * limit, limit };
  const { rows, total, sources } = await coverageRows(client, filters, wanted);
  return {
    rows: rows.map((row) => ({
      source: row.source,
      county: countyOfRow(row),
      month: row.month,
      ...presentCounts(row),
    })),
    total,
    sources: sources.map((sum) => {
      return { source: sum.source, from: sum.from, to: sum.to, ...presentCounts(sum) };
    }),
    page,
    limit,
  };
}

function presentCounts(counts: CoverageCounts) {
  const { discovered, extracted, noReport, failed, gone, lastSuccess } = counts;
  return {
    expected: discovered,
    found: extracted,
    noReport,
    failed,
    gone,
    notCrawled: Math.max(0, discovered - extracted - noReport - failed),
    lastSuccess: isoTime(lastSuccess),
  };
}

function countyOfRow({ county: code }: CoverageRow) {
  const county = code === null ? undefined : countyByCode(code);
  if (county === undefined) return null;
  const { name, nameEn, prefecture, province } = county;
  return presentCounty({
    county: county.code,
    countyName: name,
    countyNameEn: nameEn,
    province,
    ...(prefecture && { prefecture }),
  });
}
