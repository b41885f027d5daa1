import type { Condition, Expression, Near, Role, Term } from '../query/expression.js';
import { conditionFilter } from './filters.js';
import { printedLeaf } from '../query/print-query.js';
import { MOST_ALTERNATIVES } from '../query/query-problem.js';

/** Leaves that only texts can answer; the engine's filters answer the others. */
export type TextLeaf = Term | Near | Role;

/** One alternative of a query: leaves that must hold, leaves none of which may, and filters. */
export interface Conjunct {
  must: TextLeaf[];
  not: TextLeaf[];
  /** In the engine's filter language; all must hold. */
  filters: string[];
}

/**
 * The disjunctive normal form: a report matches where one of the conjuncts does. None contradicts
 * itself or is implied by another. Conditions that filters answer stay one filter, however many values
 * they name. `undefined` where there are more than `MOST_ALTERNATIVES`.
 */
export function toConjuncts(expression: Expression): Conjunct[] | undefined {
  const leaves = new Map<string, TextLeaf>();
  const parts = expand(expression, false, leaves);
  if (parts === undefined) return undefined;
  const leaf = (name: string) => leaves.get(name)!;
  return withoutRepetition([...parts.values()]).map(({ must, not, filters }) => ({
    must: [...must].map(leaf),
    not: [...not].map(leaf),
    filters: [...filters],
  }));
}

/** A conjunct by the stable forms of its leaves, which makes it cheap to join and compare. */
interface NamedConjunct {
  must: Set<string>;
  not: Set<string>;
  filters: Set<string>;
}

type NamedConjuncts = Map<string, NamedConjunct>;

function expand(
  expression: Expression,
  negated: boolean,
  leaves: Map<string, TextLeaf>,
): NamedConjuncts | undefined {
  const filter = toFilter(expression);
  if (filter !== undefined) {
    const text = negated ? `NOT (${filter})` : filter;
    return asParts([{ must: new Set(), not: new Set(), filters: new Set([text]) }]);
  }
  switch (expression.kind) {
    case 'not':
      return expand(expression.operand, !negated, leaves);
    case 'and':
    case 'or':
      return combined(expression, negated, leaves);
    default: {
      const leaf = expression as TextLeaf;
      const name = printedLeaf(leaf);
      leaves.set(name, leaf);
      const [must, not] = negated ? [[], [name]] : [[name], []];
      return asParts([{ must: new Set(must), not: new Set(not), filters: new Set() }]);
    }
  }
}

function combined(
  { kind, operands }: Extract<Expression, { operands: Expression[] }>,
  negated: boolean,
  leaves: Map<string, TextLeaf>,
): NamedConjuncts | undefined {
  const isProduct = (kind === 'and') !== negated;
  const filters = operands.filter((operand) => toFilter(operand) !== undefined);
  const texts = operands.filter((operand) => toFilter(operand) === undefined);
  const grouped: Expression[] =
    filters.length > 0 ? [...texts, { kind, operands: filters }] : texts;
  let result = asParts(isProduct ? [{ must: new Set(), not: new Set(), filters: new Set() }] : []);
  for (const operand of grouped) {
    const next = expand(operand, negated, leaves);
    if (next === undefined) return undefined;
    result = isProduct ? product(result, next) : new Map([...result, ...next]);
    if (result.size > MOST_ALTERNATIVES) return undefined;
  }
  return result;
}

function product(left: NamedConjuncts, right: NamedConjuncts): NamedConjuncts {
  const result: NamedConjuncts = new Map();
  for (const a of left.values()) {
    for (const b of right.values()) {
      const part = {
        must: new Set([...a.must, ...b.must]),
        not: new Set([...a.not, ...b.not]),
        filters: new Set([...a.filters, ...b.filters]),
      };
      if ([...part.must].some((name) => part.not.has(name))) continue;
      result.set(partName(part), part);
      if (result.size > MOST_ALTERNATIVES) return result;
    }
  }
  return result;
}

function asParts(parts: NamedConjunct[]): NamedConjuncts {
  return new Map(parts.map((part) => [partName(part), part]));
}

function partName({ must, not, filters }: NamedConjunct): string {
  return JSON.stringify([must, not, filters].map((set) => [...set].toSorted()));
}

/** `甲 OR (甲 乙)` is 甲. */
function withoutRepetition(parts: NamedConjunct[]): NamedConjunct[] {
  const says = (a: NamedConjunct, b: NamedConjunct) =>
    isWithin(a.must, b.must) && isWithin(a.not, b.not) && isWithin(a.filters, b.filters);
  return parts.filter((part) => !parts.some((other) => other !== part && says(other, part)));
}

function isWithin(part: Set<string>, whole: Set<string>): boolean {
  return part.size <= whole.size && [...part].every((each) => whole.has(each));
}

/** An expression as a filter of the engine; `undefined` where only texts can answer it. */
function toFilter(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'not': {
      const operand = toFilter(expression.operand);
      return operand && `NOT (${operand})`;
    }
    case 'and':
    case 'or': {
      const operands = expression.operands.map(toFilter);
      if (operands.includes(undefined)) return undefined;
      return operands.map((operand) => `(${operand})`).join(` ${expression.kind.toUpperCase()} `);
    }
    default:
      return isCondition(expression) ? conditionFilter(expression) : undefined;
  }
}

function isCondition(expression: Expression): expression is Condition {
  return expression.kind === 'field' || expression.kind === 'date';
}
