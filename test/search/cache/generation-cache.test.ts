import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { byteSize, textBytes } from '../../../src/model/memory/byte-size.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { GenerationCache } from '../../../src/search/cache/generation-cache.js';

interface Text {
  text: string;
}

const MAX_BYTES = 10_000;
const cacheIn = (store: CacheStore) =>
  new GenerationCache<Text>(store, ({ text }) => textBytes(text));
const cacheOfTexts = () => cacheIn(new CacheStore(MAX_BYTES / 2 ** 20));

describe('A generation cache', () => {
  it('gives a value in the state of the index that it was read from, and in no other', () => {
    const cache = cacheOfTexts();
    cache.set('q', '1', { text: 'one' });
    expect(cache.get('q', '1')).to.deep.equal({ text: 'one' });
    expect(cache.get('q', '2')).to.equal(undefined);
    expect(cache.latest('q')).to.deep.equal({ value: { text: 'one' }, generation: '1' });
    cache.set('q', '2', { text: 'two' });
    expect([cache.get('q', '1'), cache.get('q', '2')]).to.deep.equal([undefined, { text: 'two' }]);
  });

  it('holds no more bytes than its bound, keys included, and drops what was used least recently', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 600 }), fc.string({ maxLength: 3_000 }))),
        (entries) => {
          const cache = cacheOfTexts();
          for (const [key, text] of entries) cache.set(key, '1', { text });
          const keys = [...new Set(entries.map(([key]) => key))];
          const held = keys.filter((key) => cache.latest(key) !== undefined);
          const bytes = held.reduce(
            (sum, key) => sum + textBytes(key) + textBytes(cache.latest(key)!.value.text),
            0,
          );
          expect(bytes).to.be.at.most(MAX_BYTES);
        },
      ),
    );
    const cache = cacheOfTexts();
    const text = 'x'.repeat(1_500);
    for (const key of ['a', 'b', 'c']) {
      cache.set(key, '1', { text });
      cache.get('a', '1');
    }
    cache.set('d', '1', { text });
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.latest(key))).to.deep.equal(['a', 'c', 'd']);
  });

  it('does not hold a value larger than its bound, nor let it drive out others', () => {
    const cache = cacheOfTexts();
    cache.set('small', '1', { text: 'x' });
    cache.set('large', '1', { text: 'x'.repeat(MAX_BYTES) });
    expect([cache.get('small', '1'), cache.get('large', '1')]).to.deep.equal([
      { text: 'x' },
      undefined,
    ]);
  });

  it('shares the bytes of its store with the others there, and no key', () => {
    const store = new CacheStore(MAX_BYTES / 2 ** 20);
    const [one, other] = [cacheIn(store), cacheIn(store)];
    const text = 'x'.repeat(1_500);
    one.set('a', '1', { text });
    expect(other.latest('a')).to.equal(undefined);
    for (const key of ['a', 'b', 'c']) other.set(key, '1', { text });
    expect(store.bytes).to.be.within(MAX_BYTES / 2, MAX_BYTES);
    expect([one.latest('a'), other.latest('a')?.value]).to.deep.equal([undefined, { text }]);
  });

  it('computes a value once for all who ask for it in one state', async () => {
    const cache = cacheOfTexts();
    let computed = 0;
    const ask = (generation: string) =>
      cache.getOrCompute('q', generation, async () => {
        computed += 1;
        return { text: generation };
      });
    const answers = await Promise.all(['1', '1', '2', '1'].map(ask));
    expect(answers.map(({ text }) => text)).to.deep.equal(['1', '1', '2', '1']);
    expect(computed).to.equal(2);
  });

  it('computes again what failed', async () => {
    const cache = cacheOfTexts();
    const failure = new Error('down');
    const failed = cache.getOrCompute('q', '1', () => Promise.reject(failure));
    expect(await failed.catch((error: unknown) => error)).to.equal(failure);
    const answer = await cache.getOrCompute('q', '1', async () => ({ text: 'up' }));
    expect(answer).to.deep.equal({ text: 'up' });
  });
});

describe('The size of a value in bytes', () => {
  it('grows with every text, number, list and map in it', () => {
    expect(byteSize({ a: 'xy' })).to.be.above(byteSize({ a: 'x' }));
    expect(byteSize({ a: [1, 2] })).to.be.above(byteSize({ a: [1] }));
    expect(byteSize(new Map([['word', 1]]))).to.be.above(byteSize(new Map()));
    expect(byteSize([{ list: [['x'.repeat(1000)]] }])).to.be.above(2000);
    expect(byteSize({ missing: undefined, none: null })).to.be.above(0);
  });

  it('is not far from what V8 takes', () => {
    const words = new Map(Array.from({ length: 100_000 }, (_, i) => [`词语${i}`, i]));
    const keys = Array.from({ length: 100_000 }, (_, i) => `0123456789abcdef-${i}`);
    // Measured with --expose-gc on Node 20: 69 bytes a word and 49 a key.
    expect(byteSize(words)).to.be.within(6.9e6, 2.5 * 6.9e6);
    expect(byteSize(keys)).to.be.within(4.9e6, 2.5 * 4.9e6);
  });
});
