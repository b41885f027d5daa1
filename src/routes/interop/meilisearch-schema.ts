import { z } from 'zod';
import { FACET_FIELDS, REPORTS_INDEX, WORD_FIELDS } from '../../model/index-settings.js';

const MAX_HITS = 1000;
const MAX_QUERIES = 50;
const MAX_OFFSET = 1_000_000;

const text = z.string().max(200);
const texts = z.array(text).max(100);
const filterText = z.string().max(20_000);
const count = z.int().min(0).max(MAX_OFFSET);
const hits = z
  .int()
  .min(0)
  .transform((wanted) => Math.min(wanted, MAX_HITS));

const FACETS = new Set<string>([...Object.values(FACET_FIELDS), 'source']);

const WORDS_OF: Record<string, string[]> = {
  title: ['words.title'],
  body: ['words.body'],
  'words.title': ['words.title'],
  'words.body': ['words.body'],
  '*': WORD_FIELDS,
};

/** What Meilisearch knows besides, and what changes nothing here. */
const ignored = {
  locales: z.unknown().optional(),
  vector: z.unknown().optional(),
  hybrid: z.unknown().optional(),
  retrieveVectors: z.unknown().optional(),
  showMatchesPosition: z.unknown().optional(),
  showRankingScoreDetails: z.unknown().optional(),
};

/** A search in Meilisearch's own shape, with the same defaults; unknown fields are errors there too. */
export const meilisearchQuerySchema = z
  .strictObject({
    q: z
      .string()
      .max(2_000)
      .nullish()
      .transform((q) => q ?? ''),
    offset: count.default(0),
    limit: hits.default(20),
    page: count.optional(),
    hitsPerPage: hits.optional(),
    filter: z
      .union([filterText, z.array(z.union([filterText, z.array(filterText).max(500)])).max(500)])
      .nullish()
      .transform((filter) => (filter === null || filter === undefined ? [] : [filter].flat(1))),
    facets: texts
      .nullish()
      .transform((facets) => (facets?.includes('*') ? [...FACETS] : (facets ?? [])))
      .refine((facets) => facets.every((name) => FACETS.has(name)), {
        error: `there are ${[...FACETS].join(', ')}`,
      }),
    sort: texts.nullish().transform((sort) => sort ?? []),
    distinct: text.nullish(),
    matchingStrategy: z.enum(['last', 'all', 'frequency']).default('last'),
    attributesToSearchOn: texts
      .nullish()
      .refine((names) => names?.every((name) => Object.hasOwn(WORDS_OF, name)) ?? true, {
        error: `there are ${Object.keys(WORDS_OF).join(', ')}`,
      })
      .transform((names) => names?.flatMap((name) => WORDS_OF[name]!) ?? WORD_FIELDS),
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
      .max(MAX_QUERIES),
  })
  .meta({ id: 'MeilisearchQueries' });

export type MeilisearchQuery = z.infer<typeof meilisearchQuerySchema>;

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
