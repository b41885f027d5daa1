import { z } from 'zod';
import { personSchema, statementSchema } from '../report.js';
import { citationSchema, warningsSchema } from './citation.js';

const code = z.string().regex(/^\d{6}$/u);

export const countySchema = z
  .object({
    code,
    name: z.string(),
    nameEn: z.string(),
    prefecture: z.string().nullable(),
    province: z.string(),
  })
  .meta({ id: 'County' });

export const exactnessSchema = z.object({
  value: z.int(),
  relation: z.enum(['exact', 'atMost']),
  reason: z.string().optional(),
});

export const snippetSchema = z.object({
  field: z.enum(['title', 'body']),
  text: z.string(),
  matches: z.array(z.tuple([z.int(), z.int()])).meta({
    description: '[start, length] in UTF-16 units of text',
  }),
});

export const hitSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    date: z.string(),
    publishedAt: z.string().nullable(),
    county: countySchema.nullable(),
    channel: z.string().nullable(),
    lang: z.enum(['zh', 'en']),
    speakers: z.array(z.string()),
    snippets: z.array(snippetSchema),
  })
  .meta({ id: 'Hit' });

export const facetSchema = z
  .object({
    values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
    total: z.int().meta({ description: 'How many values there are, shown or not' }),
  })
  .meta({ id: 'Facet' });

const placesSchema = z
  .array(z.object({ name: z.string(), codes: z.array(code) }))
  .meta({ description: 'Names in the county filter that several counties bear, and which' });

export const searchAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    total: exactnessSchema,
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

export const facetAnswerSchema = facetSchema
  .extend({
    facet: z.string(),
    query: z.string(),
    reports: exactnessSchema,
    places: placesSchema,
    warnings: warningsSchema,
    citation: citationSchema,
    page: z.int(),
    limit: z.int(),
    tookMs: z.number(),
    engineMs: z.number(),
  })
  .meta({ id: 'FacetAnswer' });

const neighbourSchema = z.object({ id: z.string(), title: z.string(), date: z.string() });

export const reportAnswerSchema = hitSchema
  .omit({ snippets: true })
  .extend({
    body: z.string(),
    source: z.string().nullable(),
    eventDates: z.array(z.string()),
    people: z.array(personSchema),
    statements: z.array(statementSchema),
    keywords: z.array(z.string()),
    characters: z.int(),
    reprintOf: z.string().nullable().meta({
      description: 'The earliest report whose text this one repeats',
    }),
    version: z.int(),
    validFrom: z.iso.datetime(),
    validTo: z.iso.datetime().nullable(),
    goneAt: z.iso.datetime().nullable().meta({ description: 'When it was found to be gone' }),
    current: z.boolean(),
    matches: z
      .array(
        z.object({
          field: z.enum(['title', 'body']),
          paragraph: z.int(),
          start: z.int(),
          length: z.int(),
        }),
      )
      .meta({ description: 'Where q stands, in UTF-16 units of the paragraph' }),
    neighbours: z
      .object({ previous: neighbourSchema.nullable(), next: neighbourSchema.nullable() })
      .meta({ description: 'By time, of the same county or else channel' }),
    tookMs: z.number(),
  })
  .meta({ id: 'Report' });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    parameter: z.string().optional(),
    position: z.int().optional().meta({ description: 'Where in q, in UTF-16 units' }),
    suggestion: z.string().optional().meta({ description: 'A query that may have been meant' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
export type FacetAnswer = z.infer<typeof facetAnswerSchema>;
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
export type Hit = z.infer<typeof hitSchema>;
export type Facet = z.infer<typeof facetSchema>;
export type Problem = z.infer<typeof problemSchema>;
