import { z } from 'zod';
import { countySchema, exactnessSchema } from './search.js';
import { citationSchema, warningsSchema } from './citation.js';

export const concordanceAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    reports: exactnessSchema,
    occurrences: z.int().meta({ description: 'Lines on all pages' }),
    lines: z.array(
      z.object({
        reportId: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        date: z.string(),
        county: countySchema.nullable(),
        channel: z.string().nullable(),
        speaker: z.string().nullable().meta({ description: 'Who is told to say this' }),
        role: z.string().nullable(),
        field: z.enum(['title', 'body']),
        paragraph: z.int().meta({ description: 'Counted from 0 within the field' }),
        offset: z.int().meta({ description: 'In the paragraph, in UTF-16 units' }),
        left: z.string(),
        match: z.string(),
        right: z.string(),
      }),
    ),
    page: z.int(),
    limit: z.int(),
    citation: citationSchema,
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'ConcordanceAnswer' });

export type ConcordanceAnswer = z.infer<typeof concordanceAnswerSchema>;
