import { z } from 'zod';
import { pageShape } from '../parts/facet.js';
import { totalSchema } from '../parts/total.js';

const candidateSchema = z.object({
  text: z.string().meta({ description: 'A Chinese word' }),
  sources: z.array(z.enum(['pairs', 'dictionary'])).meta({
    description:
      'Who has it: reports of one event in both languages, or the dictionary’s definitions',
  }),
  proposed: z.boolean().meta({ description: 'Whether it is in `query`' }),
  reports: totalSchema.meta({ description: 'Chinese reports under the filters that have it' }),
  definition: z.string().nullable().meta({ description: 'The dictionary’s' }),
  logLikelihood: z.number().nullable().meta({
    description:
      'How much more often it stands in paragraphs whose English counterparts have the term',
  }),
});

const termSchema = z.object({
  term: z.string(),
  from: z.int().meta({ description: 'Where it begins in `q`, in UTF-16 units' }),
  to: z.int().meta({ description: 'Where it ends' }),
  candidates: z.array(candidateSchema).meta({ description: 'At most 8, the surest first' }),
  pairs: z
    .object({
      reports: totalSchema.meta({ description: 'English reports that have the term' }),
      looked: z.int().meta({ description: 'Those looked at: the latest 16' }),
      linked: z.int().meta({ description: 'Those whose Chinese counterpart was found' }),
    })
    .meta({ description: 'What the pairs tell rests on' }),
});

export const expansionsAnswerSchema = z
  .object({
    q: z.string(),
    terms: z.array(termSchema).meta({ description: 'The English terms of the query, in order' }),
    query: z.string().meta({
      description: 'A query that finds the proposed words too; to be read, edited and sent',
    }),
    total: totalSchema.meta({ description: 'Reports that `query` finds under the filters' }),
    left: z.int().meta({ description: 'Latin words beyond the twelfth, which were not looked at' }),
    dictionary: z.object({ name: z.string(), licence: z.string(), url: z.string() }),
    places: pageShape.places,
    warnings: pageShape.warnings,
    citation: pageShape.citation.meta({ description: 'Of the search for `query`' }),
    tookMs: z.number(),
  })
  .meta({ id: 'ExpansionsAnswer' });

export type ExpansionsAnswer = z.infer<typeof expansionsAnswerSchema>;
export type ExpansionTerm = ExpansionsAnswer['terms'][number];
export type ExpansionCandidate = ExpansionTerm['candidates'][number];
