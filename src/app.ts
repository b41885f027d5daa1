import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Meilisearch } from 'meilisearch';
import type { Logger } from 'pino';
import { readGeneration } from './engine/reports-index.js';
import { COVERAGE_INDEX, STATEMENTS_INDEX } from './model/index-settings.js';
import { checkEncoding } from './routes/http/address-encoding.js';
import { requireKey } from './routes/http/api-keys.js';
import { countingRoutes } from './routes/counting/counting-routes.js';
import { coverageRoute } from './routes/reports/coverage.js';
import { docsRoute, docsStyleRoute } from './routes/docs/docs.js';
import { facetRoute } from './routes/reports/facets.js';
import { feedRoute } from './routes/interop/feed.js';
import { DEFAULT_DATE_SPAN, type DateSpan } from './model/time/date-span.js';
import { healthRoute, readyRoute } from './routes/ops/health.js';
import { meilisearchErrorHandler } from './routes/interop/meilisearch/meilisearch-error.js';
import {
  MEILISEARCH_ADDRESSES,
  meilisearchRoutes,
} from './routes/interop/meilisearch/meilisearch-routes.js';
import { Metrics, type Resources } from './routes/ops/metrics.js';
import { openApiRoute } from './routes/docs/openapi.js';
import { problemHandler, unknownAddress } from './routes/http/problems.js';
import { reportRoute } from './routes/reports/report.js';
import { searchRoute } from './routes/reports/search.js';
import { PAGE_ADDRESSES, serverPage } from './routes/page/server-page.js';
import { similarRoute } from './routes/reports/similar.js';
import { statementsRoute } from './routes/reports/statements.js';
import { versionsRoute } from './routes/reports/versions.js';
import { AnswerCache } from './search/cache/answer-cache.js';
import { CacheStore } from './search/cache/cache-store.js';
import { WORK_LIMITS, workQueues, type WorkLimits } from './routes/http/work-limits.js';
import { cutOffIdle, watchClients } from './routes/http/request-work.js';
import { ReportSearch } from './search/verify/report-search.js';
import type { Texts } from './search/texts/text-jobs.js';
import { StatementSearch } from './search/verify/statement-search.js';

export interface AppDependencies {
  /** A client that may search. */
  client: Meilisearch;
  log: Logger;
  /** The texts of the index, kept beside the gateway; without them, the engine is asked for texts. */
  texts?: Texts;
  /** Keys of which a request to the API needs one; without any, it is open. */
  apiKeys?: string[];
  /** The folder of the built page; without it there is only the API. */
  page?: string;
  /** How much is worked on at once, where that is not as usual. */
  limits?: Partial<WorkLimits>;
  /** The days on which a report may have been published. */
  dates?: DateSpan;
  /** The proxies that are believed, as Express's `trust proxy` has them. */
  proxies?: string;
  /** What `/metrics` tells of the engine's memory and of the disk; without it, nothing. */
  resources?: Resources;
  /** How much all caches may hold together. */
  cacheMegabytes?: number | undefined;
}

/** The gateway. It does not listen. */
export function createApp({
  client,
  log,
  apiKeys = [],
  page,
  limits,
  dates = DEFAULT_DATE_SPAN,
  proxies = 'loopback',
  resources,
  cacheMegabytes,
  texts,
}: AppDependencies): Express {
  const app = express();
  const queues = workQueues({ ...WORK_LIMITS, ...limits });
  const { heavy, idleMs } = queues;
  const store = new CacheStore(cacheMegabytes);
  const reports = new ReportSearch(client, heavy, store, texts);
  const statements = new StatementSearch(client, heavy, store, texts);
  const cache = new AnswerCache(store, () => readGeneration(client));
  const statementCache = new AnswerCache(store, () => readGeneration(client, STATEMENTS_INDEX));
  const coverageCache = new AnswerCache(store, () => readGeneration(client, COVERAGE_INDEX));
  const metrics = new Metrics(client, texts, resources);
  app.disable('x-powered-by');
  app.disable('etag');
  // Whose word is taken for the address and the protocol that a client used (X-Forwarded-For, X-Forwarded-Proto).
  app.set('trust proxy', proxies);
  // Parameters are read from the address itself, by one schema an endpoint.
  app.set('query parser', false);
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // The gateway speaks plain HTTP; a proxy before it that speaks TLS says so itself.
    strictTransportSecurity: false,
  });
  app.use(metrics.watch);
  app.use(watchClients(idleMs));
  app.use(helmet.xContentTypeOptions());
  app.use(checkEncoding);
  app.get('/healthz', healthRoute);
  app.get('/readyz', readyRoute(client));
  app.get('/metrics', metrics.answer);
  app.use(['/api/v1', '/feeds', ...MEILISEARCH_ADDRESSES], requireKey(apiKeys));
  app.get('/api/v1/search', searchRoute(reports, cache));
  app.get('/api/v1/facets/:name', facetRoute(reports, cache));
  app.get('/api/v1/reports/:id', reportRoute(client));
  app.get('/api/v1/reports/:id/versions', versionsRoute(client));
  app.get('/api/v1/reports/:id/similar', similarRoute(client, heavy));
  app.get('/api/v1/statements', statementsRoute(statements, statementCache));
  app.get('/api/v1/coverage', coverageRoute(client, coverageCache));
  app.use('/api/v1', countingRoutes(client, reports, cache, store, queues, dates));
  app.get('/feeds/search.atom', feedRoute(reports, page !== undefined));
  app.use(meilisearchRoutes(reports, heavy));
  app.get('/openapi.json', openApiRoute());
  app.get('/docs', headers, docsRoute());
  app.get('/docs/style.css', headers, docsStyleRoute);
  if (page !== undefined) {
    app.get(PAGE_ADDRESSES, headers, serverPage(reports, page, apiKeys.length === 0));
    app.use(headers, cutOffIdle(idleMs), express.static(page, { index: false }));
  }
  app.use(unknownAddress);
  app.use(MEILISEARCH_ADDRESSES, meilisearchErrorHandler(log));
  app.use(problemHandler(log));
  return app;
}
