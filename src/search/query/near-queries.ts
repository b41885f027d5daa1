import { mapped, type Expression, type Leaf, type Term } from './expression.js';
import { printed } from './print-query.js';

/** Queries close to one: of each list the first that matches is the one to offer. */
export type NearQueries = string[][];

/** No shorter piece of a term says what the term did. */
const LEAST_LENGTH = 2;
/** So much is taken from an end of a term, and no more: what is left would be another term. */
const MOST_CUT = 4;
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[a-z]{5,}$/u;
/** The beginning of a Latin word that still tells it from most others. */
const LEAST_BEGINNING = 4;

interface Closeness {
  /** The terms that match nothing by themselves. */
  missing: Term[];
  /** Terms that are written much like one. */
  alike: (term: string) => string[];
  /** The words that a term is made of. */
  words: (term: string) => string[];
}

/**
 * What may be asked in place of a query that matches nothing, the closest first: a term that does not occur written
 * otherwise, by its words, or without its ends; NEAR in any distance; a term of the title in the text; and each part of
 * the query left out.
 */
export function listNearQueries(expression: Expression, closeness: Closeness): NearQueries {
  const { missing, alike, words } = closeness;
  const replacing = (leaf: Leaf, by: Expression): string =>
    printed(mapped(expression, (each) => (each === leaf ? by : each)));
  const [only] = missing;
  const otherwise = missing.length !== 1 || only === undefined ? [] : rewrite(only, alike, words);
  return [
    ...otherwise.map((group) => group.map((by) => replacing(only!, by))),
    ...loosen(expression).map((each) => [printed(each)]),
  ].filter((group) => group.length > 0);
}

/** A term that does not occur, in other ways. */
function rewrite(leaf: Term, alike: Closeness['alike'], words: Closeness['words']): Expression[][] {
  const { term, title } = leaf;
  const of = (text: string, prefix?: true): Term => ({
    kind: 'term',
    term: text,
    ...(prefix && { prefix }),
    ...(title && { title }),
  });
  const pieces = words(term);
  const asWords: Expression[] =
    pieces.length > 1 && pieces.length < [...term].length
      ? [{ kind: 'and', operands: pieces.map((word) => of(word)) }]
      : [];
  const others = alike(term);
  // Where a slip explains it, a piece of the term explains nothing.
  const cut = others.length === 0 && HAN.test(term) ? cutTerms(term) : [];
  return [
    ...others.map((other) => [of(other)]),
    asWords,
    title ? [{ kind: 'term', term }] : [],
    cut.map((text) => of(text)),
    LATIN.test(term) ? beginnings(term).map((text) => of(text, true)) : [],
  ];
}

/** A term without its end or its beginning, the longest first. */
function cutTerms(term: string): string[] {
  const characters = [...term];
  const lengths = Array.from({ length: MOST_CUT }, (_, i) => characters.length - 1 - i);
  return lengths
    .filter((length) => length >= LEAST_LENGTH)
    .flatMap((length) => [
      characters.slice(0, length).join(''),
      characters.slice(-length).join(''),
    ]);
}

function beginnings(word: string): string[] {
  return Array.from({ length: word.length - LEAST_BEGINNING }, (_, i) => word.slice(0, -1 - i));
}

/** The query with one of its parts left out, or with less asked of two terms. */
function loosen(expression: Expression): Expression[] {
  if (expression.kind === 'near') return [{ kind: 'and', operands: expression.terms }];
  if (expression.kind !== 'and') return [];
  const { operands } = expression;
  const isNear = operands.some(({ kind }) => kind === 'near');
  const anywhere: Expression = {
    kind: 'and',
    operands: operands.flatMap((each) => (each.kind === 'near' ? each.terms : [each])),
  };
  return [
    ...(isNear ? [anywhere] : []),
    ...operands.map((_, left): Expression => {
      const rest = operands.filter((_each, i) => i !== left);
      return rest.length === 1 ? rest[0]! : { kind: 'and', operands: rest };
    }),
  ];
}
