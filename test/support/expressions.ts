import fc from 'fast-check';
import type { Condition, Expression, Near, Role, Term } from '../../src/search/query/expression.js';

const [a, b] = ['甲', '乙'].map((term): Term => ({ kind: 'term', term }));

export const TERMS: (Term | Near | Role)[] = [
  a!,
  b!,
  { kind: 'term', term: 'party or' },
  { kind: 'term', term: 'part', prefix: true },
  { kind: 'term', term: '甲', title: true },
  { kind: 'near', terms: [a!, b!], within: 5 },
  { kind: 'role', role: '书记' },
];

export const CONDITIONS: Condition[] = [
  { kind: 'field', field: 'county', value: '441224' },
  { kind: 'field', field: 'channel', value: 'The "County" News' },
  { kind: 'date', from: '2023-01-01' },
  { kind: 'date', from: '2023-03-01', to: '2023-03-31' },
];

/** Any expression over a few leaves of every kind. */
export const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Expression>(...TERMS, ...CONDITIONS),
    fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));
