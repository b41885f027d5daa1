import type { RequestHandler } from 'express';
import { z } from 'zod';
import { markText } from '../../search/text/highlights.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { bothForms } from '../../search/query/simplified-form.js';
import { scopedFilter } from '../../search/plan/scope.js';
import { compileQuery } from '../../search/plan/compile-query.js';
import type { StoredStatement } from '../../search/verify/statement-documents.js';
import type { StatementSearch } from '../../search/verify/statement-search.js';
import type { StatementsAnswer } from '../../model/api/statements.js';
import { buildCitation, listWarnings } from '../counting/citation.js';
import {
  filterParameters,
  integer,
  list,
  readFilters,
  readParameters,
  single,
} from '../http/parameters.js';
import { presentCounty, presentFacet } from '../http/present.js';
import { tookMs } from '../http/took.js';

export const statementParameters = z.strictObject({
  q: single().meta({
    description: 'The query, asked of what was said; without it, every statement',
  }),
  ...filterParameters,
  speaker: list.meta({ description: 'Name of the one who said it, also in pinyin; may repeat' }),
  role: list.meta({ description: 'Part of the role of the one who said it; may repeat' }),
  sort: single(z.enum(['date', '-date'])).meta({
    description: 'date (oldest first) or -date (newest first, the default)',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 20).meta({ description: 'Statements a page, at most 1000' }),
});

const FIELDS = [
  'key',
  'reportId',
  'title',
  'url',
  'date',
  'county',
  'countyName',
  'countyNameEn',
  'prefecture',
  'province',
  'channel',
  'speaker',
  'nameLatin',
  'role',
  'verb',
  'text',
  'paragraphs',
];
const PATH = '/api/v1/statements';
const FACETS = ['speaker', 'role', 'month'] as const;

/** GET /api/v1/statements */
export function statementsRoute(statements: StatementSearch, kept: AnswerCache): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(statementParameters, request.url);
    const answer = await kept.get(request.url, () => search(statements, given));
    response.json({ ...answer, tookMs: tookMs(began) } satisfies StatementsAnswer);
  };
}

async function search(
  statements: StatementSearch,
  given: z.infer<typeof statementParameters>,
): Promise<Omit<StatementsAnswer, 'tookMs'>> {
  const asked = Date.now();
  const { role: roles = [], sort, page, limit, ...narrowing } = given;
  const { filters, places } = readFilters(narrowing);
  const order = sort === 'date' ? 'asc' : 'desc';
  const compiled = compileQuery(given.q ?? '', 'exact');
  const result = await statements.search({
    compiled,
    roles: roles.flatMap(bothForms),
    filter: scopedFilter(filters),
    facets: [...FACETS],
    sort: [`time:${order}`, 'reportId:asc', 'order:asc'],
    offset: (page - 1) * limit,
    limit,
    fields: FIELDS,
  });
  const { query } = compiled;
  const { total, relation, reason, facets, engineMs } = result;
  const selection = { compiled, filters };
  const citation = buildCitation({ path: PATH, selection, query, count: total, relation, asked });
  return {
    query,
    total: { value: total, relation, ...(reason && { reason }) },
    statements: result.hits.map((hit) => ({
      ...presented(hit),
      matches: markText(hit.text, compiled.sought),
    })),
    facets: {
      speaker: presentFacet('speaker', facets.speaker),
      role: presentFacet('role', facets.role),
      month: presentFacet('month', facets.month),
    },
    warnings: listWarnings(places, [compiled]),
    page,
    limit,
    citation: {
      ...citation,
      url: citation.url + roles.map((role) => `&role=${encodeURIComponent(role)}`).join(''),
    },
    engineMs,
  };
}

function presented(statement: StoredStatement) {
  const { reportId, title, url, date, channel, speaker, nameLatin, role } = statement;
  return {
    reportId,
    title,
    url: url ?? null,
    date,
    county: presentCounty(statement),
    channel: channel ?? null,
    speaker,
    nameLatin: nameLatin ?? null,
    role,
    verb: statement.verb,
    text: statement.text,
    paragraphs: statement.paragraphs,
  };
}
