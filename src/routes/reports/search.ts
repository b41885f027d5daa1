import type { RequestHandler } from 'express';
import type { z } from 'zod';
import type { SearchAnswer } from '../../model/api/search.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { explainZero } from '../../search/verify/explain-zero.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { describeQuestion } from '../counting/citation.js';
import { cachedRoute, type Untimed } from '../http/cached-route.js';
import { readSelection, searchParameters } from '../http/parameters.js';
import { presentFacets, presentTotal, reportHead } from '../http/present.js';
import { findReports } from './find-reports.js';

/** GET /api/v1/search */
export function searchRoute(reports: ReportSearch, cache: AnswerCache): RequestHandler {
  return cachedRoute(searchParameters, cache, (given) => answer(reports, given));
}

async function answer(
  reports: ReportSearch,
  given: z.infer<typeof searchParameters>,
): Promise<Untimed<SearchAnswer>> {
  const question = readSelection(given);
  const { selection, places } = question;
  const { compiled } = selection;
  const found = await findReports(reports, selection, given);
  const { total, relation, filter } = found;
  return {
    ...describeQuestion(question, { path: '/api/v1/search', count: total, relation }),
    total: presentTotal(total, found),
    hits: found.hits.map((hit, i) => ({ ...reportHead(hit), snippets: found.snippets[i]! })),
    zero: total === 0 ? await explainZero(reports, compiled, filter) : null,
    facets: presentFacets(given.facets, found.facets),
    places,
    page: given.page,
    limit: given.limit,
    engineMs: found.engineMs,
  };
}
