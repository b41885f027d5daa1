import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { versionAt } from '../../search/report/report-versions.js';
import { findSimilarReports } from '../../search/report/similar-reports.js';
import type { SimilarAnswer } from '../../model/api/reports/versions.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { integer, readParameters } from '../http/parameters.js';
import { HEAD_FIELDS, reportHead } from '../http/present.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { HEAD_COLUMNS, headCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';

export const similarParameters = z.strictObject({
  limit: integer(1, 50, 10).meta({ description: 'At most 50' }),
  minSimilarity: integer(0, 100, 0).meta({
    description: 'In per cent: of those that are no reprints only the ones at least so similar',
  }),
  ...tableParameters,
});

/** GET /api/v1/reports/{id}/similar */
export function similarRoute(
  client: Meilisearch,
  heavy: FairQueue,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(similarParameters, request.url);
    const { limit, minSimilarity } = given;
    const { id } = request.params;
    const report = await versionAt(client, id, undefined, [
      ...(['id', 'title', 'body', 'keywords', 'reprintOf'] as const),
    ]);
    const similar = await heavy.run(() =>
      findSimilarReports(client, report, limit, HEAD_FIELDS, minSimilarity / 100),
    );
    const answer: Untimed<SimilarAnswer> = {
      id,
      similar: similar.map(({ report: each, ...rest }) => ({ ...reportHead(each), ...rest })),
    };
    await sendList(request, response, { answer, form: FORM, choice: given, began });
  };
}

const FORM: ListForm<Untimed<SimilarAnswer>> = {
  name: 'similar',
  table: ({ similar }) => ({
    columns: [...HEAD_COLUMNS, 'reprint', 'similarity'],
    rows: similar.map((each) => [...headCells(each), each.reprint, each.similarity]),
  }),
};
