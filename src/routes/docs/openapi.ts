import type { RequestHandler } from 'express';
import { createDocument } from 'zod-openapi';
import { facetAnswerSchema } from '../../model/api/parts/facet.js';
import { searchAnswerSchema } from '../../model/api/reports/search.js';
import { countingPaths } from './openapi-counting.js';
import { formulationPaths } from './openapi-formulations.js';
import { interchangePaths } from './openapi-interchange.js';
import { officialPaths } from './openapi-officials.js';
import { operationPaths } from './openapi-operation.js';
import { listAnswers, pathChoice, queryParameters, TAGS } from './openapi-parts.js';
import { selectionPaths } from './openapi-selections.js';
import { reportPaths } from './openapi-reports.js';
import { sendTagged } from '../http/content-tag.js';
import { FACET_NAMES } from '../http/parameters.js';
import { facetListParameters } from '../reports/facets.js';
import { searchListParameters } from '../reports/search.js';

/** The API described by the schemas that validate and type it. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Xianbao 县报',
      version: '1',
      description: 'Exact full-text search over the reports that Chinese counties publish.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The gateway that gave this document' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    // Where the gateway has XIANBAO_API_KEYS, one of the two is needed; else neither is.
    security: [{}, { bearer: [] }, { apiKey: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
    },
    paths: {
      '/api/v1/search': {
        get: {
          tags: ['Reports'],
          operationId: 'search',
          summary: 'Reports that match a query, their number and facets',
          parameters: queryParameters(searchListParameters),
          responses: listAnswers('The page of hits', searchAnswerSchema),
        },
      },
      '/api/v1/facets/{name}': {
        get: {
          tags: ['Reports'],
          operationId: 'facet',
          summary: 'The values of one facet, counted',
          parameters: [
            pathChoice('name', 'The facet', FACET_NAMES),
            ...queryParameters(facetListParameters),
          ],
          responses: listAnswers('The page of values', facetAnswerSchema),
        },
      },
      ...countingPaths,
      ...formulationPaths,
      ...selectionPaths,
      ...reportPaths,
      ...officialPaths,
      ...interchangePaths,
      ...operationPaths,
    },
  });
}

/** GET /openapi.json */
export function openApiRoute(): RequestHandler {
  const document = JSON.stringify(openApiDocument(), null, 2);
  return (_request, response) => {
    sendTagged(response.type('application/json'), document);
  };
}
