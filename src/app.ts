import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Meilisearch } from 'meilisearch';
import type { Logger } from 'pino';
import { generationOf } from './engine/reports-index.js';
import { facetRoute } from './routes/facets.js';
import { healthRoute, readyRoute } from './routes/health.js';
import { openApiRoute } from './routes/openapi.js';
import { problemHandler, unknownAddress } from './routes/problems.js';
import { reportRoute } from './routes/report.js';
import { searchRoute } from './routes/search.js';
import { KeptAnswers } from './search/kept-answers.js';
import { ReportSearch } from './search/report-search.js';

export interface AppDependencies {
  /** A client that may search. */
  client: Meilisearch;
  log: Logger;
  /** The folder of the built page; without it there is only the API. */
  page?: string;
}

/** The gateway. It does not listen. */
export function createApp({ client, log, page }: AppDependencies): Express {
  const app = express();
  const reports = new ReportSearch(client);
  const kept = new KeptAnswers(() => generationOf(client));
  app.disable('x-powered-by');
  app.disable('etag');
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
  app.get('/healthz', healthRoute);
  app.get('/readyz', readyRoute(client));
  app.get('/api/v1/search', searchRoute(reports, kept));
  app.get('/api/v1/facets/:name', facetRoute(reports, kept));
  app.get('/api/v1/reports/:id', reportRoute(client));
  app.get('/openapi.json', openApiRoute());
  if (page !== undefined) app.use(headers, express.static(page));
  app.use(unknownAddress);
  app.use(problemHandler(log));
  return app;
}
