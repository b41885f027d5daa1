import { z } from 'zod';
import { INTERVALS } from '../../time/interval.js';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { totalSchema } from '../parts/total.js';

const count = z.int().nullable();

const pointSchema = z
  .object({
    period: z.string(),
    reports: count.meta({ description: 'Reports that match' }),
    corpusReports: count.meta({ description: 'Reports under the same filters' }),
    occurrences: count.optional().meta({ description: "Of the query's terms in them" }),
    perMillion: z.number().nullable().optional().meta({
      description: 'Occurrences in a million characters of corpusCharacters',
    }),
    characters: count.optional().meta({ description: 'Of the reports that match' }),
    corpusCharacters: count.optional(),
  })
  .meta({
    description:
      'Zeros where nothing was found, nulls where there is no report to find it in; corpusReports is 0 there where that period was crawled',
  });

const seriesSchema = z.object({
  q: z.string(),
  query: z.string().meta({ description: 'The query in its stable form' }),
  split: z.object({ value: z.string(), label: z.string() }).optional(),
  total: totalSchema,
  occurrences: z.int().optional(),
  points: z.array(pointSchema),
  citation: citationSchema,
});

export const trendsAnswerSchema = z
  .object({
    interval: z.enum(INTERVALS),
    from: z.string().nullable().meta({ description: 'First day; null where there is no report' }),
    to: z.string().nullable(),
    series: z.array(seriesSchema),
    crawled: z.array(z.object({ period: z.string(), crawled: z.boolean() })),
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'TrendsAnswer' });

/** A period of which nothing was crawled has no numbers, which is not the same as none found. */
export type TrendPoint = z.infer<typeof pointSchema>;
export type TrendSeries = z.infer<typeof seriesSchema>;
export type TrendsAnswer = z.infer<typeof trendsAnswerSchema>;
