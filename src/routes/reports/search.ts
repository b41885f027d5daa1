import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { SearchAnswer, Snippet } from '../../model/api/reports/search.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { describeQuestion } from '../counting/citation.js';
import { cachedRoute, type Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { readSelection, searchParameters } from '../http/parameters.js';
import { presentFacets, presentTotal, reportHead } from '../http/present.js';
import { HEAD_COLUMNS, headCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';
import { findZero } from './find-zero.js';
import { findReports } from './find-reports.js';

/** GET /api/v1/search */
export function searchRoute(reports: ReportSearch, cache: AnswerCache): RequestHandler {
  return cachedRoute(searchListParameters, cache, FORM, (given) =>
    answer({ reports, cache }, given),
  );
}

export const searchListParameters = z.strictObject({
  ...searchParameters.shape,
  ...tableParameters,
});

const FORM: ListForm<Untimed<SearchAnswer>> = {
  name: 'search',
  total: ({ total }) => total,
  table: ({ hits }) => ({
    columns: [...HEAD_COLUMNS, 'snippet'],
    rows: hits.map((hit) => [...headCells(hit), bodySnippet(hit.snippets)]),
  }),
};

function bodySnippet(snippets: Snippet[]): string {
  const inBody = snippets.filter(({ field }) => field === 'body');
  return inBody.map(({ text }) => text).join('\n');
}

async function answer(
  { reports, cache }: { reports: ReportSearch; cache: AnswerCache },
  given: z.infer<typeof searchParameters>,
): Promise<Untimed<SearchAnswer>> {
  const question = readSelection(given);
  const { selection, places } = question;
  const { compiled } = selection;
  const found = await findReports(reports, selection, given);
  const { total, relation, filter } = found;
  return {
    ...describeQuestion(question, {
      path: '/api/v1/search',
      count: total,
      relation,
      engine: await reports.engineVersion(),
    }),
    total: presentTotal(total, found),
    hits: found.hits.map((hit, i) => ({ ...reportHead(hit), snippets: found.snippets[i]! })),
    zero: total === 0 ? await findZero({ reports, cache }, compiled, filter) : null,
    facets: presentFacets(given.facets, found.facets),
    places,
    page: given.page,
    limit: given.limit,
    engineMs: found.engineMs,
  };
}
