import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { runInScope } from '../../../src/engine/client/request-scope.js';
import { ClientGone } from '../../../src/model/errors.js';
import { sortInTurns } from '../../../src/search/work/sort-in-turns.js';
import { mapInTurns } from '../../../src/search/work/turn.js';
import { catchRejection } from '../../support/rejection.js';

/** Holds the event loop. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('Long work in turns', () => {
  it('lets others have theirs, and gives what it would give without', async () => {
    let others = 0;
    const interval = setInterval(() => (others += 1), 0);
    const results = await mapInTurns([1, 2, 3, 4, 5, 6, 7, 8], (n) => {
      hold(20);
      return n * n;
    });
    clearInterval(interval);
    expect(results).to.deep.equal([1, 4, 9, 16, 25, 36, 49, 64]);
    expect(others).to.be.at.least(5);
  });

  it('ends when its client goes', async () => {
    const client = new AbortController();
    const done: number[] = [];
    const work = runInScope({ client: '', signal: client.signal }, () =>
      mapInTurns([1, 2, 3, 4], (n) => {
        hold(20);
        done.push(n);
        if (n === 2) client.abort(new ClientGone());
      }),
    );
    expect(await catchRejection(work)).to.be.instanceOf(ClientGone);
    expect(done).to.deep.equal([1, 2]);
  });

  it('sorts as toSorted does, stably', async () => {
    const random = fc.array(fc.integer({ min: 0, max: 500 }), {
      minLength: 9_000,
      maxLength: 13_000,
    });
    await fc.assert(
      fc.asyncProperty(random, async (numbers) => {
        const items = numbers.map((key, at) => ({ key, at }));
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(await sortInTurns(items, compare)).to.deep.equal(items.toSorted(compare));
      }),
      { numRuns: 5 },
    );
    expect(await sortInTurns([], () => 0)).to.deep.equal([]);
  });
});
