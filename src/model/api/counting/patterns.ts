import { z } from 'zod';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { totalSchema } from '../parts/total.js';

const patternSchema = z.object({
  left: z.string().meta({ description: 'Empty where a sign or the end of the paragraph is next' }),
  match: z.string(),
  right: z.string(),
  count: z.int().meta({ description: 'Occurrences with these neighbours' }),
  reports: z.int().meta({ description: 'Reports, or statements, that have one' }),
});

export const patternsAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    in: z.enum(['reports', 'statements']).meta({ description: 'Where it was looked for' }),
    side: z.enum(['right', 'left', 'both']),
    words: z.int(),
    reports: totalSchema.meta({
      description: 'Reports that match; with in=statements, statements that match',
    }),
    occurrences: z.int(),
    total: z.int().meta({ description: 'Patterns on all pages' }),
    patterns: z.array(patternSchema).meta({ description: 'The most frequent first' }),
    page: z.int(),
    limit: z.int(),
    citation: citationSchema,
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'PatternsAnswer' });

export type PatternsAnswer = z.infer<typeof patternsAnswerSchema>;
