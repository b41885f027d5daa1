import { z } from 'zod';
import { citationSchema, warningsSchema } from './citation.js';
import { facetSchema, placesSchema } from './facet.js';
import { matchesSchema, reportHeadSchema } from './report-head.js';
import { totalSchema } from './total.js';

const snippetSchema = z.object({
  field: z.enum(['title', 'body']),
  text: z.string(),
  matches: matchesSchema,
});

export const hitSchema = reportHeadSchema
  .extend({
    snippets: z.array(snippetSchema),
  })
  .meta({ id: 'Hit' });

export const searchAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: totalSchema,
    hits: z.array(hitSchema),
    facets: z.record(z.string(), facetSchema),
    places: placesSchema,
    warnings: warningsSchema,
    citation: citationSchema,
    page: z.int(),
    limit: z.int(),
    tookMs: z.number(),
    engineMs: z.number(),
  })
  .meta({ id: 'SearchAnswer' });

/** A stretch of a report's text with the matches in it. */
export type Snippet = z.infer<typeof snippetSchema>;
export type Hit = z.infer<typeof hitSchema>;
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
