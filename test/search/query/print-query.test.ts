import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Expression } from '../../../src/search/query/expression.js';
import { normalized } from '../../../src/search/query/normalize-query.js';
import { parseQuery } from '../../../src/search/query/parse-query.js';
import { printed } from '../../../src/search/query/print-query.js';
import { expression } from '../../support/expressions.js';

describe('a printed query', () => {
  it('has parentheses only where they are needed', () => {
    const [a, b, c] = ['甲', '乙 丙', '丁'].map((term): Expression => ({ kind: 'term', term }));
    const either: Expression = { kind: 'or', operands: [a!, b!] };
    expect(printed({ kind: 'and', operands: [either, c!] })).to.equal('(甲 OR "乙 丙") 丁');
    expect(printed({ kind: 'not', operand: either })).to.equal('-(甲 OR "乙 丙")');
  });

  it('says the same when it is read', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const plain = normalized(tree);
        const again = parseQuery(printed(plain));
        expect(again && normalized(again), printed(plain)).to.deep.equal(plain);
      }),
      { numRuns: 3000 },
    );
  });
});
