import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { feedParameters } from '../feeds/feed.js';
import {
  facetSearchAnswerSchema,
  facetSearchSchema,
  meilisearchAnswerSchema,
  meilisearchErrorSchema,
  meilisearchQuerySchema,
  multiSearchAnswerSchema,
  multiSearchSchema,
} from '../interop/meilisearch/meilisearch-schema.js';
import { answers, jsonBody, queryParameters, REFUSALS } from './openapi-parts.js';

const refused = {
  description: 'An error in Meilisearch’s own shape',
  content: { 'application/json': { schema: meilisearchErrorSchema } },
};
const errors = {
  '400': refused,
  '401': refused,
  '403': refused,
  '429': refused,
  '413': refused,
  '415': refused,
  '503': refused,
};
const COUNTED =
  'Counts as /api/v1/search does, unless matchingStrategy asks for a ranked search; `counted` says what was counted and whether the number is exact. Filters are in Meilisearch’s language; names of places, people and channels in them are taken as in the API’s filters. A query that cannot be read as yet is closed where only closing marks are missing, else taken for terms.';

/** What other programs understand: feed readers, and those written for Meilisearch. */
export const interchangePaths: ZodOpenApiPathsObject = {
  '/feeds/search.atom': {
    get: {
      tags: ['Interchange'],
      operationId: 'feed',
      summary: 'Reports that match, the last found or changed first, for a feed reader',
      parameters: queryParameters(feedParameters),
      responses: {
        '200': {
          description: 'An Atom feed',
          content: { 'application/atom+xml': { schema: { type: 'string' } } },
        },
        ...REFUSALS,
      },
    },
  },
  '/feeds/search.json': {
    get: {
      tags: ['Interchange'],
      operationId: 'jsonFeed',
      summary:
        'Reports that match, the last found or changed first, for a feed reader that takes JSON',
      parameters: queryParameters(feedParameters),
      responses: {
        '200': {
          description: 'A feed of JSON Feed 1.1',
          content: { 'application/feed+json': { schema: { type: 'object' } } },
        },
        ...REFUSALS,
      },
    },
  },
  '/multi-search': {
    post: {
      tags: ['Interchange'],
      operationId: 'multiSearch',
      summary: 'Several searches in Meilisearch’s own shape',
      description: COUNTED,
      requestBody: jsonBody(multiSearchSchema, {
        queries: [{ indexUid: 'reports', q: '乡村振兴', facets: ['county'], limit: 5 }],
      }),
      responses: { ...answers('The answers', multiSearchAnswerSchema), ...errors, '404': refused },
    },
  },
  '/indexes/reports/search': {
    post: {
      tags: ['Interchange'],
      operationId: 'indexSearch',
      summary: 'One search in Meilisearch’s own shape',
      description: COUNTED,
      requestBody: jsonBody(meilisearchQuerySchema, { q: '乡村振兴', limit: 5 }),
      responses: { ...answers('The answer', meilisearchAnswerSchema), ...errors },
    },
  },
  '/indexes/reports/facet-search': {
    post: {
      tags: ['Interchange'],
      operationId: 'facetSearch',
      summary: 'Values of a facet by a part of their name, in Meilisearch’s own shape',
      description:
        'Names of places, people and channels are found by pinyin, too, from the beginning of any syllable and by initials; counties by name as by code. Up to 100 values, the most frequent first, counted over the reports that `q` and `filter` leave.',
      requestBody: jsonBody(facetSearchSchema, {
        facetName: 'speakers',
        facetQuery: 'liwei',
        q: '乡村振兴',
      }),
      responses: { ...answers('The values', facetSearchAnswerSchema), ...errors },
    },
  },
};
