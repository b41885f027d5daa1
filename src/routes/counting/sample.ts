import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { SampleAnswer, SampleUnit } from '../../model/api/counting/sample.js';
import { SAMPLE_UNITS, sampleReports, type DrawnUnit } from '../../search/analysis/sample.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { describeQuestion } from './citation.js';
import { FRAME_COLUMNS, isOwnColumn, LINE_COLUMNS } from './sheet-columns.js';
import { contextParameters, readContext } from './concordance.js';
import {
  choice,
  filterParameters,
  integer,
  match,
  q,
  readSelection,
  single,
} from '../http/parameters.js';
import { presentSource, presentTotal, SOURCE_FIELDS } from '../http/present.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { SOURCE_COLUMNS, sourceCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';

export const sampleParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  n: integer(1, 1_000, 100).meta({ description: 'How many are drawn, at most 1000' }),
  seed: single(
    z.string().regex(/^[\p{L}\p{N}._-]{1,64}$/u, 'use up to 64 letters, digits, . _ -'),
  ).meta({
    description: 'Any word or number; the same one draws the same; 1 without it',
  }),
  unit: choice(SAMPLE_UNITS, 'reports').meta({
    description: 'reports (default), or lines: occurrences of q',
  }),
  ...contextParameters,
  codes: z
    .array(z.string())
    .optional()
    .transform((given) => given?.flatMap((each) => each.split(',')) ?? ['code'])
    .pipe(z.array(z.string().regex(/^[\p{L}\p{N} _.-]{1,40}$/u, 'use letters and digits')).max(20))
    .refine((codes) => new Set(codes).size === codes.length, 'name each column once')
    .refine((codes) => !codes.some(isOwnColumn), 'the sheet has a column of this name already')
    .meta({ description: 'Names of the empty columns of the sheet, joined by commas' }),
  ...tableParameters,
});

type Given = z.infer<typeof sampleParameters>;

/** GET /api/v1/sample */
export function sampleRoute(
  reports: ReportSearch,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(sampleParameters, cache, FORM, (given) =>
    heavy.run(() => answer(reports, given)),
  );
}

const FORM: ListForm<Untimed<SampleAnswer>> = {
  name: 'sample',
  table: ({ units, codes, frame, unit, seed, citation }) => ({
    columns: [
      'number',
      'unit',
      ...SOURCE_COLUMNS,
      ...(unit === 'lines' ? LINE_COLUMNS : []),
      ...codes,
      'note',
      ...FRAME_COLUMNS,
    ],
    rows: units.map((each) => [
      each.number,
      each.unit,
      ...sourceCells(each),
      ...(unit === 'lines' ? LINE_COLUMNS.map((name) => each[name]) : []),
      ...codes.map(() => ''),
      '',
      unit,
      frame.value,
      frame.relation,
      seed,
      citation.url,
    ]),
  }),
};

async function answer(reports: ReportSearch, given: Given): Promise<Untimed<SampleAnswer>> {
  const question = readSelection(given);
  const { selection, places } = question;
  const { n, unit, seed = '1', codes } = given;
  const context = readContext(given);
  const fields = ['id', ...SOURCE_FIELDS];
  const found = await sampleReports(reports, { selection, unit, seed, count: n, context, fields });
  return {
    ...describeQuestion(question, {
      path: '/api/v1/sample',
      count: found.size,
      relation: found.relation,
      engine: await reports.engineVersion(),
      besides: { n: String(n), seed, unit },
    }),
    unit,
    seed,
    n,
    frame: presentTotal(found.size, found),
    reports: presentTotal(found.reports, found),
    units: found.units.map((each, i) => presentUnit(each, i + 1, unit)),
    codes,
    places,
  };
}

function presentUnit(
  { report, ordinal, line }: DrawnUnit,
  number: number,
  unit: Given['unit'],
): SampleUnit {
  return {
    number,
    unit: unit === 'lines' ? `${report.id}:${ordinal}` : report.id,
    ...presentSource(report.id, report),
    speaker: line?.speaker ?? null,
    role: line?.role ?? null,
    left: line?.left ?? null,
    match: line?.match ?? null,
    right: line?.right ?? null,
  };
}
