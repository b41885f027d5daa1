import type { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  documentsAnswerSchema,
  documentSchema,
  documentsSchema,
} from '../interop/meilisearch/documents.js';
import {
  availableSchema,
  indexesSchema,
  indexSchema,
  indexStatsSchema,
} from '../interop/meilisearch/index-info.js';
import {
  facetSearchSchema,
  meilisearchQuerySchema,
  multiSearchSchema,
} from '../interop/meilisearch/meilisearch-schema.js';
import {
  facetSearchAnswerSchema,
  meilisearchAnswerSchema,
  meilisearchErrorSchema,
  multiSearchAnswerSchema,
} from '../../model/api/meilisearch.js';
import { addressParameters, jsonBody, OPEN, reportId } from './openapi-parts.js';

const refused = {
  description: 'An error in Meilisearch’s own shape',
  content: { 'application/json': { schema: meilisearchErrorSchema } },
};
const SENDING = {
  '400': refused,
  '401': refused,
  '403': refused,
  '413': refused,
  '415': refused,
  '429': refused,
  '503': refused,
};
const READING = {
  '304': { description: 'Nothing has changed since the answer whose ETag If-None-Match names' },
  '400': refused,
  '401': refused,
  '403': refused,
  '429': refused,
  '503': refused,
};
const tags = ['Interchange'];
const COUNTED =
  'Counts as /api/v1/search does, unless matchingStrategy asks for a ranked search; `counted` says what was counted and whether the number is exact. Filters are in Meilisearch’s language; names of places, people and channels in them are taken as in the API’s filters. A query that cannot be read as yet is closed where only closing marks are missing, else taken for terms.';

function answered(description: string, schema: z.ZodType) {
  return { '200': { description, content: { 'application/json': { schema } } } };
}

/** Meilisearch’s own addresses, as far as they only read. */
export const meilisearchPaths: ZodOpenApiPathsObject = {
  '/multi-search': {
    post: {
      tags,
      operationId: 'multiSearch',
      summary: 'Several searches in Meilisearch’s own shape, or one list of all',
      description: COUNTED,
      requestBody: jsonBody(multiSearchSchema, {
        queries: [{ indexUid: 'reports', q: '乡村振兴', facets: ['countyName'], limit: 5 }],
      }),
      responses: {
        ...answered('The answers', multiSearchAnswerSchema),
        ...SENDING,
        '404': refused,
      },
    },
  },
  '/indexes/reports/search': {
    get: {
      tags,
      operationId: 'indexSearchByAddress',
      summary: 'One search in Meilisearch’s own shape, in the address',
      description: COUNTED,
      parameters: addressParameters(meilisearchQuerySchema),
      responses: { ...answered('The answer', meilisearchAnswerSchema), ...READING },
    },
    post: {
      tags,
      operationId: 'indexSearch',
      summary: 'One search in Meilisearch’s own shape',
      description: COUNTED,
      requestBody: jsonBody(meilisearchQuerySchema, { q: '乡村振兴', limit: 5 }),
      responses: { ...answered('The answer', meilisearchAnswerSchema), ...SENDING },
    },
  },
  '/indexes/reports/facet-search': {
    post: {
      tags,
      operationId: 'facetSearch',
      summary: 'Values of a facet by a part of their name, in Meilisearch’s own shape',
      description:
        'Names of places, people and channels are found by pinyin, too, from the beginning of any syllable and by initials; counties by name as by code. Up to 100 values, the most frequent first, counted over the reports that `q` and `filter` leave.',
      requestBody: jsonBody(facetSearchSchema, {
        facetName: 'speakers',
        facetQuery: 'liwei',
        q: '乡村振兴',
      }),
      responses: { ...answered('The values', facetSearchAnswerSchema), ...SENDING },
    },
  },
  '/indexes/reports/documents': {
    get: {
      tags,
      operationId: 'documents',
      summary: 'Current reports by pages, in Meilisearch’s own shape',
      parameters: addressParameters(documentsSchema),
      responses: { ...answered('The page of reports', documentsAnswerSchema), ...READING },
    },
  },
  '/indexes/reports/documents/fetch': {
    post: {
      tags,
      operationId: 'fetchDocuments',
      summary: 'Current reports by pages, by what a body asks for',
      requestBody: jsonBody(documentsSchema, { filter: 'year = 2023', fields: ['id', 'title'] }),
      responses: { ...answered('The page of reports', documentsAnswerSchema), ...SENDING },
    },
  },
  '/indexes/reports/documents/{id}': {
    get: {
      tags,
      operationId: 'document',
      summary: 'One current report, in Meilisearch’s own shape',
      parameters: [
        reportId,
        ...addressParameters(documentsSchema.pick({ fields: true, retrieveVectors: true })),
      ],
      responses: { ...answered('The report', documentSchema), ...READING, '404': refused },
    },
  },
  '/indexes': {
    get: {
      tags,
      operationId: 'indexes',
      summary: 'The index that there is, in Meilisearch’s own shape',
      responses: { ...answered('A list of one', indexesSchema), ...READING },
    },
  },
  '/indexes/reports': {
    get: {
      tags,
      operationId: 'index',
      summary: 'When the index was made and changed',
      responses: { ...answered('The index', indexSchema), ...READING },
    },
  },
  '/indexes/reports/stats': {
    get: {
      tags,
      operationId: 'indexStats',
      summary: 'How many reports the index has',
      responses: { ...answered('The numbers', indexStatsSchema), ...READING },
    },
  },
  '/health': {
    get: {
      ...OPEN,
      operationId: 'available',
      summary: 'Whether the process answers, in Meilisearch’s own shape',
      responses: { ...answered('It does', availableSchema), '400': refused },
    },
  },
};
