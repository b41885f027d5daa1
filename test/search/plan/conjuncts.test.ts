import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { toConjuncts } from '../../../src/search/plan/conjuncts.js';
import { conditionFilter } from '../../../src/search/plan/filters.js';
import {
  satisfies,
  type Condition,
  type Expression,
} from '../../../src/search/query/expression.js';
import { normalized } from '../../../src/search/query/normalize-query.js';
import { printed, printedLeaf } from '../../../src/search/query/print-query.js';
import { MOST_ALTERNATIVES } from '../../../src/search/query/query-problem.js';
import { expression, TERMS, CONDITIONS } from '../../support/expressions.js';

const term = (text: string): Expression => ({ kind: 'term', term: text });

/** Reads the few filters that these expressions become, as the engine would. */
function passes(filter: string, isTrue: (condition: string) => boolean): boolean {
  let script = filter;
  for (const condition of CONDITIONS) {
    const text = conditionFilter(condition);
    script = script.replaceAll(text, String(isTrue(text)));
  }
  const words = script.replaceAll('NOT', '!').replaceAll('AND', '&&').replaceAll('OR', '||');
  expect(words).to.match(/^(?:true|false|[ !&|()])*$/u);
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval
  return new Function(`return ${words};`)() as boolean;
}

/** No fewer alternatives than an expression comes to: products of what is joined, sums of what is not. */
function boundAlternatives(tree: Expression, negated = false): number {
  if (tree.kind === 'not') return boundAlternatives(tree.operand, !negated);
  if (tree.kind !== 'and' && tree.kind !== 'or') return 1;
  const counts = tree.operands.map((operand) => boundAlternatives(operand, negated));
  const isProduct = (tree.kind === 'and') !== negated;
  return counts.reduce((all, count) => (isProduct ? all * count : all + count));
}

describe('the alternatives of a query', () => {
  const leaves = [...TERMS.map((each) => each as Expression), ...CONDITIONS];

  it('hold where the query does, whatever holds of a report', () => {
    fc.assert(
      fc.property(expression, fc.subarray(leaves), (tree, present) => {
        const names = new Set(present.map((leaf) => printed(leaf)));
        const filters = new Set(
          CONDITIONS.filter((each) => names.has(printedLeaf(each))).map(conditionFilter),
        );
        const conjuncts = toConjuncts(tree);
        if (conjuncts === undefined) {
          expect(boundAlternatives(tree), printed(tree)).to.be.above(MOST_ALTERNATIVES);
          return;
        }
        const holds = (leaf: Parameters<typeof printedLeaf>[0]) => names.has(printedLeaf(leaf));
        const one = conjuncts.some(
          (conjunct) =>
            conjunct.must.every(holds) &&
            !conjunct.not.some(holds) &&
            conjunct.filters.every((filter) => passes(filter, (text) => filters.has(text))),
        );
        expect(one, printed(tree)).to.equal(satisfies(tree, holds));
      }),
      { numRuns: 3000 },
    );
  });

  it('stay the same in meaning when what says nothing is left out', () => {
    fc.assert(
      fc.property(expression, fc.subarray(leaves), (tree, present) => {
        const names = new Set(present.map((leaf) => printed(leaf)));
        const holds = (leaf: Parameters<typeof printedLeaf>[0]) => names.has(printedLeaf(leaf));
        expect(satisfies(normalized(tree), holds)).to.equal(satisfies(tree, holds));
      }),
      { numRuns: 2000 },
    );
  });

  it('do not contradict themselves', () => {
    const contradiction: Expression = {
      kind: 'and',
      operands: [term('甲'), { kind: 'not', operand: term('甲') }],
    };
    expect(toConjuncts(contradiction)).to.deep.equal([]);
  });

  it('do not repeat each other', () => {
    const both: Expression = { kind: 'and', operands: [term('甲'), term('乙')] };
    const either: Expression = { kind: 'or', operands: [term('甲'), both] };
    expect(toConjuncts(either)).to.deep.equal([{ must: [term('甲')], not: [], filters: [] }]);
  });

  it('are one filter where only filters are joined, however many', () => {
    const county = (i: number): Condition => ({
      kind: 'field',
      field: 'county',
      value: String(100_000 + i),
    });
    const operands = Array.from({ length: 500 }, (_, i) => county(i));
    expect(toConjuncts({ kind: 'or', operands })).to.have.length(1);
    expect(toConjuncts({ kind: 'or', operands: [term('甲'), ...operands] })).to.have.length(2);
  });

  it('are none once there would be more than the engine takes', () => {
    const pair = (i: number): Expression => ({
      kind: 'or',
      operands: [term(`甲${i}`), term(`乙${i}`)],
    });
    const product = (size: number): Expression => ({
      kind: 'and',
      operands: Array.from({ length: size }, (_, i) => pair(i)),
    });
    expect(toConjuncts(product(7))).to.have.length(128);
    expect(2 ** 10).to.be.above(MOST_ALTERNATIVES);
    expect(toConjuncts(product(10))).to.equal(undefined);
    expect(toConjuncts(product(400))).to.equal(undefined);
  });

  it('are none once multiplying them out takes too long, however few are left', () => {
    const either = (operands: Expression[]): Expression => ({ kind: 'or', operands });
    const both = (...operands: Expression[]): Expression => ({ kind: 'and', operands });
    const not: Expression = { kind: 'not', operand: term('甲') };
    const having = Array.from({ length: 900 }, (_, i) => both(term('甲'), term(`乙${i}`)));
    const lacking = Array.from({ length: 800 }, (_, i) => both(not, term(`丙${i}`)));
    // Each of the 720,000 pairs contradicts itself.
    expect(toConjuncts(both(either(having), either(lacking)))).to.equal(undefined);
    const few = both(either(having.slice(0, 90)), either(lacking.slice(0, 80)));
    expect(toConjuncts(few)).to.deep.equal([]);
  });
});
