import type { RequestHandler } from 'express';
import { z } from 'zod';
import { CONCORDANCE_SORTS, type ConcordanceSearch } from '../../search/analysis/concordance.js';
import type { ConcordanceLine } from '../../search/analysis/concordance-lines.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { ConcordanceAnswer } from '../../model/api/concordance.js';
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
import { presentCounty, HEAD_FIELDS } from '../http/present.js';
import { tookMs } from '../http/took.js';

export const concordanceParameters = z.strictObject({
  q: q.meta({ description: 'The query, whose terms are shown; denied ones are not' }),
  match,
  ...filterParameters,
  width: integer(0, 500, 30).meta({ description: 'Characters of context on either side' }),
  sort: single(z.enum(CONCORDANCE_SORTS)).meta({
    description:
      '-date (default), date, county, or by the context: left (from the match outwards), right',
  }),
  page: integer(1, 999_999_999, 1).meta({ description: 'Counted from 1' }),
  limit: integer(0, 1000, 100).meta({ description: 'Lines a page, at most 1000' }),
});

/** GET /api/v1/concordance */
export function concordanceRoute(search: ConcordanceSearch, kept: AnswerCache): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(concordanceParameters, request.url);
    const answer = await kept.get(request.url, () => toAnswer(search, given));
    response.json({ ...answer, tookMs: tookMs(began) } satisfies ConcordanceAnswer);
  };
}

async function toAnswer(
  search: ConcordanceSearch,
  given: z.infer<typeof concordanceParameters>,
): Promise<Omit<ConcordanceAnswer, 'tookMs'>> {
  const asked = Date.now();
  const { page, limit, width, sort = '-date' } = given;
  const { selection, places } = readSelection(given);
  const paging = { offset: (page - 1) * limit, limit, fields: HEAD_FIELDS };
  const found = await search.concordance({ selection, sort, width, ...paging });
  const { query, reports, occurrences, relation, reason } = found;
  return {
    query,
    reports: { value: reports, relation, ...(reason && { reason }) },
    occurrences,
    lines: found.lines.map(presented),
    page,
    limit,
    citation: buildCitation({
      path: '/api/v1/concordance',
      selection,
      query,
      count: occurrences,
      relation,
      asked,
    }),
    warnings: listWarnings(places, [selection.compiled]),
  };
}

function presented({ report, ...line }: ConcordanceLine): ConcordanceAnswer['lines'][number] {
  const { id, title, url, date, channel } = report;
  return {
    reportId: id,
    title,
    url: url ?? null,
    date,
    county: presentCounty(report),
    channel: channel ?? null,
    ...line,
  };
}
