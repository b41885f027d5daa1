import { z } from 'zod';
import { FILTER_NAMES } from '../../model/filter-names.js';
import { problemSchema } from '../../model/api/problem.js';

const REPEATING = new Set<string>([...FILTER_NAMES, 'role', 'source']);

export const problem = {
  description: 'A problem document',
  content: { 'application/problem+json': { schema: problemSchema } },
};

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

/** The responses of an address that answers JSON. */
export function answers(description: string, schema: z.ZodType) {
  return {
    '200': { description, ...json(schema) },
    '400': problem,
    '401': problem,
    '503': problem,
  };
}

/** A body of JSON with an example. */
export function jsonBody(schema: z.ZodType, example: object) {
  return { required: true, content: { 'application/json': { schema, example } } };
}

/** A part of the path. */
export function pathParameter(name: string, values?: string[]) {
  const schema = { type: 'string' as const, ...(values && { enum: values }) };
  return { name, in: 'path' as const, required: true, schema };
}

/** On the wire every parameter is text, which the schema then reads. */
export function queryParameters(schema: z.ZodObject) {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: 'query' as const,
    ...(field.description !== undefined && { description: field.description }),
    schema: REPEATING.has(name.replace(/^vs\./u, ''))
      ? { type: 'array' as const, items: { type: 'string' as const } }
      : { type: 'string' as const },
  }));
}
