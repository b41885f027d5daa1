import { z } from 'zod';
import { pageShape } from '../parts/facet.js';
import { countySchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const rankedSchema = z.object({
  value: z.string().meta({ description: 'As the filter of the same name takes it' }),
  label: z.string(),
  county: countySchema.nullable().meta({ description: 'Where counties are ranked' }),
  reports: z.int().meta({ description: 'Reports that match' }),
  corpusReports: z.int().meta({ description: 'Reports under the same filters' }),
  share: z.number().nullable().meta({ description: 'reports out of corpusReports, 0 to 1' }),
  shareLow: z.number().nullable().meta({ description: "Lower end of the share's 95 % interval" }),
  shareHigh: z.number().nullable().meta({ description: 'Its upper end, by Wilson’s score' }),
  occurrences: z
    .int()
    .nullable()
    .meta({ description: "Of the query's terms; null without a query" }),
  corpusCharacters: z.int(),
  perMillion: z.number().nullable().meta({
    description: 'Occurrences in a million characters of corpusCharacters',
  }),
});

export const rankingAnswerSchema = z
  .object({
    by: z.string().meta({ description: 'The field whose values are ranked' }),
    query: z.string().meta({ description: 'The query in its stable form' }),
    from: z.string().nullable().meta({
      description: 'First month of the reports under the same filters that have a value',
    }),
    to: z.string().nullable().meta({ description: 'Their last month' }),
    rows: z.array(rankedSchema),
    total: z.int().meta({ description: 'How many values have reports under the same filters' }),
    reports: totalSchema.meta({ description: 'Reports that match, with a value or without' }),
    ...pageShape,
  })
  .omit({ engineMs: true })
  .meta({ id: 'RankingAnswer' });

export type RankedRow = z.infer<typeof rankedSchema>;
export type RankingAnswer = z.infer<typeof rankingAnswerSchema>;
