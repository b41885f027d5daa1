import { z } from 'zod';
import { facetSchema, pageShape } from '../parts/facet.js';
import { matchesSchema, reportHeadSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

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

const zeroSchema = z
  .object({
    reports: z.int().meta({ description: 'How many reports the filters leave to look through' }),
    from: z.string().nullable().meta({ description: 'The first day of those, YYYY-MM-DD' }),
    to: z.string().nullable().meta({ description: 'The last one' }),
    terms: z
      .array(z.object({ query: z.string(), total: totalSchema }))
      .meta({ description: 'How many of those each part of the query matches by itself' }),
    near: z
      .array(z.object({ query: z.string(), total: totalSchema }))
      .meta({ description: 'Queries close to this one that do match, the closest first' }),
  })
  .nullable()
  .meta({ description: 'Where nothing matches: what was looked through; else null' });

export const searchAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: totalSchema,
    hits: z.array(hitSchema),
    zero: zeroSchema,
    facets: z.record(z.string(), facetSchema),
    ...pageShape,
  })
  .meta({ id: 'SearchAnswer' });

/** A stretch of a report's text with the matches in it. */
export type Snippet = z.infer<typeof snippetSchema>;
export type Hit = z.infer<typeof hitSchema>;
export type Zero = NonNullable<z.infer<typeof zeroSchema>>;
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
