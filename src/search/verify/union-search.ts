import type { CompiledQuery } from '../plan/compile-query.js';
import { engineSearch, type EngineAnswer } from '../plan/engine-search.js';
import { keysFilter } from '../plan/filters.js';
import { EVERYTHING, type EngineQuery } from '../plan/plan.js';
import { BUDGET } from './budget.js';
import { BEING_WRITTEN, MAX_TRIES, type Exactness, type PageRequest } from './exact-search.js';
import type { QueryResolver } from './query-resolver.js';
import { fitsInRequest, type InexactQuery, type ResolvedQuery } from './resolved-query.js';

/** One of the searches whose documents are counted together. */
export interface UnionPart {
  compiled: Omit<CompiledQuery, 'typed' | 'sought'>;
  filter: string;
  /** What its scores are multiplied by where documents are ranked; 1 where it is missing. */
  weight?: number;
}

/** The union, and for each hit which of the searches found it. */
export type UnionAnswer<Document> = EngineAnswer<Document> & Exactness & { parts: number[] };

/** A search as the engine can take it. */
interface ResolvedPart {
  queries: EngineQuery[];
  /** The state of the index that it holds in; without one, it holds in every state. */
  generation?: string;
  exactness: Exactness;
}

/** What the engine tells of a hit of several queries. */
interface Federated {
  _federation?: { queriesPosition: number };
}

/**
 * The documents that any of some searches finds, each once, their number and facets, as exact as each search is.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function unionSearch<Document extends { key: string }>(
  resolver: QueryResolver<Document>,
  parts: UnionPart[],
  request: Omit<PageRequest, 'filter'>,
): Promise<UnionAnswer<Document>> {
  const { client, documents } = resolver;
  let answer: UnionAnswer<Document> | undefined;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const resolved = await Promise.all(parts.map((part) => resolvePart(resolver, part)));
    const queries = parts.flatMap((part, i) =>
      resolved[i]!.queries.map((one) => narrowed(one, part)),
    );
    const owners = resolved.flatMap(({ queries: own }, i) => own.map(() => i));
    const { index } = documents;
    const found = await engineSearch<Document & Federated>(client, {
      ...request,
      index,
      queries,
      filter: '',
    });
    const positions = found.hits.map((hit) => owners[hit._federation?.queriesPosition ?? 0]!);
    const exactness = resolved
      .map((each) => each.exactness)
      .find(({ relation }) => relation !== 'exact');
    answer = { ...found, parts: positions, ...(exactness ?? { relation: 'exact' }) };
    const generations = resolved.flatMap(({ generation }) => generation ?? []);
    if (generations.length === 0) return answer;
    const now = await resolver.generation();
    if (generations.every((each) => each === now)) return answer;
  }
  return { ...answer!, ...BEING_WRITTEN };
}

async function resolvePart<Document extends { key: string }>(
  resolver: QueryResolver<Document>,
  { compiled, filter }: UnionPart,
): Promise<ResolvedPart> {
  const { query, expression, conjuncts, plan, match } = compiled;
  if (match !== 'exact')
    return { queries: plan.queries, exactness: { relation: 'atMost', reason: 'It is ranked.' } };
  const exactness: Exactness = { relation: 'exact' };
  if (plan.inexact.size === 0 || expression === undefined || conjuncts === undefined)
    return { queries: plan.queries, exactness };
  const inexact = { query, expression, conjuncts, plan };
  const known =
    (await namedByStore(resolver, inexact, filter)) ?? (await resolver.resolve(inexact, filter));
  if (known !== undefined && fitsInRequest(known.queries)) return { ...known, exactness };
  const reason = `More than ${BUDGET} ${resolver.documents.name} would have to be read to tell; narrow the search.`;
  return { queries: plan.queries, exactness: { relation: 'atMost', reason } };
}

/** The documents that the stored texts find, by their keys. */
async function namedByStore<Document extends { key: string }>(
  { stored }: QueryResolver<Document>,
  { expression }: InexactQuery,
  filter: string,
): Promise<ResolvedQuery | undefined> {
  const request = { expression, filter, facets: [], sort: [], offset: 0, fields: ['key'] };
  const found = await stored?.find({ ...request, limit: BUDGET + 1 });
  if (found === undefined || found.total > BUDGET) return undefined;
  const keys = found.hits.map(({ key }) => key);
  const queries = [{ ...EVERYTHING.queries[0]!, filter: keysFilter('IN', keys) }];
  return { queries, generation: found.generation };
}

/** The engine's query with the filter and the weight of the search that it is of. */
function narrowed(query: EngineQuery, { filter, weight = 1 }: UnionPart): EngineQuery {
  return {
    ...query,
    filter: [filter, query.filter].filter((each) => each !== '').join(' AND '),
    weight: (query.weight ?? 1) * weight,
  };
}
