import { z } from 'zod';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { facetSchema } from '../parts/facet.js';
import { matchesSchema, reportSourceSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const hitSchema = reportSourceSchema.extend({
  speaker: z.string(),
  nameLatin: z.string().nullable(),
  role: z.string().nullable(),
  verb: z.string(),
  text: z.string().meta({ description: 'Its paragraphs, joined by a line feed' }),
  paragraphs: z.tuple([z.int(), z.int()]).meta({
    description: 'First and last paragraph of the body, counted from 0',
  }),
  matches: matchesSchema,
});

export const statementsAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: totalSchema,
    statements: z.array(hitSchema),
    facets: z.object({
      speaker: facetSchema,
      role: facetSchema,
      month: facetSchema,
      county: facetSchema,
      channel: facetSchema,
      lang: facetSchema,
    }),
    warnings: warningsSchema,
    page: z.int(),
    limit: z.int(),
    citation: citationSchema,
    tookMs: z.number(),
    engineMs: z.number(),
  })
  .meta({ id: 'StatementsAnswer' });

export type StatementHit = z.infer<typeof hitSchema>;
export type StatementsAnswer = z.infer<typeof statementsAnswerSchema>;
