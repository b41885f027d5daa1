import { z } from 'zod';
import { warningsSchema } from './parts/citation.js';
import { totalSchema } from './parts/total.js';
import { REPORTS_INDEX } from '../index-settings.js';

/** The values found, the most frequent first. */
export const facetSearchAnswerSchema = z
  .object({
    facetHits: z.array(z.object({ value: z.string(), count: z.int() })),
    facetQuery: z.string().nullable(),
    processingTimeMs: z.number(),
  })
  .meta({ id: 'MeilisearchFacetAnswer' });

const statsSchema = z
  .record(z.string(), z.object({ min: z.number(), max: z.number() }))
  .meta({ description: 'Of facets that are numbers; days as 20230114' });
const distributionSchema = z.record(z.string(), z.record(z.string(), z.int()));

/** What a search in Meilisearch’s own shape gives, as far as it is always there. */
export const meilisearchAnswerSchema = z
  .looseObject({
    hits: z.array(z.record(z.string(), z.unknown())),
    query: z.string(),
    processingTimeMs: z.number(),
    offset: z.int().optional(),
    limit: z.int().optional(),
    estimatedTotalHits: z.int().optional(),
    page: z.int().optional(),
    hitsPerPage: z.int().optional(),
    totalHits: z.int().optional(),
    totalPages: z.int().optional(),
    facetDistribution: distributionSchema.optional(),
    facetStats: statsSchema.optional(),
    counted: z
      .object({
        query: z.string().meta({ description: 'The query in its stable form' }),
        total: totalSchema,
        warnings: warningsSchema,
      })
      .meta({
        description: 'What was counted, and whether the number is exact; not of Meilisearch',
      }),
  })
  .meta({ id: 'MeilisearchAnswer' });

const multiSearchResultsSchema = z
  .object({
    results: z.array(meilisearchAnswerSchema.extend({ indexUid: z.literal(REPORTS_INDEX) })),
  })
  .meta({ id: 'MeilisearchAnswers' });

/** One list of what several searches find. */
export const federatedAnswerSchema = z
  .object({
    hits: z.array(z.record(z.string(), z.unknown())),
    processingTimeMs: z.number(),
    limit: z.int(),
    offset: z.int(),
    estimatedTotalHits: z.int(),
    facetsByIndex: z
      .object({
        [REPORTS_INDEX]: z.object({ distribution: distributionSchema, stats: statsSchema }),
      })
      .optional(),
    facetDistribution: distributionSchema.optional(),
    facetStats: statsSchema.optional(),
    counted: z.object({ total: totalSchema, warnings: warningsSchema }),
  })
  .meta({ id: 'MeilisearchFederatedAnswer' });

/** An answer to each search, or one list where `federation` is asked for. */
export const multiSearchAnswerSchema = z.union([multiSearchResultsSchema, federatedAnswerSchema]);

/** An error as Meilisearch tells it. */
export const meilisearchErrorSchema = z
  .object({ message: z.string(), code: z.string(), type: z.string(), link: z.string() })
  .meta({ id: 'MeilisearchError' });

export type MeilisearchAnswer = z.infer<typeof meilisearchAnswerSchema>;
export type FederatedAnswer = z.infer<typeof federatedAnswerSchema>;
export type FacetSearchAnswer = z.infer<typeof facetSearchAnswerSchema>;
