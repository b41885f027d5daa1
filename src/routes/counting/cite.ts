import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter, type Selection } from '../../search/verify/selection.js';
import type { CiteAnswer } from '../../model/api/citation.js';
import { buildCitation } from './citation.js';
import { one, readFilters, readParameters, searchParameters } from '../http/parameters.js';
import { tookMs } from '../http/took.js';

export const citeParameters = z.strictObject({
  ...searchParameters.shape,
  count: one
    .transform((values) => values?.[0])
    .pipe(
      z
        .string()
        .regex(/^\d{1,9}$/u, 'use a whole number')
        .transform(Number)
        .optional(),
    )
    .meta({ description: 'The number that was published, to be compared' }),
});

/** GET /api/v1/cite */
export function citeRoute(reports: ReportSearch): RequestHandler {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(citeParameters, request.url);
    if (given.asOf === undefined) {
      const message = "asOf: give the citation's snapshot.";
      throw new XianbaoError('invalid_parameter', message, { parameter: 'asOf' });
    }
    const asked = Date.now();
    const { filters } = readFilters(given);
    const selection = { q: given.q ?? '', match: given.match, filters };
    const { asOf: _, ...current } = filters;
    const [then, now] = await Promise.all([
      countAt(reports, selection),
      countAt(reports, { ...selection, filters: current }),
    ]);
    const { query, count, relation } = then;
    const citation = buildCitation({
      path: '/api/v1/search',
      selection,
      query,
      count,
      relation,
      asked,
    });
    response.json({
      query,
      url: citation.url,
      cited: given.count ?? null,
      agrees: given.count === undefined ? null : given.count === count,
      // oxlint-disable-next-line unicorn/no-thenable -- no function, so nothing to be awaited
      then: { count, relation, snapshot: citation.snapshot },
      now: {
        count: now.count,
        relation: now.relation,
        snapshot: new Date(asked).toISOString(),
      },
      tookMs: tookMs(began),
    } satisfies CiteAnswer);
  };
}

async function countAt(reports: ReportSearch, selection: Selection) {
  const { q: query, match: how } = selection;
  const { total, ...found } = await reports.search({
    q: query,
    match: how,
    filter: await resolveFilter(reports, selection),
    facets: [],
    sort: [],
    offset: 0,
    limit: 0,
    fields: ['key'],
  });
  return { query: found.query, count: total, relation: found.relation };
}
