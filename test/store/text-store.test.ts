import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { listPairs } from '../../src/store/segment/pairs.js';
import type { StoredText } from '../../src/store/stored-text.js';
import { TextStore } from '../../src/store/text-store.js';
import { makeText } from '../support/stored-text.js';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

/** Every current text, by key. */
function readAll(store: TextStore): Map<string, StoredText> {
  const all = new Map<string, StoredText>();
  for (const { segment, isStale } of store.segments()) {
    for (let text = 0; text < segment.size; text += 1)
      if (!isStale[text]) all.set(segment.keys.get(text), segment.read(text));
  }
  return all;
}

/** Few texts are read rather than looked up in further lists. */
const MOST_OTHERS = 4;

describe('the store of texts', () => {
  let parent: string;

  before(async () => {
    parent = await temporaryFolder();
  });

  after(() => removeFolder(parent));

  function newFolder(): string {
    return mkdtempSync(join(parent, 'store-'));
  }

  it('gives back what was added last of each key, however often it was written and opened', () => {
    const batches = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.string({ maxLength: 12 })), {
        maxLength: 12,
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(batches, (added) => {
        const folder = newFolder();
        const expected = new Map<string, StoredText>();
        const store = new TextStore(folder);
        store.reset();
        for (const [i, batch] of added.entries()) {
          const texts = new Map(batch.map(([n, normal]) => [`k${n}`, makeText(`k${n}`, normal)]));
          store.add([...texts.values()]);
          store.commit({ index: i });
          for (const [key, text] of texts) expected.set(key, text);
        }
        expect(readAll(store)).to.deep.equal(expected);
        expect(store.size).to.equal(expected.size);
        store.close();
        const again = new TextStore(folder);
        expect(readAll(again)).to.deep.equal(expected);
        expect(again.revisions.index ?? 0).to.equal(Math.max(0, added.length - 1));
        for (const [key, text] of expected) {
          const place = again.find(key)!;
          expect(place.segment.read(place.text)).to.deep.equal(text);
        }
        again.close();
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 10 },
    );
  });

  it('lists the texts that have all pairs of a term, exactly where it is one pair, else with few others', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁𠀀a1 '), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), text, (normals, term) => {
        const folder = newFolder();
        const store = new TextStore(folder);
        store.add(normals.map((normal, i) => makeText(`k${i}`, normal)));
        const pairs = listPairs(term);
        const [{ segment } = {}] = store.segments();
        if (pairs.length > 0) {
          const expected = [...normals.keys()].filter((i) => {
            const own = new Set(listPairs(normals[i]!));
            return pairs.every((pair) => own.has(pair));
          });
          const listed = [...segment!.textsWith(pairs)];
          expect(listed).to.include.members(expected);
          const others = listed.length - expected.length;
          expect(others).to.be.at.most(pairs.length === 1 ? 0 : MOST_OTHERS);
        }
        store.close();
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 40 },
    );
  });

  it('finds the texts of each of thousands of pairs, and none of one that no text has', () => {
    const random = seededRandom(9);
    const character = () => String.fromCharCode(0x4e00 + Math.floor(random() * 300));
    const normals = Array.from({ length: 40 }, () =>
      Array.from({ length: 200 }, character).join(''),
    );
    const store = new TextStore(newFolder());
    store.add(normals.map((normal, i) => makeText(`k${i}`, normal)));
    const [{ segment } = {}] = store.segments();
    const pairs = new Set(normals.flatMap((normal) => listPairs(normal)));
    expect(pairs.size).to.be.greaterThan(5_000);
    for (const pair of pairs) {
      const having = [...normals.keys()].filter((i) => listPairs(normals[i]!).includes(pair));
      expect([...segment!.textsWith([pair])]).to.deep.equal(having);
    }
    for (let i = 0; i < 2_000; i += 1) {
      const [pair] = listPairs(character() + character());
      expect(segment!.textsWith([pair!]).length > 0).to.equal(pairs.has(pair!));
    }
    store.close();
  });

  it('opens its segments anew where another process wrote, or something was not committed, and only there', () => {
    const folder = newFolder();
    const store = new TextStore(folder);
    store.add([makeText('a', '甲乙')]);
    store.commit({ index: 1 }, 'first');
    const opened = store.segments().map(({ segment }) => segment);
    store.reload();
    expect(store.segments().map(({ segment }) => segment)).to.deep.equal(opened);
    expect(store.segments()[0]!.segment).to.equal(opened[0]);

    store.add([makeText('b', '丙丁')]);
    store.reload();
    expect(store.size).to.equal(1);

    const other = new TextStore(folder);
    other.add([makeText('a', '戊己')]);
    other.commit({ index: 2 }, 'second');
    other.close();
    store.reload();
    expect(store.generation).to.equal('second');
    expect(readAll(store).get('a')!.normal).to.equal('戊己');
    store.close();
  });

  it('begins anew where a file of it is lost while it is open', () => {
    const folder = newFolder();
    const store = new TextStore(folder);
    for (const [i, key] of ['a', 'b'].entries()) {
      store.add([makeText(key, '甲乙')]);
      store.commit({ index: i }, key);
    }
    rmSync(join(folder, store.segments()[1]!.file));
    store.reload();
    expect(store.size).to.equal(0);
    expect(store.generation).to.equal(undefined);
    store.close();
  });

  it('keeps what was committed when the process ends before the next commit', () => {
    const folder = newFolder();
    const store = new TextStore(folder);
    store.reset();
    store.add([makeText('a', '甲')]);
    store.commit({ index: 1 }, 'now');
    store.add([makeText('a', '乙'), makeText('b', '丙')]);
    store.close();
    const again = new TextStore(folder);
    expect([...readAll(again).values()].map(({ normal }) => normal)).to.deep.equal(['甲']);
    expect(again.generation).to.equal('now');
    again.add([makeText('c', '丁')]);
    again.commit({ index: 2 });
    expect([...readAll(again).keys()]).to.have.members(['a', 'c']);
    again.close();
  });

  it('begins anew where a file of it is damaged or missing', () => {
    const folder = newFolder();
    const store = new TextStore(folder);
    store.reset();
    store.add([makeText('a', '甲')]);
    store.commit({ index: 1 }, 'now');
    store.close();
    truncateSync(join(folder, '1.seg'), 40);
    const again = new TextStore(folder);
    expect([again.size, again.revisions, again.generation]).to.deep.equal([0, {}, undefined]);
    again.close();
  });
});
