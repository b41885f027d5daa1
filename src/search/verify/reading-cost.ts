import { listLeaves, type Expression } from '../query/expression.js';
import { tooMuchReading } from '../query/query-problem.js';
import { BUDGET } from './budget.js';

/** Looking in a report for so many pairs of NEAR takes about as long as reading it at all. */
const PAIRS_OF_A_READING = 20;

/** What it costs to tell of some reports whether they match, in reports read. */
export function readingCost(reports: number, expression: Expression): number {
  return reports * Math.max(1, countPairs(expression) / PAIRS_OF_A_READING);
}

/**
 * Lets no question pass that reads every report that may match, where that costs much more for its pairs than
 * for their number: who asks in parts waits less, and so do others.
 *
 * @throws XianbaoError `query_too_complex`
 */
export function checkReadingCost(reports: number, expression: Expression): void {
  const pairs = countPairs(expression);
  if (pairs > PAIRS_OF_A_READING && readingCost(reports, expression) > BUDGET) {
    throw tooMuchReading(reports, pairs);
  }
}

function countPairs(expression: Expression): number {
  return [...listLeaves(expression)].filter(({ kind }) => kind === 'near').length;
}
