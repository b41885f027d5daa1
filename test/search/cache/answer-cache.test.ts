import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AnswerCache } from '../../../src/search/cache/answer-cache.js';
import { eventually } from '../../support/eventually.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { GenerationReader } from '../../../src/search/cache/generation-reader.js';

/** An index whose state is a number, and a question that is answered by that state. */
function index() {
  const state = { generation: 1, computed: 0, reads: 0 };
  const cache = new AnswerCache(
    new CacheStore(),
    new GenerationReader(async () => {
      state.reads += 1;
      return String(state.generation);
    }),
  );
  const ask = () =>
    cache.get('q', async () => {
      state.computed += 1;
      return { generation: state.generation };
    });
  /** Asks until an answer comes without work. */
  const askUntilCached = async () => {
    for (;;) {
      const before = state.computed;
      const answer = await ask();
      if (state.computed === before) return answer;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { state, cache, ask, askUntilCached };
}

describe('Cached answers', () => {
  it('give the answer without work while the index stays as it was', async () => {
    const { askUntilCached } = index();
    expect(await askUntilCached()).to.deep.equal({ generation: 1 });
  });

  it('are computed anew at the first question after a write', async () => {
    const { state, ask, askUntilCached } = index();
    await askUntilCached();
    state.generation = 2;
    expect(await ask()).to.deep.equal({ generation: 2 });
    expect(await askUntilCached()).to.deep.equal({ generation: 2 });
  });

  it('keep nothing that was written to while it was computed', async () => {
    const { state, cache, askUntilCached } = index();
    await askUntilCached();
    const answer = await cache.get('other', async () => {
      const found = { generation: state.generation };
      state.generation = 2;
      return found;
    });
    expect(answer).to.deep.equal({ generation: 1 });
    const readsBefore = state.reads;
    while (state.reads === readsBefore) await new Promise((resolve) => setTimeout(resolve, 10));
    let computed = false;
    await cache.get('other', async () => ((computed = true), {}));
    expect(computed).to.equal(true);
  });

  it('are computed once for all who ask meanwhile, unless something was written', async () => {
    const { state, cache, askUntilCached } = index();
    await askUntilCached();
    let computed = 0;
    const ends: (() => void)[] = [];
    const ask = () =>
      cache.get('slow', async () => {
        computed += 1;
        const found = { generation: state.generation };
        await new Promise<void>((resolve) => ends.push(resolve));
        return found;
      });
    const early = [ask(), ask(), ask()];
    await eventually('it is computed', async () => ends.length === 1);
    state.generation = 2;
    const late = ask();
    ends[0]!();
    await eventually('it is computed anew', async () => ends.length === 2);
    ends[1]!();
    expect(await late).to.deep.equal({ generation: 2 });
    await eventually('all are computed', async () => {
      for (const end of ends) end();
      return true;
    });
    // The first has an answer of when it asked; the others asked before the write, and may have either.
    expect(await early[0]).to.deep.equal({ generation: 1 });
    expect(computed).to.be.below(5);
  });

  it('pass on that the engine cannot be asked', async () => {
    let isDown = false;
    const cache = new AnswerCache(
      new CacheStore(),
      new GenerationReader(async () => {
        if (isDown) throw new Error('down');
        return '1';
      }),
    );
    let computed = 0;
    const ask = () => cache.get('q', async () => ({ computed: (computed += 1) }));
    for (let before = -1; before !== computed;) {
      before = computed;
      await ask();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    isDown = true;
    const error = await ask().then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).to.equal('down');
  });

  it('share one reading of the state among those who ask together', async () => {
    const { state, ask, askUntilCached } = index();
    await askUntilCached();
    const before = state.reads;
    await Promise.all(Array.from({ length: 50 }, ask));
    expect(state.reads - before).to.be.at.most(2);
  });
});
