import { z } from 'zod';
import { REPORTS_INDEX } from '../../../model/index-settings.js';
import { ALL_FACETS, FACETS, type FacetField } from './facet-counts.js';

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
/** A filter as Meilisearch takes it: all of the list must hold, any of a list within it. */
export const filterSchema = z
  .union([filterText, z.array(z.union([filterText, z.array(filterText).max(500)])).max(500)])
  .nullish()
  .transform((filter) => (filter === null || filter === undefined ? [] : [filter].flat(1)));
export const countSchema = z.int().min(0).max(MAX_OFFSET);
export const hitsSchema = z
  .int()
  .min(0)
  .transform((wanted) => Math.min(wanted, MAX_HITS));

const facetsThere = `there are ${FACETS.join(', ')}`;

/** Where to search, by the names that programs give it. */
const SEARCHED = {
  title: ['title'],
  body: ['body'],
  'words.title': ['title'],
  'words.body': ['body'],
  '*': ['title', 'body'],
} as const;

const noVectors = z.null({ error: 'there are no embedders, so nothing is searched by vectors' });

/** What Meilisearch offers besides, as far as it says something here. */
const options = {
  locales: z
    .array(z.string().regex(/^[a-z]{2,3}$/u, 'use ISO 639'))
    .nullish()
    .meta({ description: 'Either language is read in any case' }),
  vector: noVectors.optional(),
  media: noVectors.optional(),
  hybrid: noVectors.optional(),
  retrieveVectors: z.boolean().default(false).meta({ description: '_vectors is empty' }),
  showMatchesPosition: z.boolean().default(false).meta({
    description: 'Where in title and body, in bytes of UTF-8',
  }),
  showRankingScoreDetails: z
    .literal(false, { error: 'there are none; ask for showRankingScore' })
    .optional(),
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
    offset: countSchema.default(0),
    limit: hitsSchema.default(USUAL_HITS),
    page: countSchema.optional(),
    hitsPerPage: hitsSchema.optional(),
    filter: filterSchema,
    facets: z
      .array(z.enum([...FACETS, '*'], { error: facetsThere }))
      .max(100)
      .nullish()
      .transform((facets): FacetField[] =>
        facets?.includes('*') ? ALL_FACETS : ((facets ?? []) as FacetField[]),
      ),
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
    cropLength: z.int().min(0).max(1_000).default(10),
    cropMarker: text.default('…'),
    showRankingScore: z.boolean().default(false),
    rankingScoreThreshold: z.number().min(0).max(1).nullish(),
    ...options,
  })
  .meta({ id: 'MeilisearchQuery' });

/** What a federated search takes of each of its queries. */
const federationOptionsSchema = z.strictObject({
  weight: z.number().min(0).default(1).meta({ description: 'What scores are multiplied by' }),
  queryPosition: z.int().min(0).optional(),
});

const federationSchema = z
  .strictObject({
    limit: hitsSchema.default(USUAL_HITS),
    offset: countSchema.default(0),
    facetsByIndex: z
      .strictObject({ [REPORTS_INDEX]: meilisearchQuerySchema.shape.facets })
      .nullish(),
    mergeFacets: z
      .strictObject({ maxValuesPerFacet: z.int().min(0).optional() })
      .nullish()
      .meta({ description: 'Facets stand in facetDistribution and facetStats of the answer' }),
  })
  .meta({ id: 'MeilisearchFederation' });

export const multiSearchSchema = z
  .strictObject({
    queries: z
      .array(
        meilisearchQuerySchema.extend({
          indexUid: z
            .string()
            .max(400)
            .meta({ override: { enum: [REPORTS_INDEX] } }),
          federationOptions: federationOptionsSchema.nullish(),
        }),
      )
      .max(MAX_QUERIES)
      .refine((queries) => countHits(queries) <= MAX_HITS_OF_BODY, {
        error: `its queries ask for more than ${MAX_HITS_OF_BODY} hits together; give them a smaller limit, or send them apart.`,
      }),
    federation: federationSchema.nullish().meta({
      description: 'One list of the reports that any of the queries finds, each once',
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

function countHits(queries: Pick<MeilisearchQuery, 'page' | 'hitsPerPage' | 'limit'>[]): number {
  return queries.reduce((sum, { page, hitsPerPage, limit }) => {
    const isPaged = page !== undefined || hitsPerPage !== undefined;
    return sum + (isPaged ? (hitsPerPage ?? USUAL_HITS) : limit);
  }, 0);
}

export type MeilisearchQuery = z.infer<typeof meilisearchQuerySchema>;
export type MultiSearchQuery = z.infer<typeof multiSearchSchema>;
export type FacetSearchQuery = z.infer<typeof facetSearchSchema>;
