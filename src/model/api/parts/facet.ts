import { z } from 'zod';
import { citationSchema, warningsSchema } from './citation.js';
import { countyCodeSchema } from './report-head.js';
import { totalSchema } from './total.js';

export const facetSchema = z
  .object({
    values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
    total: z.int().meta({ description: 'How many values there are, shown or not' }),
  })
  .meta({ id: 'Facet' });

export const placesSchema = z
  .array(z.object({ name: z.string(), codes: z.array(countyCodeSchema) }))
  .meta({ description: 'Names in the county filter that several counties bear, and which' });

/** What every page of an answer tells beside what was found. */
export const pageShape = {
  places: placesSchema,
  warnings: warningsSchema,
  citation: citationSchema,
  page: z.int(),
  limit: z.int(),
  tookMs: z.number(),
  engineMs: z.number(),
};

export const facetAnswerSchema = facetSchema
  .extend({
    facet: z.string(),
    query: z.string(),
    reports: totalSchema,
    ...pageShape,
  })
  .meta({ id: 'FacetAnswer' });

export type Facet = z.infer<typeof facetSchema>;
export type FacetValue = Facet['values'][number];
export type FacetAnswer = z.infer<typeof facetAnswerSchema>;
