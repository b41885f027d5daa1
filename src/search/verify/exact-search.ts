import type { Snippet } from '../../model/api/reports/search.js';
import type { CompiledQuery } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer, type EngineRequest } from '../plan/engine-search.js';
import type { Expression } from '../query/expression.js';
import type { DocumentsRequest } from '../stored/find-documents.js';
import { mapInTurns } from '../work/turn.js';
import { BUDGET } from './budget.js';
import type { QueryResolver } from './query-resolver.js';
import type { InexactQuery } from './resolved-query.js';
import type { SearchedDocuments } from '../documents/searched-documents.js';

/** How a number compares with the one that reading every document would give. */
export interface Exactness {
  relation: 'exact' | 'atMost';
  /** Why it is not exact. */
  reason?: string;
}

/** Which part of the matching documents is wanted, and which facets. */
export type PageRequest = Omit<EngineRequest, 'queries' | 'index'>;

/** Up to so many candidates are read with the answer itself: in one request, and so in one state of the index. */
const READ_AT_ONCE = 100;

/** An index that is being written to may change between two requests; then both are made again. */
export const MAX_TRIES = 4;
/** After these, stored texts are waited for that will soon be those of the index: a few thousand reports are read in that time. */
const LAST_PATIENCE_MS = 2_000;

/**
 * The documents that match a query, their number and their facets, from the stored texts. Where those cannot tell,
 * the engine is asked: its sets are exact or too large; too large ones are verified against the documents' own
 * texts, within a budget.
 *
 * @param compiled with the plan for the resolver's index
 * @param snippets where what is sought is to be shown in each hit; only answers from the stored texts come with it
 * @throws XianbaoError `engine_unavailable`
 */
export async function exactSearch<Document extends { key: string }>(
  resolver: QueryResolver<Document>,
  { query, expression, conjuncts, plan }: Omit<CompiledQuery, 'match' | 'typed' | 'sought'>,
  request: PageRequest,
  snippets?: DocumentsRequest['snippets'],
): Promise<EngineAnswer<Document> & Exactness & { snippets?: Snippet[][] }> {
  const { client, documents } = resolver;
  const { index, name } = documents;
  const { filter, facets = [], fields = ['key'] } = request;
  const { sort = [], offset = 0, limit = 0 } = request;
  const asked = { expression, filter, facets, sort, offset, limit, fields };
  const askTexts = async (patienceMs?: number) => {
    const wanted = { ...asked, ...(snippets && { snippets }) };
    const { generation: _, ...answer } = (await resolver.stored?.find(wanted, patienceMs)) ?? {};
    return 'total' in answer ? { ...answer, relation: 'exact' as const } : undefined;
  };
  const stored = await askTexts();
  if (stored !== undefined) return stored;
  const ask = (queries = plan.queries) =>
    engineSearch<Document>(client, { ...request, queries, index });
  if (plan.inexact.size === 0 || expression === undefined || conjuncts === undefined) {
    return { ...(await ask()), relation: 'exact' };
  }
  const inexact: InexactQuery = { query, expression, conjuncts, plan };
  let resolved = resolver.cached(inexact, filter);
  // An alternative that the engine answers exactly is a short term, which mostly has many documents.
  const isRare = plan.queries.length <= plan.inexact.size;
  if (resolved === undefined && isRare && facets.every((field) => documents.shown.has(field))) {
    const candidates = await engineSearch<Document>(client, {
      index,
      queries: plan.queries,
      filter,
      sort,
      limit: READ_AT_ONCE,
      fields: [...new Set([...fields, ...facets, ...documents.fieldsToRead(expression)])],
    });
    if (candidates.total <= READ_AT_ONCE)
      return readAll(documents, candidates, expression, request);
  }
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    resolved ??= await resolver.resolve(inexact, filter);
    if (resolved === undefined) {
      const reason = `More than ${BUDGET} ${name} would have to be read to tell; narrow the search.`;
      return { ...(await ask()), relation: 'atMost', reason };
    }
    const answer = await ask(resolved.queries);
    // A generation never comes back: the same one before and after the answer held in between.
    if ((await resolver.generation()) === resolved.generation) {
      return { ...answer, relation: 'exact' };
    }
    resolved = undefined;
  }
  return (await askTexts(LAST_PATIENCE_MS)) ?? { ...(await ask()), ...BEING_WRITTEN };
}

/** Of a number that every attempt read from an index which changed meanwhile. */
export const BEING_WRITTEN = {
  relation: 'atMost',
  reason: 'The index is being written to; ask again for an exact number.',
} as const satisfies Exactness;

/** The answer, read from the texts of all candidates. */
async function readAll<Document extends { key: string }>(
  documents: SearchedDocuments<Document>,
  candidates: EngineAnswer<Document>,
  expression: Expression,
  { facets = [], offset = 0, limit = 0 }: PageRequest,
): Promise<EngineAnswer<Document> & Exactness> {
  const verdicts = await mapInTurns(candidates.hits, (hit) => documents.matches(hit, expression));
  const matching = candidates.hits.filter((_, i) => verdicts[i]);
  return {
    total: matching.length,
    hits: matching.slice(offset, offset + limit),
    facets: Object.fromEntries(facets.map((field) => [field, countValues(field, matching)])),
    engineMs: candidates.engineMs,
    relation: 'exact',
  };
}

function countValues(field: string, documents: object[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const document of documents) {
    const value = (document as Record<string, string | string[] | null | undefined>)[field];
    for (const each of new Set([value ?? []].flat())) counts[each] = (counts[each] ?? 0) + 1;
  }
  return counts;
}
