import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { TextStore } from '../../../src/store/text-store.js';
import { makeText } from '../../support/stored-text.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('the normal forms of a segment', () => {
  let parent: string;
  before(async () => {
    parent = await temporaryFolder();
  });
  after(() => removeFolder(parent));

  const text = fc.string({ unit: fc.constantFrom(...'甲乙会𠀀a1\n'), maxLength: 12 });
  const term = fc.string({ unit: fc.constantFrom(...'甲乙会𠀀a1'), minLength: 1, maxLength: 3 });

  it('are looked through for a term, one by one, in memory and in the file, with the same result', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 40 }),
        fc.array(term, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (normals, terms, isLarge) => {
          const folder = mkdtempSync(join(parent, 'store-'));
          const store = new TextStore(folder, new CacheStore(isLarge ? 0.0001 : 1));
          store.add(normals.map((normal, i) => makeText(`k${i}`, normal)));
          const [{ segment } = {}] = store.segments();
          const forms = segment!.normals;
          for (const sought of terms) {
            const expected = normals.map((normal) => normal.includes(sought));
            for (const wanted of [0, normals.length]) {
              const scan = forms.scan(sought, wanted);
              expect(normals.map((_, i) => scan.has(i))).to.deep.equal(expected);
              expect(normals.map((_, i) => scan.normal(i))).to.deep.equal(normals);
              expect(normals.map((_, i) => forms.reader(wanted)(i))).to.deep.equal(normals);
            }
          }
          store.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
