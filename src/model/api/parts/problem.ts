import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    parameter: z.string().optional(),
    position: z.int().optional().meta({ description: 'Where in q, in UTF-16 units' }),
    suggestion: z.string().optional().meta({ description: 'A query that may have been meant' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type ProblemDocument = z.infer<typeof problemSchema>;
