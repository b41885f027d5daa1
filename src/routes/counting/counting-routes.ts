import { Router } from 'express';
import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { COVERAGE_INDEX } from '../../model/index-settings.js';
import type { DateSpan } from '../../model/time/date-span.js';
import { ConcordanceSearch } from '../../search/analysis/concordance.js';
import { AnswerCache } from '../../search/cache/answer-cache.js';
import type { CacheStore } from '../../search/cache/cache-store.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { TrendSearch } from '../../search/analysis/trends.js';
import { Lexicons } from '../../search/analysis/word-counts.js';
import { batchRoute, MAX_BATCH_BYTES } from './batch.js';
import { citeRoute } from './cite.js';
import { collocatesRoute } from './collocates.js';
import { concordanceRoute } from './concordance.js';
import { exportRoute } from './export.js';
import { jsonBody } from '../http/json-body.js';
import type { StreamQueues } from '../http/stream-text.js';
import { keynessRoute } from './keyness.js';
import { trendsRoute } from './trends.js';

/** What counts words, under /api/v1. */
export function countingRoutes(
  client: Meilisearch,
  reports: ReportSearch,
  cache: AnswerCache,
  store: CacheStore,
  queues: StreamQueues,
  dates: DateSpan,
): Router {
  const router = Router();
  const { heavy } = queues;
  // Trends also tell what was crawled, which changes with an index of its own.
  const trendCache = new AnswerCache(store, async () => {
    const states = await Promise.all([
      readGeneration(client),
      readGeneration(client, COVERAGE_INDEX),
    ]);
    return states.join(' ');
  });
  const trends = new TrendSearch(client, reports, trendCache, dates);
  router.get('/trends', trendsRoute(trends, trendCache, heavy));
  router.get(
    '/concordance',
    concordanceRoute(new ConcordanceSearch(client, reports, store), cache, heavy),
  );
  const lexicons = new Lexicons(client, reports, store);
  router.get('/collocates', collocatesRoute(reports, lexicons, cache, heavy));
  router.get('/keyness', keynessRoute(reports, lexicons, cache, heavy));
  router.get('/export', exportRoute(client, reports, queues, dates));
  router.get('/cite', citeRoute(reports));
  router.post('/batch', jsonBody(MAX_BATCH_BYTES), batchRoute(reports, queues));
  return router;
}
