import type { RequestHandler } from 'express';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import {
  facetAnswerSchema,
  problemSchema,
  reportAnswerSchema,
  searchAnswerSchema,
} from './answers.js';
import { FACET_NAMES, facetParameters, searchParameters } from './parameters.js';

const REPEATING = new Set(['county', 'prefecture', 'province', 'speaker', 'channel', 'lang']);

/** The API described by the schemas that validate and type it. */
export function openApiDocument() {
  const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
  const problem = {
    description: 'A problem document',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  const answers = (description: string, schema: z.ZodType) => ({
    '200': { description, ...json(schema) },
    '400': problem,
    '503': problem,
  });
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Xianbao 县报',
      version: '1',
      description: 'Exact full-text search over the reports that Chinese counties publish.',
    },
    paths: {
      '/api/v1/search': {
        get: {
          operationId: 'search',
          summary: 'Reports that match a query, their number and facets',
          parameters: queryParameters(searchParameters),
          responses: answers('The page of hits', searchAnswerSchema),
        },
      },
      '/api/v1/facets/{name}': {
        get: {
          operationId: 'facet',
          summary: 'The values of one facet, counted',
          parameters: [
            {
              name: 'name',
              in: 'path',
              required: true,
              schema: { type: 'string', enum: FACET_NAMES },
            },
            ...queryParameters(facetParameters),
          ],
          responses: answers('The page of values', facetAnswerSchema),
        },
      },
      '/api/v1/reports/{id}': {
        get: {
          operationId: 'report',
          summary: 'One report, whole',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { ...answers('The report', reportAnswerSchema), '404': problem },
        },
      },
    },
  });
}

/** GET /openapi.json */
export function openApiRoute(): RequestHandler {
  const document = JSON.stringify(openApiDocument(), null, 2);
  return (_request, response) => {
    response.type('application/json').send(document);
  };
}

/** On the wire every parameter is text, which the schema then reads. */
function queryParameters(schema: z.ZodObject) {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: 'query' as const,
    ...(field.description !== undefined && { description: field.description }),
    schema: REPEATING.has(name)
      ? { type: 'array' as const, items: { type: 'string' as const } }
      : { type: 'string' as const },
  }));
}
