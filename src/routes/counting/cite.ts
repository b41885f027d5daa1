import type { RequestHandler } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { resolveFilter } from '../../search/verify/selection.js';
import { findDifferences, type FoundDifference } from '../../search/analysis/corpus-differences.js';
import type { CompiledQuery } from '../../search/plan/compile-query.js';
import type { CiteAnswer, DifferingReports } from '../../model/api/parts/citation.js';
import { buildCitation } from './citation.js';
import { one, readParameters, readSelection, searchParameters } from '../http/parameters.js';
import { HEAD_FIELDS, isoTime, presentTotal, reportHead } from '../http/present.js';
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
        .pipe(z.int().min(0).max(999_999_999))
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
    const { compiled } = selection;
    const { asOf: _, ...current } = selection.filters;
    const filters = {
      past: await resolveFilter(reports, selection),
      present: await resolveFilter(reports, { compiled, filters: current }),
    };
    const [then, now, differences] = await Promise.all([
      countAt(reports, compiled, filters.past),
      countAt(reports, compiled, filters.present),
      findDifferences(reports, { compiled, ...filters, limit: MAX_LISTED, fields: FIELDS }),
    ]);
    const { count, relation } = then;
    const engine = await reports.engineVersion();
    const citation = buildCitation(question, { path: '/api/v1/search', count, relation, engine });
    response.json({
      query: citation.query,
      url: citation.url,
      engine,
      cited: given.count ?? null,
      agrees: given.count === undefined ? null : given.count === count,
      // oxlint-disable-next-line unicorn/no-thenable -- no function, so nothing to be awaited
      then: { count, relation, snapshot: citation.snapshot },
      now: {
        count: now.count,
        relation: now.relation,
        snapshot: new Date(asked).toISOString(),
      },
      differences: {
        came: presentDiffering(differences.came),
        went: presentDiffering(differences.went, citation.snapshot),
        changed: presentDiffering(differences.changed),
      },
      tookMs: tookMs(began),
    } satisfies CiteAnswer);
  };
}

/** Reports of one kind that are listed; of more there is the number. */
const MAX_LISTED = 100;
const FIELDS = [...HEAD_FIELDS, 'goneAt'];

async function countAt(reports: ReportSearch, compiled: CompiledQuery, filter: string) {
  const { total, relation } = await reports.search({ compiled, filter });
  return { count: total, relation };
}

function presentDiffering(found: FoundDifference, asOf?: string): DifferingReports {
  const { total, reports } = found;
  return {
    total: presentTotal(total, found),
    reports: reports.map((report) => {
      const { publishedAt: _, speakers: __, ...head } = reportHead(report);
      const at = asOf === undefined ? '' : `?${new URLSearchParams({ asOf }).toString()}`;
      const link = `/api/v1/reports/${encodeURIComponent(report.id)}${at}`;
      return { ...head, link, goneAt: isoTime(report.goneAt) };
    }),
    rest: total - reports.length,
  };
}
