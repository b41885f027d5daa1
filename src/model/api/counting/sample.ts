import { z } from 'zod';
import { pageShape } from '../parts/facet.js';
import { reportSourceSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const unitSchema = reportSourceSchema.extend({
  number: z.int().meta({ description: 'From 1 on, in the order in which they were drawn' }),
  unit: z.string().meta({
    description:
      'The id of the report; with a colon and its number in the text, from 0 on, an occurrence',
  }),
  speaker: z.string().nullable().meta({ description: 'Of an occurrence: who is told to say it' }),
  role: z.string().nullable(),
  left: z.string().nullable(),
  match: z.string().nullable(),
  right: z.string().nullable(),
});

export const sampleAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    unit: z.enum(['reports', 'lines']),
    seed: z.string(),
    n: z.int().meta({ description: 'How many were asked for; fewer where there are no more' }),
    frame: totalSchema.meta({ description: 'Of how many units it was drawn' }),
    reports: totalSchema.meta({ description: 'Reports that match' }),
    units: z.array(unitSchema),
    codes: z.array(z.string()).meta({ description: 'Empty columns of the coding sheet' }),
    places: pageShape.places,
    warnings: pageShape.warnings,
    citation: pageShape.citation.meta({ description: 'Draws the same sample again' }),
    tookMs: z.number(),
  })
  .meta({ id: 'SampleAnswer' });

export type SampleUnit = z.infer<typeof unitSchema>;
export type SampleAnswer = z.infer<typeof sampleAnswerSchema>;
