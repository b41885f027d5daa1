import type { Condition, Expression, Near, Role, Term } from '../query/expression.js';
import { conditionFilter } from './filters.js';
import { printedLeaf } from '../query/print-query.js';
import { MOST_ALTERNATIVES } from '../query/query-problem.js';
import { joinLiterals, withoutImplied, type Literals } from './literals.js';

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
 * they name. `undefined` where there are more than `MOST_ALTERNATIVES`, or where they take too long to multiply out.
 */
export function toConjuncts(expression: Expression): Conjunct[] | undefined {
  const expansion = new Expansion();
  const parts = expansion.expand(expression, false);
  return parts && withoutImplied([...parts.values()]).map((each) => expansion.conjunct(each));
}

/** Alternatives by their names: none stands there twice. */
type Alternatives = Map<string, Literals>;

/** Literals that are gone through in joining alternatives, some 30 ms of work. A thousand alternatives of ten terms take 20,000. */
const MAX_STEPS = 100_000;

class Expansion {
  readonly #numbers = new Map<string, number>();
  readonly #statements: (TextLeaf | { filter: string })[] = [];
  #steps = 0;

  expand(expression: Expression, negated: boolean): Alternatives | undefined {
    const filter = toFilter(expression);
    if (filter !== undefined) {
      const text = negated ? `NOT (${filter})` : filter;
      return alternatives([[this.#number(`filter ${text}`, { filter: text })]]);
    }
    switch (expression.kind) {
      case 'not':
        return this.expand(expression.operand, !negated);
      case 'and':
      case 'or':
        return this.#combined(expression, negated);
      default: {
        const leaf = expression as TextLeaf;
        const number = this.#number(`text ${printedLeaf(leaf)}`, leaf);
        return alternatives([[negated ? number + 1 : number]]);
      }
    }
  }

  conjunct(literals: Literals): Conjunct {
    const conjunct: Conjunct = { must: [], not: [], filters: [] };
    for (const literal of literals) {
      const statement = this.#statements[Math.floor(literal / 2)]!;
      if ('filter' in statement) conjunct.filters.push(statement.filter);
      else conjunct[literal % 2 === 0 ? 'must' : 'not'].push(statement);
    }
    return conjunct;
  }

  #number(name: string, statement: TextLeaf | { filter: string }): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = 2 * this.#statements.length;
    this.#statements.push(statement);
    this.#numbers.set(name, number);
    return number;
  }

  #combined(
    { kind, operands }: Extract<Expression, { operands: Expression[] }>,
    negated: boolean,
  ): Alternatives | undefined {
    const isProduct = (kind === 'and') !== negated;
    const filters = operands.filter((operand) => toFilter(operand) !== undefined);
    const texts = operands.filter((operand) => toFilter(operand) === undefined);
    const grouped: Expression[] =
      filters.length > 0 ? [...texts, { kind, operands: filters }] : texts;
    const all: Alternatives[] = [];
    const either: Alternatives = new Map();
    for (const operand of grouped) {
      const next = this.expand(operand, negated);
      if (next === undefined) return undefined;
      if (isProduct) all.push(next);
      else for (const [name, literals] of next) either.set(name, literals);
      if (either.size > MOST_ALTERNATIVES) return undefined;
    }
    return isProduct ? this.#product(all) : either;
  }

  #product(all: Alternatives[]): Alternatives | undefined {
    // What has no alternative comes first, and in one go: a thousand terms would be joined a thousand times.
    const fixed = all.filter(({ size }) => size === 1).flatMap((each) => [...each.values()]);
    const common = joinAll(fixed.flat());
    let result = common === undefined ? [] : [common];
    for (const choice of all.filter(({ size }) => size !== 1)) {
      const next: Alternatives = new Map();
      for (const left of result) {
        for (const right of choice.values()) {
          this.#steps += left.length + right.length;
          const joined = joinLiterals(left, right);
          if (joined !== undefined) next.set(alternativeName(joined), joined);
          if (next.size > MOST_ALTERNATIVES || this.#steps > MAX_STEPS) return undefined;
        }
      }
      result = [...next.values()];
    }
    return alternatives(result);
  }
}

function joinAll(literals: number[]): Literals | undefined {
  const sorted = [...new Set(literals)].toSorted((a, b) => a - b);
  const isContradiction = sorted.some(
    (literal, i) => literal % 2 === 1 && sorted[i - 1] === literal - 1,
  );
  return isContradiction ? undefined : sorted;
}

function alternatives(parts: Literals[]): Alternatives {
  return new Map(parts.map((part) => [alternativeName(part), part]));
}

function alternativeName(literals: Literals): string {
  return literals.join(' ');
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
