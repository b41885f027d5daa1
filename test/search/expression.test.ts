import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  MOST_CONJUNCTS,
  conjunctsOf,
  printed,
  satisfies,
  type Expression,
} from '../../src/search/expression.js';

const TERMS = ['甲', '乙', '丙', '丁', '戊'];

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant('term' as const), term: fc.constantFrom(...TERMS) }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

describe('expressions', () => {
  it('agree with their alternatives whatever occurs in a report', () => {
    fc.assert(
      fc.property(expression, fc.subarray(TERMS), (tree, present) => {
        const conjuncts = conjunctsOf(tree);
        fc.pre(conjuncts !== undefined);
        const occurs = (term: string) => present.includes(term);
        const one = conjuncts.some(({ must, not }) => must.every(occurs) && !not.some(occurs));
        expect(one, printed(tree)).to.equal(satisfies(tree, occurs));
      }),
      { numRuns: 3000 },
    );
  });

  it('have no alternative that contradicts itself', () => {
    const contradiction: Expression = {
      kind: 'and',
      operands: [
        { kind: 'term', term: '甲' },
        { kind: 'not', operand: { kind: 'term', term: '甲' } },
      ],
    };
    expect(conjunctsOf(contradiction)).to.deep.equal([]);
  });

  it('have no alternatives once there would be more than the engine takes', () => {
    const pair = (i: number): Expression => ({
      kind: 'or',
      operands: [
        { kind: 'term', term: `甲${i}` },
        { kind: 'term', term: `乙${i}` },
      ],
    });
    const product = (size: number): Expression => ({
      kind: 'and',
      operands: Array.from({ length: size }, (_, i) => pair(i)),
    });
    expect(conjunctsOf(product(6))).to.have.length(64);
    expect(2 ** 7).to.be.above(MOST_CONJUNCTS);
    expect(conjunctsOf(product(7))).to.equal(undefined);
  });

  it('print parentheses only where they are needed', () => {
    const [a, b, c] = ['甲', '乙 丙', '丁'].map((term): Expression => ({ kind: 'term', term }));
    const either: Expression = { kind: 'or', operands: [a!, b!] };
    expect(printed({ kind: 'and', operands: [either, c!] })).to.equal('(甲 OR "乙 丙") 丁');
    expect(printed({ kind: 'not', operand: either })).to.equal('-(甲 OR "乙 丙")');
  });
});
