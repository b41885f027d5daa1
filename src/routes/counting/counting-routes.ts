import { Router, type RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import type { DateSpan } from '../../model/time/date-span.js';
import { ConcordanceSearch } from '../../search/lines/concordance.js';
import { AnswerCache } from '../../search/cache/answer-cache.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import type { Generations } from '../../search/cache/generations.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { reportLines } from '../../search/lines/report-lines.js';
import { statementLines } from '../../search/lines/statement-lines.js';
import type { StatementSearch } from '../../search/verify/statement-search.js';
import { TrendSearch } from '../../search/analysis/trends.js';
import { Lexicons } from '../../search/analysis/word-counts.js';
import { batchRoute, MAX_BATCH_BYTES } from './batch.js';
import { citeRoute } from './cite.js';
import { collocatesRoute } from './collocates.js';
import { concordanceRoute } from './concordance.js';
import { exportRoute } from './export.js';
import { jsonBody } from '../http/json-body.js';
import { answerGet, answerPost } from '../http/methods.js';
import type { Validators } from '../http/validators.js';
import type { StreamQueues } from '../http/stream-pieces.js';
import { keynessRoute } from './keyness.js';
import { sampleRoute } from './sample.js';
import { rankingRoute } from './ranking.js';
import { patternsRoute } from './patterns.js';
import { trendsRoute } from './trends.js';

export interface CountingDependencies {
  client: Meilisearch;
  reports: ReportSearch;
  statements: StatementSearch;
  /** Of answers that depend on the reports alone. */
  cache: AnswerCache;
  store: CacheStore;
  queues: StreamQueues;
  /** The days on which a report may have been published. */
  dates: DateSpan;
  generations: Generations;
  validators: Validators;
}

/** What counts words, under /api/v1. */
export function countingRoutes({
  client,
  reports,
  statements,
  cache,
  store,
  queues,
  dates,
  generations,
  validators,
}: CountingDependencies): Router {
  const router = Router();
  const { heavy } = queues;
  const whileReports = validators.watch(generations.reports);
  // Trends also tell what was crawled, which changes with an index of its own.
  const { reportsAndCoverage } = generations;
  const trendCache = new AnswerCache(store, reportsAndCoverage);
  const trends = new TrendSearch(client, reports, trendCache, dates);
  const lined = { reports: reportLines(reports), statements: statementLines(statements) };
  const concordance = {
    reports: new ConcordanceSearch(client, lined.reports, store),
    statements: new ConcordanceSearch(client, lined.statements, store),
  };
  // Lines stand in reports or in what was said, which are written one after the other.
  const { reportsAndStatements } = generations;
  const linesCache = new AnswerCache(store, reportsAndStatements);
  const whileLined = validators.watch(reportsAndStatements);
  const lexicons = new Lexicons(client, reports, store);
  const get = (path: string, validator: RequestHandler, route: RequestHandler) =>
    answerGet(router, path, validator, route);
  get('/trends', validators.watch(reportsAndCoverage), trendsRoute(trends, trendCache, heavy));
  get('/ranking', whileReports, rankingRoute(reports, cache, heavy));
  get('/concordance', whileLined, concordanceRoute(concordance, linesCache, heavy));
  get('/patterns', whileLined, patternsRoute(lined, linesCache, heavy));
  get('/collocates', whileReports, collocatesRoute(reports, lexicons, cache, heavy));
  get('/keyness', whileReports, keynessRoute(reports, lexicons, cache, heavy));
  get('/export', whileLined, exportRoute({ client, reports, lined }, queues, dates));
  get('/sample', whileReports, sampleRoute(reports, cache, heavy));
  get('/cite', whileReports, citeRoute(reports));
  answerPost(router, '/batch', jsonBody(MAX_BATCH_BYTES), batchRoute(reports, queues));
  return router;
}
