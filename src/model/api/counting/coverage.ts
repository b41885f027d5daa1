import { z } from 'zod';
import { countySchema } from '../parts/report-head.js';

const countsSchema = z.object({
  expected: z.int().meta({ description: 'Addresses known, and reports imported from files' }),
  found: z.int().meta({ description: 'Of these, reports that were read' }),
  noReport: z.int().meta({ description: 'Crawled, and no report on the page' }),
  failed: z.int().meta({ description: 'Never came, or could not be read' }),
  gone: z.int().meta({ description: 'Gone since; counted in the others too' }),
  notCrawled: z.int().meta({ description: 'Known, and not fetched so far' }),
  lastSuccess: z.iso.datetime().nullable(),
});

const rowSchema = countsSchema.extend({
  source: z.string().nullable().meta({ description: 'null: imported without one' }),
  county: countySchema.nullable(),
  month: z.string(),
});

export const coverageAnswerSchema = z
  .object({
    rows: z.array(rowSchema),
    total: z.int(),
    sources: z
      .array(
        countsSchema.extend({ source: z.string().nullable(), from: z.string(), to: z.string() }),
      )
      .meta({ description: 'The rows of each source, on all pages, added up' }),
    page: z.int(),
    limit: z.int(),
    tookMs: z.number(),
  })
  .meta({ id: 'CoverageAnswer' });

/** What is known of some reports, and what became of them. */
export type CoverageCell = z.infer<typeof countsSchema>;
/** A month of one county and source. */
export type CoverageMonth = z.infer<typeof rowSchema>;
export type CoverageAnswer = z.infer<typeof coverageAnswerSchema>;
