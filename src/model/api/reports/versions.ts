import { z } from 'zod';
import { reportHeadSchema } from '../parts/report-head.js';

const changeSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
const paragraphChangeSchema = changeSchema.extend({ words: z.array(changeSchema).optional() });

export const versionsAnswerSchema = z
  .object({
    id: z.string(),
    versions: z.array(
      z.object({
        version: z.int(),
        validFrom: z.iso.datetime(),
        validTo: z.iso.datetime().nullable(),
        goneAt: z.iso.datetime().nullable(),
        current: z.boolean(),
        title: z.string(),
        characters: z.int(),
        changes: z.array(paragraphChangeSchema).meta({
          description: 'Against the version before, by paragraphs; the title is the first',
        }),
      }),
    ),
    tookMs: z.number(),
  })
  .meta({ id: 'VersionsAnswer' });

export const similarAnswerSchema = z
  .object({
    id: z.string(),
    similar: z.array(
      reportHeadSchema.extend({
        reprint: z.boolean().meta({ description: 'Whether both repeat one text' }),
        similarity: z.number().nullable().meta({
          description:
            'Share of runs of four characters that both texts have, 0 to 1; null where not measured',
        }),
      }),
    ),
    tookMs: z.number(),
  })
  .meta({ id: 'SimilarAnswer' });

/** A stretch of a text compared with an older one. */
export type TextChange = z.infer<typeof changeSchema>;
/** A paragraph compared; one that took the place of another shows its words. */
export type ParagraphChange = z.infer<typeof paragraphChangeSchema>;
export type VersionsAnswer = z.infer<typeof versionsAnswerSchema>;
export type SimilarAnswer = z.infer<typeof similarAnswerSchema>;
