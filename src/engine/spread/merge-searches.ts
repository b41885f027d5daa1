import { hidingFilter, joinFilters } from './hide-moved.js';
import type { Layout } from './layout.js';
import { mergeFacets, mergeStats, type FacetCounts, type FacetStats } from './merge-facets.js';
import { HitOrder, type Hit } from './order-hits.js';

/** A search as it is sent to the engine, as far as it matters here. */
export interface SentQuery {
  indexUid: string;
  filter?: string | (string | string[])[] | null;
  sort?: string[] | null;
  offset?: number | null;
  limit?: number | null;
  attributesToRetrieve?: string[] | null;
  showRankingScore?: boolean;
}

/** A list of several searches, each document once. */
export interface SentFederation {
  offset?: number | null;
  limit?: number | null;
  facetsByIndex?: Record<string, string[]>;
}

export interface FoundPage {
  hits: Hit[];
  processingTimeMs: number;
  estimatedTotalHits: number;
  facetDistribution?: FacetCounts;
  facetStats?: FacetStats;
  facetsByIndex?: Record<string, { distribution: FacetCounts; stats: FacetStats }>;
}

export interface Page {
  offset: number;
  limit: number;
}

const USUAL_LIMIT = 20;

export function readPage({ offset, limit }: { offset?: unknown; limit?: unknown }): Page {
  return { offset: Number(offset ?? 0), limit: Number(limit ?? USUAL_LIMIT) };
}

/**
 * How many of the first hits one of several servers is asked for at first: its share of those that are wanted, and three
 * deviations, for reports are spread at random. Of twenty hits, one page in sixty of six servers needs more from one of them.
 */
export function likelyShare(wanted: number, servers: number): number {
  const share = wanted / servers;
  return Math.min(wanted, Math.ceil(share + 3 * Math.sqrt(share * (1 - 1 / servers))));
}

/**
 * The servers whose further hits may be among the first, too: all that they gave are.
 *
 * @param given how many hits each was asked for
 */
export function findShortAnswers(
  query: SentQuery,
  { offset, limit }: Page,
  answers: (FoundPage | undefined)[],
  given: number,
): number[] {
  const lists = answers.map((answer) => answer?.hits ?? []);
  const first = new Set(
    makeOrder(query)
      .merge(lists)
      .slice(0, offset + limit),
  );
  return lists.flatMap((hits, at) =>
    given > 0 && hits.length === given && first.has(hits.at(-1)!) ? [at] : [],
  );
}

/** The query for one server: its best hits, as many as the page may need, with what they are merged by. */
export function askServer<Query extends SentQuery>(
  query: Query,
  { offset, limit }: Page,
  server: { name: string | undefined; layout: Layout | undefined },
): Query {
  const { attributesToRetrieve: fields, indexUid, filter } = query;
  const { fields: needed } = makeOrder(query);
  const isWhole = fields === undefined || fields === null || fields.includes('*');
  return {
    ...query,
    filter: joinFilters(filter, hidingFilter(indexUid, server.name, server.layout)),
    ...(offset + limit > 0 && { showRankingScore: true }),
    ...(!isWhole && { attributesToRetrieve: [...new Set([...fields, ...needed])] }),
  };
}

/** The answers of all servers to a query as one. */
export function mergeFound(query: SentQuery, page: Page, answers: FoundPage[]): FoundPage {
  const sorted = makeOrder(query).merge(answers.map(({ hits }) => hits));
  const hits = sorted.slice(page.offset, page.offset + page.limit);
  const [first] = answers;
  return {
    ...first,
    ...page,
    hits: hits.map((hit) => showAsAsked(hit, query)),
    processingTimeMs: Math.max(...answers.map((each) => each.processingTimeMs)),
    estimatedTotalHits: answers.reduce((sum, each) => sum + each.estimatedTotalHits, 0),
    ...(first?.facetDistribution && {
      facetDistribution: mergeFacets(answers.map((each) => each.facetDistribution)),
      facetStats: mergeStats(answers.map((each) => each.facetStats)),
    }),
    ...(first?.facetsByIndex && { facetsByIndex: mergeByIndex(answers) }),
  };
}

function mergeByIndex(answers: FoundPage[]): FoundPage['facetsByIndex'] {
  const indexes = new Set(answers.flatMap(({ facetsByIndex = {} }) => Object.keys(facetsByIndex)));
  const merge = (index: string) => {
    const all = answers.map(({ facetsByIndex }) => facetsByIndex?.[index]);
    const distribution = mergeFacets(all.map((each) => each?.distribution));
    return { distribution, stats: mergeStats(all.map((each) => each?.stats)) };
  };
  return Object.fromEntries([...indexes].map((index) => [index, merge(index)]));
}

function makeOrder({ indexUid, sort }: SentQuery): HitOrder {
  return new HitOrder(indexUid, sort ?? []);
}

/** A hit without what was asked of it to merge by. */
function showAsAsked(hit: Hit, { attributesToRetrieve: fields, showRankingScore }: SentQuery): Hit {
  const isWhole = fields === undefined || fields === null || fields.includes('*');
  const isShown = (field: string) =>
    field === '_rankingScore'
      ? showRankingScore === true
      : isWhole || field.startsWith('_') || fields.includes(field.split('.')[0]!);
  return Object.fromEntries(Object.entries(hit).filter(([field]) => isShown(field)));
}
