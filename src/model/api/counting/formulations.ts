import { z } from 'zod';
import { pageShape } from '../parts/facet.js';
import { countySchema, reportSourceSchema } from '../parts/report-head.js';
import { relationSchema, totalSchema } from '../parts/total.js';

/** How hot a formulation is in a month, from the hottest down. */
export const TIERS = ['blazing', 'hot', 'warm', 'tepid', 'cool', 'cold'] as const;
export type Tier = (typeof TIERS)[number];

/**
 * Where a formulation had been used when a county took it up, on any day before: nowhere, in its prefecture, elsewhere
 * in its province, or only in other provinces.
 */
export const ORIGINS = ['first', 'prefecture', 'province', 'elsewhere'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Of the last months against the best ones: gone without any use, fading below half of their share. */
export const FADING_STATES = ['used', 'fading', 'gone'] as const;
export type FadingState = (typeof FADING_STATES)[number];

const useSchema = reportSourceSchema.extend({
  speaker: z.string().nullable().meta({ description: 'Who is told to say it, where it is first' }),
  role: z.string().nullable(),
  left: z.string().meta({ description: 'Before it, in its sentence' }),
  match: z.string(),
  right: z.string(),
  reprintOf: z.string().nullable().meta({ description: 'The report whose text this one repeats' }),
});

const monthSchema = z.object({
  month: z.string(),
  reports: z.int().meta({ description: 'Reports that use it' }),
  reprints: z.int().meta({ description: 'Those of them that repeat another report’s text' }),
  corpusReports: z.int().meta({ description: 'Reports under the same filters' }),
  share: z.number().nullable().meta({ description: 'reports out of corpusReports, 0 to 1' }),
  tier: z.enum(TIERS).nullable().meta({
    description: 'How hot it is by share: from 10 %, 3 %, 1 %, 0.3 %, less, and none',
  }),
  using: z.int().meta({ description: 'Counties that used it in this month' }),
  newAdopters: z.int().meta({ description: 'Those that never had before' }),
  adopters: z.int().meta({ description: 'Counties that ever did until the end of this month' }),
  crawled: z.int().meta({
    description: 'Counties with any report in this month; of the others nothing can be said',
  }),
});

const adoptionSchema = z.object({
  county: countySchema,
  date: z.string().meta({ description: 'Of its first use' }),
  reportId: z.string(),
  reprint: z.boolean().meta({ description: 'Whether that report repeats another one’s text' }),
  origin: z.enum(ORIGINS).meta({
    description: 'Where it had been used on a day before; first: nowhere',
  }),
  reports: z.int(),
  reprints: z.int(),
  lastDate: z.string(),
});

const stretchSchema = z.object({ from: z.string(), to: z.string(), share: z.number() });

export const formulationAnswerSchema = z
  .object({
    q: z.string(),
    query: z.string().meta({ description: 'The query in its stable form' }),
    reports: totalSchema.meta({ description: 'Reports that use it' }),
    reprints: z.int().meta({ description: 'Those of them that repeat another report’s text' }),
    first: useSchema.nullable(),
    last: useSchema.nullable(),
    adopters: z.int().meta({ description: 'Counties that ever used it' }),
    crawled: z.int().meta({ description: 'Counties with any report under the same filters' }),
    notCrawled: z.int().meta({ description: 'Counties of the places asked for without any' }),
    reached: z.object({ counties: z.int(), prefectures: z.int(), provinces: z.int() }),
    speed: z
      .object({
        tenthDays: z.int().meta({ description: 'Until a tenth of the adopters had used it' }),
        halfDays: z.int(),
        ninetiethDays: z.int(),
        takeoverDays: z.int().meta({ description: 'From a tenth to nine tenths' }),
        busiest: z.object({ from: z.string(), counties: z.int() }).meta({
          description: 'The 30 days in which most counties took it up',
        }),
      })
      .nullable()
      .meta({ description: 'In days from the first county’s first use' }),
    direction: z
      .object({ first: z.int(), prefecture: z.int(), province: z.int(), elsewhere: z.int() })
      .meta({ description: 'Adopters by where it had been used before' }),
    fading: z
      .object({
        state: z.enum(FADING_STATES),
        peak: stretchSchema,
        latest: stretchSchema,
        ratio: z.number(),
      })
      .nullable()
      .meta({ description: 'Its last three months against its best three' }),
    months: z.array(monthSchema),
    adoptions: z
      .array(adoptionSchema)
      .meta({ description: 'A page of the adopters, the first first' }),
    rows: z.enum(['months', 'adoptions']).meta({ description: 'What a table has rows for' }),
    ...pageShape,
  })
  .omit({ engineMs: true })
  .meta({ id: 'FormulationAnswer' });

export type FormulationUse = z.infer<typeof useSchema>;
export type FormulationMonth = z.infer<typeof monthSchema>;
export type FormulationAdoption = z.infer<typeof adoptionSchema>;
export type FormulationAnswer = z.infer<typeof formulationAnswerSchema>;

const daysSchema = z.object({ from: z.string(), to: z.string() });

export const phraseChangesAnswerSchema = z
  .object({
    window: daysSchema.extend({ reports: z.int() }).meta({ description: 'Reports of these days' }),
    against: daysSchema.extend({ reports: z.int() }),
    relation: relationSchema.meta({ description: 'Of the numbers: how exact they are' }),
    sampled: z.boolean().meta({
      description:
        'Whether the phrases were looked for in a part of the reports, since the windows are very large; their numbers are those of all',
    }),
    phrases: z
      .array(
        z.object({
          phrase: z.string().meta({ description: 'In normal form' }),
          reports: z.int().meta({ description: 'Reports of the window that have it' }),
          before: z.int().meta({ description: 'Reports of the days before that have it' }),
          logLikelihood: z.number(),
        }),
      )
      .meta({ description: 'The strongest first' }),
    limit: z.int(),
    places: pageShape.places,
    warnings: pageShape.warnings,
    citation: pageShape.citation.meta({ description: 'Of the window’s reports' }),
    tookMs: z.number(),
  })
  .meta({ id: 'PhraseChangesAnswer' });

export type PhraseChangesAnswer = z.infer<typeof phraseChangesAnswerSchema>;
