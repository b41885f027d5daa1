import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { collocates } from '../../search/analysis/collocates.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { readExactness, type ReportSearch } from '../../search/verify/report-search.js';
import type { Lexicons } from '../../search/analysis/word-counts.js';
import { COLLOCATE_MEASURES, type CollocatesAnswer } from '../../model/api/words.js';
import { buildCitation, listWarnings } from './citation.js';
import {
  filterParameters,
  integer,
  match,
  q,
  readParameters,
  readSelection,
  single,
} from '../http/parameters.js';
import { tookMs } from '../http/took.js';

export const collocateParameters = z.strictObject({
  q: q.meta({ description: 'The query near whose terms words are looked for' }),
  match,
  ...filterParameters,
  span: integer(1, 50, 5).meta({ description: 'Words on either side, in the same paragraph' }),
  measure: single(z.enum(COLLOCATE_MEASURES)).meta({
    description: 'By which they are sorted: logLikelihood (default) or dice',
  }),
  minCount: integer(1, 1_000_000, 3).meta({ description: 'Least count near the terms' }),
  limit: integer(0, 1000, 50).meta({ description: 'Words, at most 1000' }),
});

/** GET /api/v1/collocates */
export function collocatesRoute(
  reports: ReportSearch,
  lexicons: Lexicons,
  kept: AnswerCache,
): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(collocateParameters, request.url);
    const answer = await kept.get(request.url, () => toAnswer(reports, lexicons, given));
    response.json({ ...answer, tookMs: tookMs(began) } satisfies CollocatesAnswer);
  };
}

async function toAnswer(
  reports: ReportSearch,
  lexicons: Lexicons,
  given: z.infer<typeof collocateParameters>,
): Promise<Omit<CollocatesAnswer, 'tookMs'>> {
  if (given.q === undefined || given.q.trim() === '') {
    throw new XianbaoError('invalid_parameter', 'q: name what to look near.', { parameter: 'q' });
  }
  const asked = Date.now();
  const { selection, places } = readSelection(given);
  const { span, minCount, limit, measure = 'logLikelihood' } = given;
  const found = await collocates(reports, lexicons, { selection, span, measure, minCount, limit });
  const { query, occurrences } = found;
  const { relation, reason } = readExactness(selection.compiled);
  return {
    query,
    span,
    measure,
    reports: { value: found.reports, relation, ...(reason && { reason }) },
    occurrences,
    collocates: found.collocates,
    citation: buildCitation({
      path: '/api/v1/collocates',
      selection,
      query,
      count: occurrences,
      relation,
      asked,
      besides: { span: String(span), measure, minCount: String(minCount) },
    }),
    warnings: listWarnings(places, [selection.compiled]),
  };
}
