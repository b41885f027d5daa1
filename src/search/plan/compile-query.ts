import { WORD_FIELDS } from '../../model/index-settings.js';
import { toConjuncts, type Conjunct } from './conjuncts.js';
import { assertedLeaves, type Expression, type Term } from '../query/expression.js';
import { normalized } from '../query/normalize-query.js';
import { checkLength, parseQuery } from '../query/parse-query.js';
import { EVERYTHING, planConjuncts, type Plan } from './plan.js';
import { printed, printedLeaf } from '../query/print-query.js';
import { tooManyAlternatives } from '../query/query-problem.js';
import { withSimplified } from '../query/simplify-query.js';
import { splitWords } from '../query/query-words.js';

export type Match = 'exact' | 'relevance';

/** A query read and planned: what every endpoint that counts starts from. */
export interface CompiledQuery {
  match: Match;
  /** The query in its stable form; compiled again, it gives the same. Empty for every report. */
  query: string;
  /** What it says; `undefined` where it says nothing (every report), and for ranked searches. */
  expression: Expression | undefined;
  /** Its alternatives; `undefined` where `expression` is. */
  conjuncts: Conjunct[] | undefined;
  plan: Plan;
  /** What to highlight: the terms that are not denied. */
  terms: Term[];
}

/** @throws XianbaoError `invalid_query`, `query_too_complex` */
export function compileQuery(q: string, match: Match): CompiledQuery {
  checkLength(q);
  return match === 'exact' ? compiledExactly(q) : compiledForRanking(q);
}

function compiledExactly(q: string): CompiledQuery {
  const typed = parseQuery(q);
  if (typed === undefined) {
    const nothing = { query: '', expression: undefined, conjuncts: undefined, terms: [] };
    return { match: 'exact', ...nothing, plan: EVERYTHING };
  }
  const expression = normalized(withSimplified(typed));
  const conjuncts = toConjuncts(expression);
  if (conjuncts === undefined) throw tooManyAlternatives();
  const query = printed(expression);
  const terms = listTerms(expression);
  return { match: 'exact', query, expression, conjuncts, plan: planConjuncts(conjuncts), terms };
}

function compiledForRanking(q: string): CompiledQuery {
  const words = splitWords(q);
  const query = words.join(' ');
  return {
    match: 'relevance',
    query,
    expression: undefined,
    conjuncts: undefined,
    plan: { queries: [{ q: query, filter: '', attributes: WORD_FIELDS }], loose: new Map() },
    terms: words.map((term) => ({ kind: 'term', term })),
  };
}

function listTerms(expression: Expression): Term[] {
  const terms = [...assertedLeaves(expression)].flatMap((leaf) => {
    if (leaf.kind === 'near') return leaf.terms;
    return leaf.kind === 'term' ? [leaf] : [];
  });
  return [...new Map(terms.map((term) => [printedLeaf(term), term])).values()];
}
