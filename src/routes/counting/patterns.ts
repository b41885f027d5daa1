import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import { findPatterns } from '../../search/lines/patterns.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { readExactness } from '../../search/verify/report-search.js';
import { PATTERN_SIDES } from '../../search/words/line-patterns.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { choice, filterParameters, integer, match, q } from '../http/parameters.js';
import { presentTotal } from '../http/present.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';
import { describeQuestion } from './citation.js';
import { linesParameters, readLinesQuestion, type LinedSources } from './lines-question.js';

export const patternParameters = z.strictObject({
  q: q.meta({ description: 'The query whose occurrences are grouped' }),
  match,
  ...filterParameters,
  ...linesParameters,
  side: choice(PATTERN_SIDES, 'right').meta({
    description: 'right (default), left or both: whose words make the pattern',
  }),
  words: integer(1, 4, 1).meta({ description: 'Words on a side' }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 50).meta({ description: 'Patterns a page, at most 1000' }),
  ...tableParameters,
});

const COLUMNS = ['left', 'match', 'right', 'count', 'reports'] as const;
const FORM: ListForm<Untimed<PatternsAnswer>> = {
  name: 'patterns',
  total: ({ total }) => total,
  table: ({ patterns }) => ({
    columns: COLUMNS,
    rows: patterns.map((pattern) => COLUMNS.map((name) => pattern[name])),
  }),
};

/** GET /api/v1/patterns */
export function patternsRoute(
  sources: LinedSources,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(patternParameters, cache, FORM, (given) =>
    heavy.run(() => answer(sources, given)),
  );
}

async function answer(
  sources: LinedSources,
  given: z.infer<typeof patternParameters>,
): Promise<Untimed<PatternsAnswer>> {
  const question = readLinesQuestion(given);
  const { selection, besides } = question;
  const { side, words, page, limit } = given;
  const paging = { offset: (page - 1) * limit, limit };
  const found = await findPatterns(sources[given.in], selection, { side, words }, paging);
  const exactness = readExactness(selection.compiled);
  return {
    ...describeQuestion(question, {
      path: '/api/v1/patterns',
      count: found.occurrences,
      relation: exactness.relation,
      engine: await sources[given.in].engineVersion(),
      besides: { ...besides, side, words: String(words) },
    }),
    in: given.in,
    side,
    words,
    reports: presentTotal(found.documents, exactness),
    occurrences: found.occurrences,
    total: found.total,
    patterns: found.patterns,
    page,
    limit,
  };
}
