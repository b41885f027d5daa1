import { XianbaoError } from '../../model/errors.js';
import { GRAM_FIELDS, WORD_FIELDS } from '../../model/index-settings.js';
import { termPhrase } from '../../model/text/grams.js';
import { toConjuncts, type Conjunct } from './conjuncts.js';
import { checkEngineTokens } from './engine-tokens.js';
import { assertedLeaves, listLeaves, type Expression } from '../query/expression.js';
import { normalized } from '../query/normalize-query.js';
import { checkLength, parseQuery } from '../query/parse-query.js';
import { EVERYTHING, planConjuncts, REPORT_FIELDS, type Plan } from './plan.js';
import { printed, quotedWhereNeeded } from '../query/print-query.js';
import { splitReadings } from './split-readings.js';
import {
  MAX_NEAR_PAIRS,
  MAX_TERMS,
  tooManyAlternatives,
  tooManyPairs,
  tooManyTerms,
} from '../query/query-problem.js';
import { bothForms } from '../query/simplified-form.js';
import { withSimplified } from '../query/simplify-query.js';
import { splitWords } from '../query/query-words.js';

/** Of what is found exactly among what is found by words: behind every score that words may have. */
const EXACT_WEIGHT = 1e-6;
const HAN = /\p{Script=Han}/u;
const DOUBLE_MARKS = /["“”＂「」]/gu;

export type Match = 'exact' | 'relevance';

/** A query parsed and planned, once a request: what every endpoint that counts starts from. */
export interface CompiledQuery {
  match: Match;
  /** The query as it was typed. */
  typed: string;
  /** The query in its stable form; compiled again, it gives the same. Empty for every report. */
  query: string;
  /** What it says; `undefined` for a blank query (every report) and for ranked searches. */
  expression: Expression | undefined;
  /** Its alternatives; `undefined` where `expression` is. */
  conjuncts: Conjunct[] | undefined;
  /** How the engine is asked for the reports. */
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
  checkTerms(parsed);
  const expression = normalized(withSimplified(parsed));
  checkPairs(expression);
  const conjuncts = toConjuncts(splitReadings(expression));
  if (conjuncts === undefined) throw tooManyAlternatives();
  const plan = planConjuncts(conjuncts, REPORT_FIELDS);
  for (const { q } of plan.queries) checkEngineTokens(q);
  const query = printed(expression);
  return { match: 'exact', typed, query, expression, conjuncts, plan, sought: expression };
}

/** Before anything is made of them: each takes some hundredths of a millisecond. */
function checkTerms(expression: Expression): void {
  let count = 0;
  for (const { kind } of listLeaves(expression))
    if (kind !== 'field' && kind !== 'date') count += 1;
  if (count > MAX_TERMS) throw tooManyTerms(count);
}

function checkPairs(expression: Expression): void {
  const pairs = [...listLeaves(expression)].filter(({ kind }) => kind === 'near').length;
  if (pairs > MAX_NEAR_PAIRS) throw tooManyPairs(pairs);
}

/**
 * The words, and whatever the query finds exactly: jieba cuts 农民合作社 into words of which 民 is none, and signs are no
 * words. What is found by words ranks first.
 */
function compileRanked(typed: string): CompiledQuery {
  const forms = bothForms(typed).map(splitWords);
  const texts = [...new Set(forms.map((words) => words.join(' ')))].filter((text) => text !== '');
  const ranked = [...new Set(forms.filter(({ length }) => length > 0).map(rankedWords))].map(
    (q) => ({
      q,
      filter: '',
      attributes: [...WORD_FIELDS, ...GRAM_FIELDS],
    }),
  );
  const exact = compileExactOrByParts(typed);
  const found = exact.plan.queries.map((query) => ({ ...query, weight: EXACT_WEIGHT }));
  const queries = exact.expression === undefined ? found : [...ranked, ...found];
  for (const { q } of queries) checkEngineTokens(q);
  const words = forms.flat().map((term): Expression => ({ kind: 'term', term }));
  const operands = [...words, ...(exact.sought === undefined ? [] : [exact.sought])];
  return {
    match: 'relevance',
    typed,
    query: texts.length > 0 ? texts.join(' OR ') : exact.query,
    expression: undefined,
    conjuncts: undefined,
    plan: { queries, inexact: new Map() },
    sought: operands.length === 0 ? undefined : normalized({ kind: 'or', operands }),
  };
}

/** Words as the engine finds them: a Han word by its grams, which have no slips; a Latin one as it is. */
function rankedWords(words: string[]): string {
  return words
    .map((word) => (HAN.test(word) ? `"${termPhrase(word).words.join(' ')}"` : word))
    .join(' ');
}

/** The query as exact searches take it; where they refuse it, or it only excludes, its parts between blanks. */
function compileExactOrByParts(typed: string): CompiledQuery {
  try {
    const compiled = compileExact(typed);
    const { expression } = compiled;
    if (expression === undefined || !assertedLeaves(expression).next().done) return compiled;
  } catch (error) {
    if (!(error instanceof XianbaoError)) throw error;
  }
  const parts = typed.replaceAll(DOUBLE_MARKS, ' ').split(/\s+/u).filter(Boolean);
  return compileExact(parts.map(quotedWhereNeeded).join(' '));
}

/** The query that every report matches. */
export const EVERY_REPORT = compileExact('');
