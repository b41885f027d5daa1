import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { collocates } from '../../search/analysis/collocates.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { readExactness, type ReportSearch } from '../../search/verify/report-search.js';
import type { Lexicons } from '../../search/analysis/word-counts.js';
import { COLLOCATE_MEASURES, type CollocatesAnswer } from '../../model/api/counting/words.js';
import { describeQuestion } from './citation.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { presentTotal } from '../http/present.js';
import { choice, filterParameters, integer, match, q, readSelection } from '../http/parameters.js';
import { tableParameters } from '../lists/tables.js';

export const collocateParameters = z.strictObject({
  q: q.meta({ description: 'The query near whose terms words are looked for' }),
  match,
  ...filterParameters,
  span: integer(1, 50, 5).meta({ description: 'Words on either side, in the same paragraph' }),
  measure: choice(COLLOCATE_MEASURES, 'logLikelihood').meta({
    description: 'By which they are sorted: logLikelihood (default) or dice',
  }),
  minCount: integer(1, 1_000_000, 3).meta({ description: 'Least count near the terms' }),
  limit: integer(0, 1000, 50).meta({ description: 'Words, at most 1000' }),
  ...tableParameters,
});

/** GET /api/v1/collocates */
export function collocatesRoute(
  reports: ReportSearch,
  lexicons: Lexicons,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(collocateParameters, cache, FORM, (given) =>
    heavy.run(() => answer(reports, lexicons, given)),
  );
}

const COLUMNS = ['word', 'count', 'corpusCount', 'logLikelihood', 'dice'] as const;
const FORM: ListForm<Untimed<CollocatesAnswer>> = {
  name: 'collocates',
  table: ({ collocates: words }) => ({
    columns: COLUMNS,
    rows: words.map((word) => COLUMNS.map((name) => word[name])),
  }),
};

async function answer(
  reports: ReportSearch,
  lexicons: Lexicons,
  given: z.infer<typeof collocateParameters>,
): Promise<Untimed<CollocatesAnswer>> {
  if (given.q === undefined || given.q.trim() === '') {
    const message = 'q: give the query whose collocates you want.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'q' });
  }
  const question = readSelection(given);
  const { selection } = question;
  const { span, minCount, limit, measure } = given;
  const found = await collocates(reports, lexicons, { selection, span, measure, minCount, limit });
  const exactness = readExactness(selection.compiled);
  return {
    ...describeQuestion(question, {
      path: '/api/v1/collocates',
      count: found.occurrences,
      relation: exactness.relation,
      engine: await reports.engineVersion(),
      besides: { span: String(span), measure, minCount: String(minCount) },
    }),
    span,
    measure,
    reports: presentTotal(found.reports, exactness),
    occurrences: found.occurrences,
    collocates: found.collocates,
  };
}
