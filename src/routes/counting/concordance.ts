import type { RequestHandler } from 'express';
import { z } from 'zod';
import { CONCORDANCE_SORTS, type ConcordanceSearch } from '../../search/lines/concordance.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import type { ConcordanceAnswer, ContextLine } from '../../model/api/counting/concordance.js';
import type { ConcordanceLine, LineContext } from '../../search/lines/concordance-lines.js';
import { describeQuestion } from './citation.js';
import { linesParameters, readLinesQuestion, type LinedIn } from './lines-question.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import { choice, filterParameters, integer, match, q } from '../http/parameters.js';
import type { ListForm } from '../lists/list-answer.js';
import { LINE_COLUMNS, lineCells } from '../lists/line-columns.js';
import { tableParameters } from '../lists/tables.js';
import { HEAD_FIELDS, presentSource, presentTotal } from '../http/present.js';

/** How much of the text stands beside an occurrence. */
export const contextParameters = {
  width: integer(0, 500, 30).meta({ description: 'Characters of context on either side, at most' }),
  context: choice(['characters', 'sentence'], 'characters').meta({
    description: 'characters (default): so many as width says; sentence: no more than the sentence',
  }),
};

/** @returns what the parameters ask for */
export function readContext(given: {
  width: number;
  context: 'characters' | 'sentence';
}): LineContext {
  return { width: given.width, isSentence: given.context === 'sentence' };
}

export const concordanceParameters = z.strictObject({
  q: q.meta({ description: 'The query, whose terms are shown; negated ones are not' }),
  match,
  ...filterParameters,
  ...linesParameters,
  ...contextParameters,
  sort: choice(CONCORDANCE_SORTS, '-date').meta({
    description:
      '-date (default), date, county, or by the context: left (from the match outwards), right',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 100).meta({ description: 'Lines a page, at most 1000' }),
  ...tableParameters,
});

/** GET /api/v1/concordance */
export function concordanceRoute(
  searches: Record<LinedIn, ConcordanceSearch>,
  cache: AnswerCache,
  heavy: FairQueue,
): RequestHandler {
  return cachedRoute(concordanceParameters, cache, FORM, (given) =>
    heavy.run(() => answer(searches[given.in], given)),
  );
}

const FORM: ListForm<Untimed<ConcordanceAnswer>> = {
  name: 'concordance',
  total: ({ occurrences, reports }) => ({ ...reports, value: occurrences }),
  table: ({ lines }) => ({ columns: LINE_COLUMNS, rows: lines.map(lineCells) }),
};

async function answer(
  search: ConcordanceSearch,
  given: z.infer<typeof concordanceParameters>,
): Promise<Untimed<ConcordanceAnswer>> {
  const question = readLinesQuestion(given);
  const { selection, besides } = question;
  const { page, limit, sort } = given;
  const paging = { offset: (page - 1) * limit, limit, fields: HEAD_FIELDS };
  const found = await search.concordance({
    selection,
    sort,
    context: readContext(given),
    ...paging,
  });
  const { documents, occurrences, relation } = found;
  const engine = await search.engineVersion();
  const cited = { path: '/api/v1/concordance', count: occurrences, relation, engine, besides };
  return {
    ...describeQuestion(question, cited),
    in: given.in,
    reports: presentTotal(documents, found),
    occurrences,
    lines: found.lines.map(presentLine),
    page,
    limit,
  };
}

/** A line as answers give it. */
export function presentLine({ report, ...line }: ConcordanceLine): ContextLine {
  return { ...presentSource(report.id, report), ...line };
}
