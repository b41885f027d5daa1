import { z } from 'zod';
import { citationSchema } from '../parts/citation.js';
import { reportHeadSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const translationSchema = reportHeadSchema.extend({
  score: z.number().meta({
    description: 'How sure it is that both tell of one event, from 0.6 to 1',
  }),
  paragraphs: z.array(z.tuple([z.int(), z.int()])).meta({
    description:
      '[here, there]: paragraphs of both bodies that belong together, counted from 0; one that was split or joined stands in several pairs',
  }),
  texts: z.array(z.tuple([z.string(), z.string()])).meta({
    description: 'The texts of those pairs',
  }),
});

export const translationsAnswerSchema = z
  .object({
    id: z.string(),
    lang: z.enum(['zh', 'en']),
    translations: z.array(translationSchema).meta({ description: 'The surest first' }),
    total: totalSchema,
    citation: citationSchema,
    tookMs: z.number(),
  })
  .meta({ id: 'TranslationsAnswer' });

export type TranslationsAnswer = z.infer<typeof translationsAnswerSchema>;
