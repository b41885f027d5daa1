import { WORD_FIELDS } from '../../model/index-settings.js';
import { toConjuncts, type Conjunct } from './conjuncts.js';
import type { Expression } from '../query/expression.js';
import { normalized } from '../query/normalize-query.js';
import { checkLength, parseQuery } from '../query/parse-query.js';
import { EVERYTHING, planConjuncts, REPORT_FIELDS, type Plan } from './plan.js';
import { printed } from '../query/print-query.js';
import { tooManyAlternatives } from '../query/query-problem.js';
import { withSimplified } from '../query/simplify-query.js';
import { splitWords } from '../query/query-words.js';

export type Match = 'exact' | 'relevance';

/** A query read and planned, once a request: what every endpoint that counts starts from. */
export interface CompiledQuery {
  match: Match;
  /** The query as it was typed. */
  typed: string;
  /** The query in its stable form; compiled again, it gives the same. Empty for every report. */
  query: string;
  /** What it says; `undefined` where it says nothing (every report), and for ranked searches. */
  expression: Expression | undefined;
  /** Its alternatives; `undefined` where `expression` is. */
  conjuncts: Conjunct[] | undefined;
  /** How it is asked of the reports. */
  plan: Plan;
  /** What to highlight and to count occurrences of: `expression`, or for a ranked search any of its words. */
  sought: Expression | undefined;
}

/** @throws XianbaoError `invalid_query`, `query_too_complex` */
export function compileQuery(q: string, match: Match): CompiledQuery {
  checkLength(q);
  return match === 'exact' ? compileExact(q) : compileRanked(q);
}

function compileExact(typed: string): CompiledQuery {
  const parsed = parseQuery(typed);
  if (parsed === undefined) {
    return {
      match: 'exact',
      typed,
      query: '',
      expression: undefined,
      conjuncts: undefined,
      plan: EVERYTHING,
      sought: undefined,
    };
  }
  const expression = normalized(withSimplified(parsed));
  const conjuncts = toConjuncts(expression);
  if (conjuncts === undefined) throw tooManyAlternatives();
  return {
    match: 'exact',
    typed,
    query: printed(expression),
    expression,
    conjuncts,
    plan: planConjuncts(conjuncts, REPORT_FIELDS),
    sought: expression,
  };
}

function compileRanked(typed: string): CompiledQuery {
  const words = splitWords(typed);
  const query = words.join(' ');
  const terms = words.map((term): Expression => ({ kind: 'term', term }));
  return {
    match: 'relevance',
    typed,
    query,
    expression: undefined,
    conjuncts: undefined,
    plan: { queries: [{ q: query, filter: '', attributes: WORD_FIELDS }], inexact: new Map() },
    sought: terms.length === 0 ? undefined : { kind: 'or', operands: terms },
  };
}

/** The query that every report matches. */
export const EVERY_REPORT = compileExact('');
