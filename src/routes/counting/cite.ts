import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter, type Selection } from '../../search/verify/selection.js';
import type { CiteAnswer } from '../../model/api/citation.js';
import { buildCitation } from './citation.js';
import { one, readParameters, readSelection, searchParameters } from '../http/parameters.js';
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
      const message = "asOf: give the citation's snapshot time.";
      throw new XianbaoError('invalid_parameter', message, { parameter: 'asOf' });
    }
    const question = readSelection(given);
    const { selection, asked } = question;
    const { asOf: _, ...current } = selection.filters;
    const [then, now] = await Promise.all([
      countAt(reports, selection),
      countAt(reports, { ...selection, filters: current }),
    ]);
    const { count, relation } = then;
    const citation = buildCitation(question, { path: '/api/v1/search', count, relation });
    response.json({
      query: citation.query,
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
  const filter = await resolveFilter(reports, selection);
  const { total, relation } = await reports.search({ compiled: selection.compiled, filter });
  return { count: total, relation };
}
