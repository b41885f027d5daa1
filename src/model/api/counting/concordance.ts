import { z } from 'zod';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { reportSourceSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const lineSchema = reportSourceSchema.extend({
  speaker: z.string().nullable().meta({ description: 'Who is told to say this' }),
  role: z.string().nullable(),
  field: z.enum(['title', 'body']),
  paragraph: z.int().meta({ description: 'Counted from 0 within the field' }),
  offset: z.int().meta({ description: 'In the paragraph, in UTF-16 units' }),
  left: z.string(),
  match: z.string(),
  right: z.string(),
});

export const concordanceAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    in: z.enum(['reports', 'statements']).meta({ description: 'Where it was looked for' }),
    reports: totalSchema.meta({
      description: 'Reports that match; with in=statements, statements that match',
    }),
    occurrences: z.int().meta({ description: 'Lines on all pages' }),
    lines: z.array(lineSchema),
    page: z.int(),
    limit: z.int(),
    citation: citationSchema,
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'ConcordanceAnswer' });

export type ContextLine = z.infer<typeof lineSchema>;
export type ConcordanceAnswer = z.infer<typeof concordanceAnswerSchema>;
