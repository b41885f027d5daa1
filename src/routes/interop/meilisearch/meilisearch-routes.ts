import express, { type RequestHandler, type Router } from 'express';
import pMap from 'p-map';
import type { z } from 'zod';
import { REPORTS_INDEX } from '../../../model/index-settings.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import type { FairQueue } from '../../../search/work/fair-queue.js';
import { AnswerBytes } from './answer-bytes.js';
import { invalidBody } from './body-error.js';
import { MeilisearchError } from './meilisearch-error.js';
import { answerFacetSearch } from './facet-search.js';
import {
  facetSearchSchema,
  meilisearchQuerySchema,
  multiSearchSchema,
} from './meilisearch-schema.js';
import { answerMeilisearch } from './meilisearch-search.js';

/** Where the addresses of Meilisearch's own shapes begin. */
export const MEILISEARCH_ADDRESSES = ['/multi-search', '/indexes'];

const MAX_BODY = '256kb';
/** Searches of one request that are made at a time. */
const AT_ONCE = 4;

/**
 * POST /multi-search, POST /indexes/reports/search and POST /indexes/reports/facet-search, as Meilisearch has them, so
 * that programs written for it work: read only, of the reports that are current, and counted as everywhere else.
 */
export function meilisearchRoutes(reports: ReportSearch, heavy: FairQueue): Router {
  const router = express.Router();
  const body: RequestHandler = express.json({ limit: MAX_BODY });
  router.post('/multi-search', body, async (request, response) => {
    const { queries } = read(multiSearchSchema, request.body, 'search');
    for (const { indexUid } of queries) checkIndex(indexUid);
    const bytes = new AnswerBytes();
    const answers = await heavy.run(() =>
      pMap(queries, (query) => answerMeilisearch(reports, query, bytes), { concurrency: AT_ONCE }),
    );
    response.json({ results: answers.map((each) => ({ indexUid: REPORTS_INDEX, ...each })) });
  });
  router.post('/indexes/:index/search', body, async (request, response) => {
    checkIndex(String(request.params.index));
    const query = read(meilisearchQuerySchema, request.body, 'search');
    response.json(await answerMeilisearch(reports, query, new AnswerBytes()));
  });
  router.post('/indexes/:index/facet-search', body, async (request, response) => {
    checkIndex(String(request.params.index));
    const query = read(facetSearchSchema, request.body, 'facet_search');
    response.json(await answerFacetSearch(reports, query));
  });
  return router;
}

function checkIndex(uid: string): void {
  if (uid === REPORTS_INDEX) return;
  throw new MeilisearchError(404, 'index_not_found', `Index \`${uid}\` not found.`);
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  kind: 'search' | 'facet_search',
): z.infer<Schema> {
  if (body === undefined) {
    const message = 'Send a body of JSON with Content-Type: application/json.';
    throw new MeilisearchError(415, 'invalid_content_type', message);
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidBody(result.error.issues[0]!, kind);
}
