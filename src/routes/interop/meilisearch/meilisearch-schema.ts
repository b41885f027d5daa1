import { z } from 'zod';
import { warningsSchema } from '../../../model/api/citation.js';
import { totalSchema } from '../../../model/api/total.js';
import { FACET_FIELDS, REPORTS_INDEX } from '../../../model/index-settings.js';

const MAX_HITS = 1000;
/** Hits that the queries of one body may ask for together. */
export const MAX_HITS_OF_BODY = 1000;
const MAX_QUERIES = 50;
/** Hits of a query that names no number. */
export const USUAL_HITS = 20;
const MAX_OFFSET = 1_000_000;

const text = z.string().max(200);
const texts = z.array(text).max(100);
const filterText = z.string().max(20_000);
const count = z.int().min(0).max(MAX_OFFSET);
const hits = z
  .int()
  .min(0)
  .transform((wanted) => Math.min(wanted, MAX_HITS));

/** The engine's fields that can be counted by value. */
const FACETS = [...Object.values(FACET_FIELDS), 'source'] as const;
const facetsThere = `there are ${FACETS.join(', ')}`;

/** Where to search, by the names that programs give it. */
const SEARCHED = {
  title: ['title'],
  body: ['body'],
  'words.title': ['title'],
  'words.body': ['body'],
  '*': ['title', 'body'],
} as const;

/** What Meilisearch knows besides, and what changes nothing here. */
const ignored = {
  locales: z.unknown().optional(),
  vector: z.unknown().optional(),
  hybrid: z.unknown().optional(),
  retrieveVectors: z.unknown().optional(),
  showMatchesPosition: z.unknown().optional(),
  showRankingScoreDetails: z.unknown().optional(),
};

/** A search in Meilisearch's own shape; unknown fields are errors there too. */
export const meilisearchQuerySchema = z
  .strictObject({
    q: z
      .string()
      .max(2_000)
      .nullish()
      .transform((q) => q ?? '')
      .meta({
        description:
          'A query as /api/v1/search takes it; what cannot be read yet is closed, or taken for terms',
      }),
    offset: count.default(0),
    limit: hits.default(USUAL_HITS),
    page: count.optional(),
    hitsPerPage: hits.optional(),
    filter: z
      .union([filterText, z.array(z.union([filterText, z.array(filterText).max(500)])).max(500)])
      .nullish()
      .transform((filter) => (filter === null || filter === undefined ? [] : [filter].flat(1))),
    facets: z
      .array(z.enum([...FACETS, '*'], { error: facetsThere }))
      .max(100)
      .nullish()
      .transform((facets): string[] => (facets?.includes('*') ? [...FACETS] : (facets ?? []))),
    sort: texts.nullish().transform((sort) => sort ?? []),
    distinct: z
      .null({ error: 'each report counts; filter by `reprintOf IS NULL` to count a text once' })
      .optional(),
    matchingStrategy: z.enum(['all', 'last', 'frequency']).default('all').meta({
      description:
        'all (default) counts exactly, as /api/v1/search does; last and frequency rank by words, as match=relevance',
    }),
    attributesToSearchOn: texts
      .nullish()
      .refine((names) => names?.every((name) => Object.hasOwn(SEARCHED, name)) ?? true, {
        error: `there are ${Object.keys(SEARCHED).join(', ')}`,
      })
      .transform((names) => {
        const asked = names?.flatMap((name) => SEARCHED[name as keyof typeof SEARCHED]);
        return [...new Set(asked ?? SEARCHED['*'])];
      }),
    attributesToRetrieve: texts.nullish().transform((names) => names ?? ['*']),
    attributesToHighlight: texts.nullish().transform((names) => names ?? []),
    attributesToCrop: texts.nullish().transform((names) => names ?? []),
    highlightPreTag: text.default('<em>'),
    highlightPostTag: text.default('</em>'),
    cropLength: z.int().min(1).max(1_000).default(10),
    cropMarker: text.default('…'),
    showRankingScore: z.boolean().default(false),
    rankingScoreThreshold: z.number().min(0).max(1).nullish(),
    ...ignored,
  })
  .meta({ id: 'MeilisearchQuery' });

export const multiSearchSchema = z
  .strictObject({
    queries: z
      .array(meilisearchQuerySchema.extend({ indexUid: z.string().max(400) }))
      .max(MAX_QUERIES)
      .refine((queries) => countHits(queries) <= MAX_HITS_OF_BODY, {
        error: `its queries ask for more than ${MAX_HITS_OF_BODY} hits together; give them a smaller limit, or send them apart.`,
      }),
  })
  .meta({ id: 'MeilisearchQueries' });

/** A search for a facet's values. Fields of a search besides are ignored, as Meilisearch does. */
export const facetSearchSchema = meilisearchQuerySchema
  .pick({ q: true, filter: true, matchingStrategy: true, attributesToSearchOn: true })
  .extend({
    facetName: z.enum(FACETS, { error: facetsThere }),
    facetQuery: text.nullish().meta({
      description:
        'A part of the value, or of the name or pinyin of a place, a person or a channel',
    }),
  })
  .strip()
  .meta({ id: 'MeilisearchFacetQuery' });

export const facetSearchAnswerSchema = z
  .object({
    facetHits: z.array(z.object({ value: z.string(), count: z.int() })),
    facetQuery: z.string().nullable(),
    processingTimeMs: z.number(),
  })
  .meta({ id: 'MeilisearchFacetAnswer' });

function countHits(queries: Pick<MeilisearchQuery, 'page' | 'hitsPerPage' | 'limit'>[]): number {
  return queries.reduce((sum, { page, hitsPerPage, limit }) => {
    const isPaged = page !== undefined || hitsPerPage !== undefined;
    return sum + (isPaged ? (hitsPerPage ?? USUAL_HITS) : limit);
  }, 0);
}

/** What comes back, as far as it is always there. */
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
    facetDistribution: z.record(z.string(), z.record(z.string(), z.int())).optional(),
    facetStats: z.object({}).optional(),
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

export const multiSearchAnswerSchema = z
  .object({
    results: z.array(meilisearchAnswerSchema.extend({ indexUid: z.literal(REPORTS_INDEX) })),
  })
  .meta({ id: 'MeilisearchAnswers' });

export const meilisearchErrorSchema = z
  .object({ message: z.string(), code: z.string(), type: z.string(), link: z.string() })
  .meta({ id: 'MeilisearchError' });

export type MeilisearchQuery = z.infer<typeof meilisearchQuerySchema>;
export type MeilisearchAnswer = z.infer<typeof meilisearchAnswerSchema>;
export type FacetSearchQuery = z.infer<typeof facetSearchSchema>;
export type FacetSearchAnswer = z.infer<typeof facetSearchAnswerSchema>;
