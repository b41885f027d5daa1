import { mayHaveNumbers } from '../../model/text/numbers.js';
import { termReadings } from '../../model/text/term-readings.js';
import { mapped, type Expression, type Leaf, type Term } from '../query/expression.js';
import { MOST_ALTERNATIVES, tooManyAlternatives } from '../query/query-problem.js';
import { withoutLastWord } from './last-word.js';

/**
 * The expression with each term whose numbers may be read in several ways as the union of its readings, each of
 * which the index knows by grams of its own.
 *
 * @throws XianbaoError `query_too_complex` where there are so many that the alternatives are certainly too many
 */
export function splitReadings(expression: Expression): Expression {
  let count = 0;
  return mapped(expression, (leaf) => {
    const readings = leafReadings(leaf);
    if (readings.length > 1) count += readings.length;
    if (count > MOST_ALTERNATIVES) throw tooManyAlternatives();
    return readings.length === 1 ? readings[0]! : { kind: 'or', operands: readings };
  });
}

function leafReadings(leaf: Leaf): Leaf[] {
  if (leaf.kind === 'term') return termsByReading(leaf);
  if (leaf.kind !== 'near') return [leaf];
  const [left, right] = leaf.terms;
  return termsByReading(left).flatMap((one) =>
    termsByReading(right).map((other): Leaf => ({ ...leaf, terms: [one, other] })),
  );
}

function termsByReading(term: Term): Term[] {
  const indexed = indexedPart(term);
  if (!mayHaveNumbers(indexed)) return [term];
  const { length } = termReadings(indexed);
  return length === 1 ? [term] : Array.from({ length }, (_, reading) => ({ ...term, reading }));
}

/** What of a term the index can find: of a word's beginning, only what stands before the word. */
export function indexedPart({ term, prefix }: Term): string {
  return prefix ? withoutLastWord(term) : term;
}
