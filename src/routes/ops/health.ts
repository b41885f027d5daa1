import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { toXianbaoError } from '../http/problems.js';
import { REPORTS_INDEX } from '../../model/index-settings.js';

/** GET /healthz: the process answers. */
export const healthRoute: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** GET /readyz: searches can be answered. */
export function readyRoute(client: Meilisearch): RequestHandler {
  return async (_request, response) => {
    try {
      const { numberOfDocuments } = await client.index(REPORTS_INDEX).getStats();
      response.json({ ready: true, documents: numberOfDocuments });
    } catch (error) {
      const reason = toXianbaoError(error).message;
      response.status(503).set('Retry-After', '2').json({ ready: false, reason });
    }
  };
}
