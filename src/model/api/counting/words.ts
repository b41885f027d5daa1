import { z } from 'zod';
import { totalSchema } from '../parts/total.js';
import { citationSchema, warningsSchema } from '../parts/citation.js';

/** What collocates can be sorted by. */
export const COLLOCATE_MEASURES = ['logLikelihood', 'dice'] as const;
export type CollocateMeasure = (typeof COLLOCATE_MEASURES)[number];

export const collocatesAnswerSchema = z
  .object({
    query: z.string().meta({ description: 'The query in its stable form' }),
    span: z.int(),
    measure: z.enum(COLLOCATE_MEASURES),
    reports: totalSchema,
    occurrences: z.int(),
    collocates: z.array(
      z.object({
        word: z.string(),
        count: z.int().meta({ description: 'Near an occurrence' }),
        corpusCount: z.int().meta({ description: 'In all reports under the same filters' }),
        logLikelihood: z.number().meta({ description: 'Negative where seldomer than by chance' }),
        dice: z.number(),
      }),
    ),
    citation: citationSchema,
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'CollocatesAnswer' });

const sizeSchema = z.object({
  reports: z.int(),
  tokens: z.int().meta({ description: 'Words, signs apart' }),
});

export const keynessAnswerSchema = z
  .object({
    target: sizeSchema,
    reference: sizeSchema,
    words: z.array(
      z.object({
        word: z.string(),
        target: z.int(),
        reference: z.int(),
        logLikelihood: z.number(),
        effect: z.number().meta({ description: 'Log ratio, base 2: 1 is twice as often' }),
      }),
    ),
    citation: citationSchema.meta({ description: "Of the target's reports" }),
    warnings: warningsSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'KeynessAnswer' });

export type CollocatesAnswer = z.infer<typeof collocatesAnswerSchema>;
export type KeynessAnswer = z.infer<typeof keynessAnswerSchema>;
