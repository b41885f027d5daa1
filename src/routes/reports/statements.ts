import type { RequestHandler } from 'express';
import { z } from 'zod';
import { mapInTurns } from '../../search/work/turn.js';
import { markText } from '../../search/text/highlights.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { bothForms } from '../../search/query/simplified-form.js';
import { scopedFilter } from '../../search/plan/scope.js';
import type { StatementSearch } from '../../search/verify/statement-search.js';
import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { describeQuestion } from '../counting/citation.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import {
  choice,
  filterParameters,
  integer,
  list,
  readSelection,
  single,
} from '../http/parameters.js';
import type { ListForm } from '../lists/list-answer.js';
import {
  presentStatement,
  STATEMENT_COLUMNS,
  STATEMENT_FIELDS,
  statementCells,
} from '../lists/statement-columns.js';
import { tableParameters } from '../lists/tables.js';
import { presentFacet, presentTotal } from '../http/present.js';

export const statementParameters = z.strictObject({
  q: single().meta({
    description: 'The query, asked of what was said; without it, every statement',
  }),
  ...filterParameters,
  speaker: list.meta({ description: 'Name of the one who said it, also in pinyin; may repeat' }),
  role: list.meta({ description: 'Part of the role of the one who said it; may repeat' }),
  sort: choice(['date', '-date'], '-date').meta({
    description: 'date (oldest first) or -date (newest first, the default)',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 20).meta({ description: 'Statements a page, at most 1000' }),
  ...tableParameters,
});

const PATH = '/api/v1/statements';
const FORM: ListForm<Untimed<StatementsAnswer>> = {
  name: 'statements',
  total: ({ total }) => total,
  table: ({ statements }) => ({
    columns: STATEMENT_COLUMNS,
    rows: statements.map(statementCells),
  }),
};
const FACETS = ['speaker', 'role', 'month', 'county', 'channel', 'lang'] as const;

/** GET /api/v1/statements */
export function statementsRoute(statements: StatementSearch, cache: AnswerCache): RequestHandler {
  return cachedRoute(statementParameters, cache, FORM, (given) => answer(statements, given));
}

async function answer(
  statements: StatementSearch,
  given: z.infer<typeof statementParameters>,
): Promise<Untimed<StatementsAnswer>> {
  const { role: roles = [], sort, page, limit, ...filtering } = given;
  const question = readSelection({ ...filtering, match: 'exact' });
  const { compiled, filters } = question.selection;
  const order = sort === 'date' ? 'asc' : 'desc';
  const result = await statements.search({
    compiled,
    roles: roles.flatMap(bothForms),
    filter: scopedFilter(filters),
    facets: [...FACETS],
    sort: [`time:${order}`, 'reportCode:asc', 'order:asc'],
    offset: (page - 1) * limit,
    limit,
    fields: ['key', ...STATEMENT_FIELDS],
  });
  const { total: count, relation, facets, engineMs } = result;
  const engine = await statements.engineVersion();
  const cited = { path: PATH, count, relation, engine, besides: { role: roles } };
  return {
    ...describeQuestion(question, cited),
    total: presentTotal(count, result),
    statements: await mapInTurns(result.hits, (hit) => ({
      ...presentStatement(hit),
      matches: markText(hit.text, compiled.sought),
    })),
    facets: {
      speaker: presentFacet('speaker', facets.speaker),
      role: presentFacet('role', facets.role),
      month: presentFacet('month', facets.month),
      county: presentFacet('county', facets.county),
      channel: presentFacet('channel', facets.channel),
      lang: presentFacet('lang', facets.lang),
    },
    page,
    limit,
    engineMs,
  };
}
