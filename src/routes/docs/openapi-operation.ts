import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { invalidAddress, OPEN } from './openapi-parts.js';

const healthSchema = z.object({ status: z.literal('ok') });
const readySchema = z.object({ ready: z.literal(true), documents: z.int() });
const notReadySchema = z.object({ ready: z.literal(false), reason: z.string() });

/** What tells whether the service is well. */
export const operationPaths: ZodOpenApiPathsObject = {
  '/healthz': {
    get: {
      ...OPEN,
      operationId: 'health',
      summary: 'Whether the process answers',
      responses: {
        '400': invalidAddress,
        '200': {
          description: 'It does',
          content: { 'application/json': { schema: healthSchema } },
        },
      },
    },
  },
  '/readyz': {
    get: {
      ...OPEN,
      operationId: 'ready',
      summary: 'Whether searches can be answered',
      responses: {
        '400': invalidAddress,
        '200': {
          description: 'They can',
          content: { 'application/json': { schema: readySchema } },
        },
        '503': {
          description: 'They cannot',
          content: { 'application/json': { schema: notReadySchema } },
        },
      },
    },
  },
  '/metrics': {
    get: {
      ...OPEN,
      operationId: 'metrics',
      summary: 'Figures for Prometheus',
      responses: {
        '400': invalidAddress,
        '200': {
          description: 'Prometheus’ text format',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
    },
  },
};
