import { z } from 'zod';
import { reportHeadSchema } from './report-head.js';
import { relationSchema, totalSchema } from './total.js';

const engineSchema = z.string().nullable().meta({
  description:
    'Version of the Meilisearch that was asked; null where the key of the gateway may not ask for it',
});

export const citationSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    snapshot: z.iso.datetime().meta({ description: 'The moment at which this was the count' }),
    count: z.int(),
    relation: relationSchema,
    url: z.string().meta({ description: 'Path and query that count the same again' }),
    engine: engineSchema,
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

const differingReportSchema = reportHeadSchema
  .pick({ id: true, title: true, url: true, date: true, county: true, channel: true, lang: true })
  .extend({
    link: z.string().meta({ description: 'Path of the report as it stood in that state' }),
    goneAt: z.iso.datetime().nullable().meta({ description: 'When its page was found gone' }),
  });

const differingReportsSchema = z.object({
  total: totalSchema,
  reports: z.array(differingReportSchema).meta({ description: 'The newest first, at most 100' }),
  rest: z.int().meta({ description: 'How many are not listed' }),
});

export const citeAnswerSchema = z
  .object({
    query: z.string(),
    url: z.string(),
    engine: engineSchema,
    cited: z.int().nullable().meta({ description: 'The number that was published' }),
    agrees: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether it is what is counted as of then' }),
    // oxlint-disable-next-line unicorn/no-thenable -- no function, so nothing to be awaited
    then: countAtSchema,
    now: countAtSchema,
    differences: z
      .object({
        came: differingReportsSchema.meta({ description: 'Match now, and did not then' }),
        went: differingReportsSchema.meta({ description: 'Matched then, and do not now' }),
        changed: differingReportsSchema.meta({ description: 'Match in both, and were changed' }),
      })
      .meta({ description: 'then.count + came - went is now.count' }),
    tookMs: z.number(),
  })
  .meta({ id: 'CiteAnswer' });

export type DifferingReports = z.infer<typeof differingReportsSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type CiteAnswer = z.infer<typeof citeAnswerSchema>;
