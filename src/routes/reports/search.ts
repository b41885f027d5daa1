import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { FACET_FIELDS } from '../../model/index-settings.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import { explainZero } from '../../search/verify/explain-zero.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { cutSnippets } from '../../search/text/snippets.js';
import type { SearchAnswer } from '../../model/api/search.js';
import { buildCitation, listWarnings } from '../counting/citation.js';
import { readParameters, readSelection, searchParameters } from '../http/parameters.js';
import { presentFacets, reportHead } from '../http/present.js';

const FIELDS = [
  'id',
  'title',
  'body',
  'url',
  'date',
  'publishedAt',
  'county',
  'countyName',
  'countyNameEn',
  'prefecture',
  'province',
  'channel',
  'lang',
  'speakers',
];

/** GET /api/v1/search */
export function searchRoute(reports: ReportSearch, kept: AnswerCache): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(searchParameters, request.url);
    const answer = await kept.get(request.url, () => search(reports, given));
    const tookMs = Math.round((performance.now() - began) * 10) / 10;
    response.json({ ...answer, tookMs } satisfies SearchAnswer);
  };
}

async function search(
  reports: ReportSearch,
  given: z.infer<typeof searchParameters>,
): Promise<Omit<SearchAnswer, 'tookMs'>> {
  const asked = Date.now();
  const { selection, places } = readSelection(given);
  const { compiled } = selection;
  const { page, limit } = given;
  const filter = await resolveFilter(reports, selection);
  const result = await reports.search({
    compiled,
    filter,
    facets: given.facets.map((name) => FACET_FIELDS[name]),
    sort: engineSort(given.sort, given.match),
    offset: (page - 1) * limit,
    limit,
    fields: FIELDS,
  });
  const { query } = compiled;
  const { total, relation, reason } = result;
  return {
    query,
    total: { value: total, relation, ...(reason && { reason }) },
    hits: result.hits.map((hit) => ({
      ...reportHead(hit),
      snippets: cutSnippets(hit, compiled.sought),
    })),
    zero: total === 0 ? await explainZero(reports, compiled, filter) : null,
    facets: presentFacets(given.facets, result.facets),
    places,
    warnings: listWarnings(places, [selection.compiled]),
    citation: buildCitation({
      path: '/api/v1/search',
      selection,
      query,
      count: total,
      relation,
      asked,
    }),
    page,
    limit,
    engineMs: result.engineMs,
  };
}

/** A ranked search is sorted by rank unless asked otherwise, an exact one by date, newest first. */
function engineSort(sort: string | undefined, match: 'exact' | 'relevance'): string[] {
  const wanted = sort ?? (match === 'relevance' ? 'relevance' : '-date');
  if (wanted === 'relevance') return [];
  return [wanted === 'date' || wanted === 'date:asc' ? 'time:asc' : 'time:desc'];
}
