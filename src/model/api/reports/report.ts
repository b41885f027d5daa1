import { z } from 'zod';
import { personSchema, statementSchema } from '../../report.js';
import { reportHeadSchema } from '../parts/report-head.js';

const neighbourSchema = reportHeadSchema.pick({ id: true, title: true, date: true });

const archivedCopySchema = z
  .object({
    url: z.string().meta({ description: 'Where it was fetched, after redirects' }),
    retrievedAt: z.iso.datetime(),
    sha256: z.string().meta({ description: 'Of its bytes' }),
  })
  .meta({ id: 'ArchivedCopy' });

export const reportAnswerSchema = reportHeadSchema
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
    archived: archivedCopySchema.nullable().meta({
      description:
        'The page that this version was read from, which /api/v1/reports/{id}/original shows; null where it was imported from a file, where its page is missing or has more than 8 MB, and where the archive cannot be read just now',
    }),
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

export type ArchivedCopy = z.infer<typeof archivedCopySchema>;
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
