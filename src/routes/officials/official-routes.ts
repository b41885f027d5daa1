import { Router, type RequestHandler } from 'express';
import type { CacheStore } from '../../model/memory/cache-store.js';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { Generations } from '../../search/cache/generations.js';
import { OfficialSearch } from '../../search/register/official-search.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { answerGet } from '../http/methods.js';
import type { StreamQueues } from '../http/stream-pieces.js';
import type { Validators } from '../http/validators.js';
import { officialRoute } from './official.js';
import { officialsRoute } from './officials.js';

export interface OfficialDependencies {
  reports: ReportSearch;
  /** Of answers that depend on the reports alone. */
  cache: AnswerCache;
  store: CacheStore;
  generations: Generations;
  queues: Pick<StreamQueues, 'heavy'>;
  validators: Validators;
}

/** The register of officials, under /api/v1. */
export function officialRoutes({
  reports,
  cache,
  store,
  generations,
  queues: { heavy },
  validators,
}: OfficialDependencies): Router {
  const router = Router();
  const whileReports: RequestHandler = validators.watch(generations.reports);
  const officials = new OfficialSearch(reports, store, generations.reports);
  answerGet(router, '/officials', whileReports, officialsRoute(officials, cache, heavy));
  answerGet(
    router,
    '/officials/:id',
    whileReports,
    officialRoute(officials, reports, cache, heavy),
  );
  return router;
}
