import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { feedParameters } from '../interop/feed.js';
import {
  meilisearchAnswerSchema,
  meilisearchErrorSchema,
  meilisearchQuerySchema,
  multiSearchAnswerSchema,
  multiSearchSchema,
} from '../interop/meilisearch-schema.js';
import { answers, jsonBody, problem, queryParameters } from './openapi-parts.js';

const refused = {
  description: 'An error in Meilisearch’s own shape',
  content: { 'application/json': { schema: meilisearchErrorSchema } },
};
const errors = { '400': refused, '413': refused, '415': refused };

/** What other programs understand: feed readers, and those written for Meilisearch. */
export const interchangePaths: ZodOpenApiPathsObject = {
  '/feeds/search.atom': {
    get: {
      operationId: 'feed',
      summary: 'The newest reports that match, for a feed reader',
      parameters: queryParameters(feedParameters),
      responses: {
        '200': {
          description: 'An Atom feed',
          content: { 'application/atom+xml': { schema: { type: 'string' } } },
        },
        '400': problem,
        '401': problem,
        '503': problem,
      },
    },
  },
  '/multi-search': {
    post: {
      operationId: 'multiSearch',
      summary: 'Several searches in Meilisearch’s own shape',
      requestBody: jsonBody(multiSearchSchema, {
        queries: [{ indexUid: 'reports', q: '乡村振兴', facets: ['county'], limit: 5 }],
      }),
      responses: { ...answers('The answers', multiSearchAnswerSchema), ...errors, '404': refused },
    },
  },
  '/indexes/reports/search': {
    post: {
      operationId: 'indexSearch',
      summary: 'One search in Meilisearch’s own shape',
      requestBody: jsonBody(meilisearchQuerySchema, { q: '乡村振兴', limit: 5 }),
      responses: { ...answers('The answer', meilisearchAnswerSchema), ...errors },
    },
  },
};
