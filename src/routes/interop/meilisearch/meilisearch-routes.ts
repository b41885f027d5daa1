import express, { type RequestHandler, type Router } from 'express';
import type { Meilisearch } from 'meilisearch';
import pMap from 'p-map';
import type { z } from 'zod';
import { REPORTS_INDEX } from '../../../model/index-settings.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import type { FairQueue } from '../../../search/work/fair-queue.js';
import { answerGet, answerPost, nameRoute, refuseMethod } from '../../http/methods.js';
import { notStored } from '../../http/not-stored.js';
import { bodyOfAddress } from './address-body.js';
import { AnswerBytes } from './answer-bytes.js';
import { invalidBody, type Asked } from './body-error.js';
import { answerDocument, answerDocuments, documentsSchema } from './documents.js';
import { answerFacetSearch } from './facet-search.js';
import { answerFederated, checkFederation } from './federated-search.js';
import { countIndex, describeIndex } from './index-info.js';
import { MeilisearchError } from './meilisearch-error.js';
import {
  facetSearchSchema,
  meilisearchQuerySchema,
  multiSearchSchema,
  type MultiSearchQuery,
} from './meilisearch-schema.js';
import { answerMeilisearch } from './meilisearch-search.js';

/** Where the addresses of Meilisearch's own shapes begin. */
export const MEILISEARCH_ADDRESSES = ['/multi-search', '/indexes'];

const MAX_BODY = '256kb';
/** Searches of one request that are made at a time. */
const AT_ONCE = 4;

interface Dependencies {
  client: Meilisearch;
  reports: ReportSearch;
  heavy: FairQueue;
  /** Marks answers by the state of the index, for those who poll. */
  whileReports: RequestHandler;
}

/**
 * What can be read at Meilisearch's own addresses, in its own shapes, so that programs written for it work: the reports
 * that are current, counted as everywhere else.
 */
export function meilisearchRoutes({ client, reports, heavy, whileReports }: Dependencies): Router {
  const router = express.Router();
  const body = [checkBody, express.json({ limit: MAX_BODY })];
  answerGet(router, '/health', notStored, (_request, response) => {
    response.json({ status: 'available' });
  });
  answerPost(router, '/multi-search', ...body, async (request, response) => {
    const asked = read(multiSearchSchema, request.body, 'search');
    for (const { indexUid } of asked.queries) checkIndex(indexUid);
    checkFederation(asked, request.body);
    response.json(await answerMany(reports, heavy, asked));
  });
  answerGet(router, '/indexes', whileReports, async (_request, response) => {
    const results = [await describeIndex(client)];
    response.json({ results, offset: 0, limit: 20, total: results.length });
  });
  router.use('/indexes/:index', (request, _response, next) => {
    checkIndex(request.params.index);
    next();
  });
  answerGet(router, '/indexes/:index', whileReports, async (_request, response) => {
    response.json(await describeIndex(client));
  });
  answerGet(router, '/indexes/:index/stats', notStored, async (_request, response) => {
    response.json(await countIndex(client, reports));
  });
  router.all('/indexes/:index/search', nameRoute('/indexes/:index/search'));
  router.get('/indexes/:index/search', whileReports, async (request, response) => {
    const query = read(meilisearchQuerySchema, bodyOfAddress(request.url), 'search');
    response.json(await answerMeilisearch(reports, query, new AnswerBytes()));
  });
  router.post('/indexes/:index/search', ...body, async (request, response) => {
    const query = read(meilisearchQuerySchema, request.body, 'search');
    response.json(await answerMeilisearch(reports, query, new AnswerBytes()));
  });
  router.all('/indexes/:index/search', refuseMethod('GET, HEAD, POST, OPTIONS'));
  answerPost(router, '/indexes/:index/facet-search', ...body, async (request, response) => {
    const query = read(facetSearchSchema, request.body, 'facet_search');
    response.json(await answerFacetSearch(reports, query));
  });
  answerGet(router, '/indexes/:index/documents', whileReports, async (request, response) => {
    const query = read(documentsSchema, bodyOfAddress(request.url), 'document');
    response.json(await answerDocuments(reports, query));
  });
  answerPost(router, '/indexes/:index/documents/fetch', ...body, async (request, response) => {
    const query = read(documentsSchema, request.body, 'document');
    response.json(await answerDocuments(reports, query));
  });
  answerGet<{ id: string }>(
    router,
    '/indexes/:index/documents/:id',
    whileReports,
    async (request, response) => {
      const schema = documentsSchema.pick({ fields: true, retrieveVectors: true });
      const query = read(schema, bodyOfAddress(request.url), 'document');
      response.json(await answerDocument(reports, request.params.id, query));
    },
  );
  return router;
}

async function answerMany(
  reports: ReportSearch,
  heavy: FairQueue,
  { queries, federation }: MultiSearchQuery,
) {
  const bytes = new AnswerBytes();
  if (federation) return answerFederated(reports, queries, federation, bytes);
  const answers = await heavy.run(() =>
    pMap(queries, (query) => answerMeilisearch(reports, query, bytes), { concurrency: AT_ONCE }),
  );
  return { results: answers.map((each) => ({ indexUid: REPORTS_INDEX, ...each })) };
}

/** @throws MeilisearchError `missing_content_type`, `invalid_content_type`, `missing_payload` */
const checkBody: RequestHandler = (request, _response, next) => {
  const wanted = 'send a body of JSON with Content-Type: application/json.';
  const type = request.get('content-type');
  if (type === undefined) {
    const message = `A Content-Type header is missing; ${wanted}`;
    throw new MeilisearchError(415, 'missing_content_type', message);
  }
  if (!/^\s*application\/json\s*(?:;|$)/iu.test(type)) {
    const message = `The Content-Type \`${type}\` is invalid; ${wanted}`;
    throw new MeilisearchError(415, 'invalid_content_type', message);
  }
  const isEmpty = request.get('content-length') === '0';
  const isSent = request.get('content-length') ?? request.get('transfer-encoding');
  if (isEmpty || isSent === undefined)
    throw new MeilisearchError(400, 'missing_payload', `A json payload is missing; ${wanted}`);
  next();
};

function checkIndex(uid: string): void {
  if (uid === REPORTS_INDEX) return;
  throw new MeilisearchError(404, 'index_not_found', `Index \`${uid}\` not found.`);
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  asked: Asked,
): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidBody(result.error.issues[0]!, asked, body);
}
