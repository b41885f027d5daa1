import type { Expression } from './expression.js';
import { printed } from './print-query.js';

/**
 * The expression without what says nothing: AND in AND and OR in OR become one, what stands twice
 * beside itself stands once, and NOT of NOT is gone.
 */
export function normalized(expression: Expression): Expression {
  switch (expression.kind) {
    case 'not': {
      const operand = normalized(expression.operand);
      return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
    }
    case 'and':
    case 'or': {
      const { kind } = expression;
      const flat = expression.operands
        .map(normalized)
        .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
      const distinct = new Map(flat.map((operand) => [printed(operand), operand]));
      const operands = [...distinct.values()];
      return operands.length === 1 ? operands[0]! : { kind, operands };
    }
    default:
      return expression;
  }
}
