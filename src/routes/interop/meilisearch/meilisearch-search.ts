import { compileQuery, type CompiledQuery } from '../../../search/plan/compile-query.js';
import { compileTyped } from '../../../search/plan/compile-typed.js';
import { validityFilter } from '../../../search/plan/scope.js';
import { mapped } from '../../../search/query/expression.js';
import { printed } from '../../../search/query/print-query.js';
import type { ReportSearch } from '../../../search/verify/report-search.js';
import { withPauses } from '../../../search/work/with-pauses.js';
import { listWarnings } from '../../counting/citation.js';
import { presentTotal } from '../../http/present.js';
import { engineSort } from '../../reports/find-reports.js';
import type { AnswerBytes } from './answer-bytes.js';
import { MeilisearchError } from './meilisearch-error.js';
import { readMeilisearchFilter } from './meilisearch-filter.js';
import { countedFields, readFacetCounts } from './facet-counts.js';
import type { MeilisearchHit } from './formatted-hit.js';
import type { MeilisearchAnswer } from '../../../model/api/meilisearch.js';
import { USUAL_HITS, type MeilisearchQuery } from './meilisearch-schema.js';
import { listFields, presentHit } from './present-hit.js';
import { findTimes } from './report-times.js';
import { engineOrder } from './sort-fields.js';

/** What a search in Meilisearch's own shape asks for, as the API's search takes it. */
export type MeilisearchSelection = Pick<
  MeilisearchQuery,
  'q' | 'filter' | 'matchingStrategy' | 'attributesToSearchOn'
>;

/**
 * Answers a search in Meilisearch's own shape by the search that every endpoint counts with.
 *
 * @param bytes of all answers to the same body
 */
export async function answerMeilisearch(
  reports: ReportSearch,
  query: MeilisearchQuery,
  bytes: AnswerBytes,
): Promise<MeilisearchAnswer> {
  const { compiled, filter } = readMeilisearchSelection(query);
  const { offset, limit, page, hitsPerPage } = readWindow(query);
  const found = await reports.search({
    compiled,
    filter,
    facets: countedFields(query.facets),
    sort: readOrder(query, compiled),
    offset,
    limit,
    fields: listFields(query),
    ...readScores(query, compiled),
  });
  const { total } = found;
  const times = await findTimes(query.facets, (page) =>
    reports.search({ compiled, filter, ...page }),
  );
  const hits: MeilisearchHit[] = [];
  for await (const hit of withPauses(found.hits)) {
    const presented = presentHit({ ...hit }, query, compiled);
    bytes.add(presented);
    hits.push(presented);
  }
  return {
    hits,
    query: query.q,
    processingTimeMs: found.engineMs,
    ...(page === undefined
      ? { offset, limit, estimatedTotalHits: total }
      : { page, hitsPerPage, totalHits: total, totalPages: countPages(total, hitsPerPage) }),
    ...(query.facets.length > 0 && readFacetCounts(query.facets, found.facets, times)),
    counted: {
      query: compiled.query,
      total: presentTotal(total, found),
      warnings: listWarnings([], [compiled]),
    },
  };
}

/** The query compiled, exact unless a ranking strategy is named, and the filter for the versions that are current. */
export function readMeilisearchSelection(selection: MeilisearchSelection): {
  compiled: CompiledQuery;
  filter: string;
} {
  const { q, matchingStrategy, attributesToSearchOn } = selection;
  const filter = [validityFilter(), ...readMeilisearchFilter(selection.filter)].join(' AND ');
  const isWhole = attributesToSearchOn.length > 1;
  if (matchingStrategy === 'all') {
    const compiled = compileTyped(q);
    return { compiled: isWhole ? compiled : withinTitle(compiled, selection), filter };
  }
  const compiled = compileQuery(q, 'relevance');
  return { compiled: isWhole ? compiled : withinField(compiled, selection), filter };
}

/** An exact query of which each term has to stand in the title. */
function withinTitle(
  compiled: CompiledQuery,
  { attributesToSearchOn: [field] }: MeilisearchSelection,
): CompiledQuery {
  if (compiled.expression === undefined) return compiled;
  const refuse = (what: string) => {
    const message = `attributesToSearchOn: ${what}; leave it out, or send matchingStrategy: "last".`;
    return new MeilisearchError(400, 'invalid_search_attributes_to_search_on', message);
  };
  if (field !== 'title') throw refuse('exact searches look in the title, or in title and body');
  const expression = mapped(compiled.expression, (leaf) => {
    if (leaf.kind === 'near') throw refuse('NEAR looks in title and body');
    return leaf.kind === 'term' ? { ...leaf, title: true } : leaf;
  });
  return { ...compileQuery(printed(expression), 'exact'), typed: compiled.typed };
}

/** A ranked query that looks in one of the fields that reports have twice, as words and as grams. */
function withinField(
  compiled: CompiledQuery,
  { attributesToSearchOn: [field] }: MeilisearchSelection,
): CompiledQuery {
  if (compiled.query === '') return compiled;
  const queries = compiled.plan.queries.flatMap((query) => {
    const attributes = query.attributes.filter((name) => name.split('.')[1] === field);
    return attributes.length === 0 ? [] : [{ ...query, attributes }];
  });
  return { ...compiled, plan: { ...compiled.plan, queries } };
}

/** The order asked for; else a ranked search is sorted by rank, an exact one by date, newest first. */
function readOrder({ sort }: MeilisearchQuery, { match }: CompiledQuery): string[] {
  return sort.length > 0 ? engineOrder(sort) : engineSort(undefined, match);
}

function readWindow({ page, hitsPerPage, offset, limit }: MeilisearchQuery) {
  if (page === undefined && hitsPerPage === undefined) return { offset, limit };
  const [number, size] = [page ?? 1, hitsPerPage ?? USUAL_HITS];
  // Pages are counted from 1; Meilisearch gives page 0 no hits.
  const first = Math.max(number - 1, 0) * size;
  return { offset: first, limit: number === 0 ? 0 : size, page: number, hitsPerPage: size };
}

function countPages(total: number, hitsPerPage: number): number {
  return hitsPerPage === 0 ? 0 : Math.ceil(total / hitsPerPage);
}

/** Scores of ranked searches; what an exact one finds fits wholly. */
function readScores(
  { showRankingScore, rankingScoreThreshold: least }: MeilisearchQuery,
  { match }: CompiledQuery,
) {
  if (match === 'exact') return {};
  return { showRankingScore, ...(typeof least === 'number' && { rankingScoreThreshold: least }) };
}
