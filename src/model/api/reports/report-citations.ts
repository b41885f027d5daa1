import { z } from 'zod';

export const reportCitationsSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    key: z.string().meta({ description: 'By which bibliographies know this version' }),
    original: z.string().nullable().meta({ description: 'Where it was published' }),
    kept: z.string().meta({ description: 'Where this version of it stays' }),
    archived: z.string().nullable().meta({
      description: 'The archived copy of the page that this version was read from',
    }),
    gbt7714: z.string().meta({ description: 'GB/T 7714-2015' }),
    apa: z.string().meta({ description: 'APA, seventh edition' }),
    bibtex: z.string(),
    ris: z.string(),
    csl: z.string().meta({ description: 'CSL-JSON, as text' }),
    tookMs: z.number(),
  })
  .meta({ id: 'ReportCitations' });

export type ReportCitations = z.infer<typeof reportCitationsSchema>;
