import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { XianbaoError } from '../model/errors.js';
import { REPORTS_INDEX } from '../model/index-settings.js';
import type { StoredReport } from '../search/engine-search.js';
import { quoted } from '../search/filters.js';
import { readParameters } from './parameters.js';
import { reportAnswer } from './present.js';

const parameters = z.strictObject({});

/** GET /api/v1/reports/{id} */
export function reportRoute(client: Meilisearch): RequestHandler<{ id: string }> {
  return async (request, response) => {
    readParameters(parameters, request.url);
    const { id } = request.params;
    const { results } = await client.index<StoredReport>(REPORTS_INDEX).getDocuments({
      filter: `id = ${quoted(id)} AND current = true`,
      limit: 1,
    });
    // Filters compare without case; an id is the id to the letter.
    const report = results.find((found) => found.id === id);
    if (!report)
      throw new XianbaoError('report_not_found', `There is no report ${id}.`, { parameter: 'id' });
    response.json(reportAnswer(report));
  };
}
