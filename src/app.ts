import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Meilisearch } from 'meilisearch';
import type { Logger } from 'pino';
import { allowOrigins, type Origins } from './routes/access/origins.js';
import { checkEncoding } from './routes/http/address-encoding.js';
import { compressAnswers } from './routes/http/compress-answers.js';
import { answerGet } from './routes/http/methods.js';
import { notStored } from './routes/http/not-stored.js';
import { plainAccept } from './routes/http/plain-accept.js';
import { requireHost } from './routes/http/unreadable-requests.js';
import { Validators } from './routes/http/validators.js';
import { notFoundPage } from './routes/page/not-found-page.js';
import { openSearchRoute } from './routes/site/opensearch.js';
import { robotsRoute } from './routes/site/robots.js';
import { sitemapRoute } from './routes/site/sitemap.js';
import { serveFiles } from './routes/page/page-files.js';
import { Generations } from './search/cache/generations.js';
import { checkAccess } from './routes/access/check-access.js';
import { KeyRing } from './routes/access/key-ring.js';
import type { Rates } from './routes/access/limit-rates.js';
import { countingRoutes } from './routes/counting/counting-routes.js';
import { coverageRoute } from './routes/reports/coverage.js';
import { docsRoute, docsStyleRoute } from './routes/docs/docs.js';
import { formulationRoutes } from './routes/formulations/formulation-routes.js';
import { expandSelection } from './routes/selections/expand-selection.js';
import { SelectionStore } from './routes/selections/selection-store.js';
import { selectionsRoute } from './routes/selections/selections.js';
import { expansionsRoute } from './routes/expansions/expansions.js';
import { facetRoute } from './routes/reports/facets.js';
import { digestRoute } from './routes/feeds/digest-feed.js';
import { feedRoute } from './routes/feeds/feed.js';
import { DEFAULT_DATE_SPAN, type DateSpan } from './model/time/date-span.js';
import { healthRoute, readyRoute } from './routes/ops/health.js';
import { meilisearchErrorHandler } from './routes/interop/meilisearch/meilisearch-error.js';
import {
  MEILISEARCH_ADDRESSES,
  meilisearchRoutes,
} from './routes/interop/meilisearch/meilisearch-routes.js';
import { Metrics, type Resources } from './routes/ops/metrics.js';
import { officialRoutes } from './routes/officials/official-routes.js';
import { openApiRoute } from './routes/docs/openapi.js';
import { problemHandler, unknownAddress } from './routes/http/problems.js';
import { copyFinder } from './routes/reports/archived-copy.js';
import { originalRoute } from './routes/reports/original.js';
import { reportRoute } from './routes/reports/report.js';
import { searchRoute } from './routes/reports/search.js';
import { PAGE_ADDRESSES, serverPage } from './routes/page/server-page.js';
import { reportCitationRoute } from './routes/reports/report-citations.js';
import { similarRoute } from './routes/reports/similar.js';
import { statementsRoute } from './routes/reports/statements.js';
import { translationsRoute } from './routes/reports/translations.js';
import { versionsRoute } from './routes/reports/versions.js';
import { AnswerCache } from './search/cache/answer-cache.js';
import { CacheStore } from './model/memory/cache-store.js';
import { WORK_LIMITS, workQueues, type WorkLimits } from './routes/http/work-limits.js';
import { cutOffIdle, watchClients } from './routes/http/request-work.js';
import { openDictionary } from './search/expansion/dictionary/dictionary.js';
import { LinkedTexts } from './search/expansion/linked-texts.js';
import { ReportSearch } from './search/verify/report-search.js';
import type { Originals } from './model/original-page.js';
import type { Texts } from './search/texts/text-jobs.js';
import { StatementSearch } from './search/verify/statement-search.js';

export interface AppDependencies {
  /** A client that may search. */
  client: Meilisearch;
  log: Logger;
  /** The texts of the index, kept beside the gateway; without them, the engine is asked for texts. */
  texts?: Texts;
  /** The archived pages of reports; without them, none is shown. */
  originals?: Originals;
  /** Keys of which a request to the API needs one; without any, it is open. */
  apiKeys?: string[];
  /** A file of more keys, which is read again when it changes. */
  keyFile?: string;
  /** A file of saved selections; without it there are none. */
  selections?: string;
  /** How many requests in a minute are answered; any number where it is not said. */
  rates?: Rates;
  /** Whose pages may call the API from a browser; without it, the gateway's own alone. */
  origins?: Origins;
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
  keyFile,
  rates = {},
  origins = [],
  page,
  limits,
  dates = DEFAULT_DATE_SPAN,
  proxies = 'loopback',
  resources,
  cacheMegabytes,
  texts,
  originals,
  selections,
}: AppDependencies): Express {
  const app = express();
  const queues = workQueues({ ...WORK_LIMITS, ...limits });
  const { heavy, idleMs } = queues;
  const store = new CacheStore(cacheMegabytes);
  const keys = new KeyRing(apiKeys, keyFile, log);
  const access = checkAccess(keys, rates);
  const of = new Generations(client);
  const reports = new ReportSearch(client, heavy, store, texts, of.reports);
  const statements = new StatementSearch(client, heavy, store, texts, of.statements);
  const validators = new Validators(() => !keys.isOpen);
  const whileReports = validators.watch(of.reports);
  const cache = new AnswerCache(store, of.reports);
  const statementCache = new AnswerCache(store, of.statements);
  const coverageCache = new AnswerCache(store, of.coverage);
  const hasPage = page !== undefined;
  const findCopy = copyFinder(originals, log);
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
  app.use(allowOrigins(origins), compressAnswers, watchClients(idleMs));
  app.use(helmet.xContentTypeOptions());
  app.use(requireHost, checkEncoding, plainAccept);
  answerGet(app, '/healthz', notStored, healthRoute);
  answerGet(app, '/readyz', notStored, readyRoute(client));
  answerGet(app, '/metrics', notStored, metrics.answer);
  app.use(['/api/v1', '/feeds', ...MEILISEARCH_ADDRESSES], access);
  const saved = new SelectionStore(selections);
  app.use(
    '/api/v1',
    selectionsRoute(saved, () => keys.isOpen),
  );
  app.use(['/api/v1', '/feeds'], expandSelection(saved));
  answerGet(app, '/api/v1/search', whileReports, searchRoute(reports, cache));
  answerGet(app, '/api/v1/facets/:name', whileReports, facetRoute(reports, cache));
  answerGet(app, '/api/v1/reports/:id', whileReports, reportRoute(client, findCopy));
  answerGet(app, '/api/v1/reports/:id/versions', whileReports, versionsRoute(client));
  answerGet(
    app,
    '/api/v1/reports/:id/citation',
    whileReports,
    reportCitationRoute(client, findCopy, hasPage),
  );
  answerGet(
    app,
    '/api/v1/reports/:id/original',
    notStored,
    originalRoute(client, originals, { queues, hasPage }),
  );
  answerGet(app, '/api/v1/reports/:id/similar', whileReports, similarRoute(client, heavy));
  answerGet(
    app,
    '/api/v1/reports/:id/translations',
    whileReports,
    translationsRoute(client, heavy),
  );
  const linkedTexts = new LinkedTexts(client, store, of.reports);
  const dictionary = openDictionary((err) => log.error({ err }, 'the dictionary’s thread failed'));
  const expansionTools = { reports, dictionary, linkedTexts };
  const expansions = expansionsRoute(expansionTools, cache, heavy);
  answerGet(app, '/api/v1/expansions', whileReports, expansions);
  const whileStatements = validators.watch(of.statements);
  const whileCoverage = validators.watch(of.coverage);
  answerGet(
    app,
    '/api/v1/statements',
    whileStatements,
    statementsRoute(statements, statementCache),
  );
  answerGet(app, '/api/v1/coverage', whileCoverage, coverageRoute(client, coverageCache));
  const shared = {
    client,
    reports,
    statements,
    cache,
    store,
    queues,
    dates,
    generations: of,
    validators,
  };
  app.use('/api/v1', countingRoutes(shared));
  app.use('/api/v1', formulationRoutes(shared));
  app.use('/api/v1', officialRoutes(shared));
  for (const format of ['atom', 'json'] as const) {
    const feed = feedRoute(reports, hasPage, format);
    answerGet(app, `/feeds/search.${format}`, whileReports, feed);
    const digest = digestRoute({ reports, cache, heavy, hasPage }, format);
    answerGet(app, `/feeds/formulations.${format}`, whileReports, digest);
  }
  app.use(meilisearchRoutes({ client, reports, heavy, whileReports }));
  answerGet(app, '/openapi.json', openApiRoute());
  answerGet(app, '/docs', headers, docsRoute(page));
  answerGet(app, '/docs/style.css', headers, docsStyleRoute);
  if (page !== undefined) {
    const isOpen = () => keys.isOpen;
    answerGet(app, '/robots.txt', robotsRoute(isOpen));
    answerGet(app, '/sitemap.xml', sitemapRoute(reports, queues, isOpen));
    answerGet(app, '/opensearch.xml', openSearchRoute);
    answerGet(
      app,
      PAGE_ADDRESSES,
      headers,
      serverPage({ client, findCopy, reports, cache, selections: saved, folder: page, isOpen }),
    );
    app.use(headers, cutOffIdle(idleMs), serveFiles(page), notFoundPage(page));
  }
  app.use(unknownAddress);
  app.use(MEILISEARCH_ADDRESSES, meilisearchErrorHandler(log));
  app.use(problemHandler(log));
  return app;
}
