import type { FilterName } from '../../model/filter-names.js';

/**
 * A text that has to stand in a paragraph: a term in normal form, the beginning of a word (`prefix`),
 * or a term in the title.
 */
export interface Term {
  kind: 'term';
  term: string;
  prefix?: true;
  title?: true;
  /** One of the ways in which its numbers may be read (`termReadings`); all of them without. */
  reading?: number;
}

/** Two terms in one paragraph, in either order, at most so many code points between them. */
export interface Near {
  kind: 'near';
  terms: [Term, Term];
  within: number;
}

/** A substring, in normal form, of the role of one who spoke. */
export interface Role {
  kind: 'role';
  role: string;
}

/** What the engine's filters answer: a field's value, or a stretch of days, both ends included. */
export type Condition =
  | { kind: 'field'; field: FilterName; value: string }
  | { kind: 'date'; from?: string; to?: string };

/** What a report either is or is not. */
export type Leaf = Term | Near | Role | Condition;

/** What a query says. */
export type Expression =
  Leaf | { kind: 'not'; operand: Expression } | { kind: 'and' | 'or'; operands: Expression[] };

/** Whether a report satisfies an expression, given what holds of it. */
export function satisfies(expression: Expression, holds: (leaf: Leaf) => boolean): boolean {
  switch (expression.kind) {
    case 'not':
      return !satisfies(expression.operand, holds);
    case 'and':
      return expression.operands.every((operand) => satisfies(operand, holds));
    case 'or':
      return expression.operands.some((operand) => satisfies(operand, holds));
    default:
      return holds(expression);
  }
}

/** The expression with each leaf replaced. */
export function mapped(expression: Expression, replace: (leaf: Leaf) => Expression): Expression {
  switch (expression.kind) {
    case 'not':
      return { kind: 'not', operand: mapped(expression.operand, replace) };
    case 'and':
    case 'or':
      return {
        kind: expression.kind,
        operands: expression.operands.map((operand) => mapped(operand, replace)),
      };
    default:
      return replace(expression);
  }
}

/** All leaves. */
export function* listLeaves(expression: Expression): Generator<Leaf> {
  yield* assertedLeaves(expression);
  yield* assertedLeaves(expression, true);
}

/** The leaves that a matching report may show: those that are not denied. */
export function* assertedLeaves(expression: Expression, denied = false): Generator<Leaf> {
  switch (expression.kind) {
    case 'not':
      yield* assertedLeaves(expression.operand, !denied);
      break;
    case 'and':
    case 'or':
      for (const operand of expression.operands) yield* assertedLeaves(operand, denied);
      break;
    default:
      if (!denied) yield expression;
  }
}
