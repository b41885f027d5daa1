import { z } from 'zod';
import { citationSchema, warningsSchema } from './citation.js';
import { countySchema, exactnessSchema, facetSchema } from './search.js';

export const statementsAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: exactnessSchema,
    statements: z.array(
      z.object({
        reportId: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        date: z.string(),
        county: countySchema.nullable(),
        channel: z.string().nullable(),
        speaker: z.string(),
        nameLatin: z.string().nullable(),
        role: z.string().nullable(),
        verb: z.string(),
        text: z.string().meta({ description: 'Its paragraphs, joined by a line feed' }),
        paragraphs: z.tuple([z.int(), z.int()]).meta({
          description: 'First and last paragraph of the body, counted from 0',
        }),
        matches: z.array(z.tuple([z.int(), z.int()])).meta({
          description: '[start, length] in UTF-16 units of text',
        }),
      }),
    ),
    facets: z.object({ speaker: facetSchema, role: facetSchema, month: facetSchema }),
    warnings: warningsSchema,
    page: z.int(),
    limit: z.int(),
    citation: citationSchema,
    tookMs: z.number(),
    engineMs: z.number(),
  })
  .meta({ id: 'StatementsAnswer' });

export type StatementsAnswer = z.infer<typeof statementsAnswerSchema>;
