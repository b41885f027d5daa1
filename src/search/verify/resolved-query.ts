import type { Conjunct } from '../plan/conjuncts.js';
import type { EngineQuery, Plan } from '../plan/plan.js';
import type { Expression } from '../query/expression.js';

/** The most characters of filters that one request carries. */
const MAX_FILTERS_LENGTH = 20_000_000;

/** A query of an index that only the documents' own texts can answer. */
export interface InexactQuery {
  /** In its stable form, by which what is found for it is cached. */
  query: string;
  expression: Expression;
  conjuncts: Conjunct[];
  plan: Plan;
}

/** Queries whose union is the answer, in one state of the index. */
export interface ResolvedQuery {
  queries: EngineQuery[];
  generation: string;
}

/** Whether one request can carry the queries, whose filters may name very many documents. */
export function fitsInRequest(queries: EngineQuery[]): boolean {
  const length = queries.reduce((sum, { q, filter }) => sum + q.length + filter.length, 0);
  return length <= MAX_FILTERS_LENGTH;
}
