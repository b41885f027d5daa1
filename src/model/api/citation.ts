import { z } from 'zod';
import { relationSchema } from './total.js';

export const citationSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    snapshot: z.iso.datetime().meta({ description: 'The moment at which this was the count' }),
    count: z.int(),
    relation: relationSchema,
    url: z.string().meta({ description: 'Path and query that count the same again' }),
  })
  .meta({ id: 'Citation' });

/** A remark on how a request was understood. */
const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  suggestion: z.string().optional().meta({ description: 'A query that may have been meant' }),
});

export const warningsSchema = z
  .array(warningSchema)
  .meta({ description: 'What may have been meant otherwise' });

const countAtSchema = z.object({
  count: z.int(),
  relation: relationSchema,
  snapshot: z.iso.datetime(),
});

export const citeAnswerSchema = z
  .object({
    query: z.string(),
    url: z.string(),
    cited: z.int().nullable().meta({ description: 'The number that was published' }),
    agrees: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether it is what is counted as of then' }),
    // oxlint-disable-next-line unicorn/no-thenable -- no function, so nothing to be awaited
    then: countAtSchema,
    now: countAtSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'CiteAnswer' });

export type Warning = z.infer<typeof warningSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type CiteAnswer = z.infer<typeof citeAnswerSchema>;
