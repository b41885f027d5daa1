import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { digestParameters } from '../feeds/digest-feed.js';
import { feedParameters } from '../feeds/feed.js';
import { meilisearchPaths } from './openapi-meilisearch.js';
import { queryParameters, REFUSALS } from './openapi-parts.js';

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
  '/feeds/formulations.atom': {
    get: {
      tags: ['Interchange'],
      operationId: 'formulationsFeed',
      summary: 'Month by month, the phrases that came up and those that went, for a feed reader',
      parameters: queryParameters(digestParameters),
      responses: {
        '200': {
          description: 'An Atom feed',
          content: { 'application/atom+xml': { schema: { type: 'string' } } },
        },
        ...REFUSALS,
      },
    },
  },
  '/feeds/formulations.json': {
    get: {
      tags: ['Interchange'],
      operationId: 'formulationsJsonFeed',
      summary:
        'Month by month, the phrases that came up and those that went, for a feed reader that takes JSON',
      parameters: queryParameters(digestParameters),
      responses: {
        '200': {
          description: 'A feed of JSON Feed 1.1',
          content: { 'application/feed+json': { schema: { type: 'object' } } },
        },
        ...REFUSALS,
      },
    },
  },
  ...meilisearchPaths,
};
