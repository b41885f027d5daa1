import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import {
  ORIGINS,
  type FormulationAdoption,
  type FormulationAnswer,
  type FormulationUse,
} from '../../model/api/counting/formulations.js';
import { countiesIn } from '../../model/place/counties.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import {
  followFormulation,
  type Formulation,
  type ShownUse,
} from '../../search/formulations/formulation.js';
import type { Adoption } from '../../search/usage/spread.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { describeQuestion } from '../counting/citation.js';
import { choice, filterParameters, integer, match, q, readSelection } from '../http/parameters.js';
import { presentCountyCode, presentSource, presentTotal, SOURCE_FIELDS } from '../http/present.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { COUNTY_COLUMNS, countyCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';

export const formulationParameters = z.strictObject({
  q: q.meta({ description: 'The formulation, or any query' }),
  match,
  ...filterParameters,
  rows: choice(['months', 'adoptions'], 'months').meta({
    description: 'What a table has a row for: months (default) or adoptions',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Of the adoptions, counted from 1' }),
  limit: integer(0, 3000, 100).meta({ description: 'Adoptions a page, at most 3000' }),
  ...tableParameters,
});

type Given = z.infer<typeof formulationParameters>;

/** GET /api/v1/formulations */
export function formulationRoute(
  reports: ReportSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(formulationParameters, cache, FORM, (given) =>
    heavy.run(() => answer(reports, given)),
  );
}

type Answer = Untimed<FormulationAnswer>;

const MONTH_COLUMNS = [
  'month',
  'reports',
  'reprints',
  'corpusReports',
  'share',
  'tier',
  'using',
  'newAdopters',
  'adopters',
  'crawled',
] as const;
const ADOPTION_COLUMNS = [
  'date',
  'reportId',
  'reprint',
  'origin',
  'reports',
  'reprints',
  'lastDate',
] as const;

const FORM: ListForm<Answer> = {
  name: 'formulation',
  total: ({ adopters }) => adopters,
  table: ({ rows, months, adoptions, reports: { relation } }) =>
    rows === 'months'
      ? {
          columns: [...MONTH_COLUMNS, 'relation'],
          rows: months.map((month) => [...MONTH_COLUMNS.map((name) => month[name]), relation]),
        }
      : {
          columns: [...COUNTY_COLUMNS, ...ADOPTION_COLUMNS, 'relation'],
          rows: adoptions.map((adoption) => [
            ...countyCells(adoption.county),
            ...ADOPTION_COLUMNS.map((name) => adoption[name]),
            relation,
          ]),
        },
};

async function answer(reports: ReportSearch, given: Given): Promise<Answer> {
  const question = readSelection(given);
  const { selection, places } = question;
  if (selection.compiled.query === '') throw noFormulation();
  const { rows, page, limit } = given;
  const found = await followFormulation(reports, { selection, fields: ['id', ...SOURCE_FIELDS] });
  const { crawled, months, speed, fading, reached, adoptions, relation } = found;
  return {
    q: selection.compiled.typed,
    ...describeQuestion(question, {
      path: '/api/v1/formulations',
      count: found.reports,
      relation,
      engine: await reports.engineVersion(),
    }),
    reports: presentTotal(found.reports, found),
    reprints: found.reprints,
    first: presentUse(found.first),
    last: presentUse(found.last),
    adopters: adoptions.length,
    crawled,
    notCrawled: Math.max(0, countiesIn(selection.filters).length - crawled),
    reached,
    speed,
    direction: countOrigins(found),
    fading,
    months,
    adoptions: adoptions.slice((page - 1) * limit, page * limit).map(presentAdoption),
    rows,
    places,
    page,
    limit,
  };
}

function noFormulation(): XianbaoError {
  const message = 'q: name the formulation whose life is asked for, such as q=乡村振兴.';
  return new XianbaoError('invalid_parameter', message, { parameter: 'q' });
}

function countOrigins({ adoptions }: Formulation): FormulationAnswer['direction'] {
  const counts = { first: 0, prefecture: 0, province: 0, elsewhere: 0 };
  for (const origin of ORIGINS)
    counts[origin] = adoptions.filter((adoption) => adoption.origin === origin).length;
  return counts;
}

function presentUse(use: ShownUse | undefined): FormulationUse | null {
  if (use === undefined) return null;
  const { report, line } = use;
  return {
    ...presentSource(report.id, report),
    speaker: line?.speaker ?? null,
    role: line?.role ?? null,
    left: line?.left ?? '',
    match: line?.match ?? '',
    right: line?.right ?? '',
    reprintOf: report.reprintOf ?? null,
  };
}

function presentAdoption(adoption: Adoption): FormulationAdoption {
  const { county, first, last, isReprint, origin, reports, reprints } = adoption;
  return {
    county: presentCountyCode(county),
    date: first.day,
    reportId: first.id,
    reprint: isReprint,
    origin,
    reports,
    reprints,
    lastDate: last.day,
  };
}
