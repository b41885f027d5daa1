import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { joinLiterals, withoutImplied } from '../../../src/search/plan/literals.js';

/** Few literals, so that they meet. */
const literals = fc
  .uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 })
  .map((all) => all.toSorted((a, b) => a - b))
  .filter((all) => all.every((each) => each % 2 === 0 || !all.includes(each - 1)));

const contains = (whole: readonly number[], part: readonly number[]) =>
  part.every((each) => whole.includes(each));

describe('The literals of alternatives', () => {
  it('are joined into those of both, unless one states what the other negates', () => {
    fc.assert(
      fc.property(literals, literals, (a, b) => {
        const both = [...new Set([...a, ...b])].toSorted((x, y) => x - y);
        const isContradiction = both.some((each) => each % 2 === 0 && both.includes(each + 1));
        expect(joinLiterals(a, b)).to.deep.equal(isContradiction ? undefined : both);
      }),
      { numRuns: 2000 },
    );
  });

  it('are left out where fewer of them say as much', () => {
    const several = fc.uniqueArray(literals, { maxLength: 12, selector: (each) => each.join(' ') });
    fc.assert(
      fc.property(several, (all) => {
        const left = all.filter(
          (one) => !all.some((other) => other !== one && contains(one, other)),
        );
        expect(withoutImplied(all)).to.deep.equal(left);
      }),
      { numRuns: 2000 },
    );
  });
});
