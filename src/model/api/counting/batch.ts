import { z } from 'zod';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { problemSchema } from '../parts/problem.js';
import { totalSchema } from '../parts/total.js';

const resultSchema = z.union([
  z.object({
    q: z.string(),
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: totalSchema,
    occurrences: z.int().optional(),
    periods: z
      .array(z.object({ period: z.string(), reports: z.int() }))
      .optional()
      .meta({
        description: 'Those that have any',
      }),
    warnings: warningsSchema,
    citation: citationSchema,
  }),
  z.object({ q: z.string(), error: problemSchema }),
]);

export const batchAnswerSchema = z
  .object({ results: z.array(resultSchema), tookMs: z.number() })
  .meta({ id: 'BatchAnswer', description: "In the queries' order" });

export type BatchResult = z.infer<typeof resultSchema>;
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;
