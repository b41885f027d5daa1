import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { INDEX_SETTINGS } from '../../model/index-settings.js';
import { compileQuery } from '../../search/plan/compile-query.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import { findHighlights } from '../../search/text/highlights.js';
import { findNeighbours } from '../../search/report/report-neighbours.js';
import { versionAt } from '../../search/report/report-versions.js';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { asOf, readParameters, single } from '../http/parameters.js';
import { reportAnswer } from '../http/present.js';
import { tookMs } from '../http/took.js';
import { answerCopy, type FindCopy } from './archived-copy.js';

export const reportParameters = z.strictObject({
  q: single().meta({ description: 'A query whose terms are pointed out in matches' }),
  asOf: asOf.meta({ description: 'The version that stood at this time (ISO 8601)' }),
});

/** Fields of a report that are shown with it. */
export const REPORT_FIELDS = INDEX_SETTINGS.displayedAttributes as (keyof StoredReport)[];

/** GET /api/v1/reports/{id} */
export function reportRoute(
  client: Meilisearch,
  findCopy: FindCopy,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(reportParameters, request.url);
    const { sought } = compileQuery(given.q ?? '', 'exact');
    const report = await versionAt(client, request.params.id, given.asOf, REPORT_FIELDS);
    const [neighbours, archived] = await Promise.all([
      findNeighbours(client, report, given.asOf),
      answerCopy(response, findCopy, report),
    ]);
    response.json({
      ...reportAnswer(report),
      archived,
      matches: findHighlights(report, sought),
      neighbours,
      tookMs: tookMs(began),
    } satisfies ReportAnswer);
  };
}
