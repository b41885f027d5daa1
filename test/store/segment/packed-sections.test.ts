import { expect } from 'chai';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { CacheStore } from '../../../src/model/memory/cache-store.js';
import { SectionFile, writeSections } from '../../../src/store/segment/packed-sections.js';
import { openSegmentCache } from '../../../src/store/segment/segment-cache.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const RANGES = 2_000;
const random = seededRandom(5);
/** Of lengths around that of a block, and none at all. */
const SECTIONS = [0, 1, 7, 16_383, 16_384, 40_000, 3].map((length) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256)),
);

function openFile(path: string, megabytes?: number): SectionFile {
  return new SectionFile(path, SECTIONS.length, openSegmentCache(new CacheStore(megabytes)));
}

describe('A file of sections', () => {
  let folder: string;
  let path: string;

  before(async () => {
    folder = await temporaryFolder();
    path = join(folder, 'a.seg');
    writeSections(path, SECTIONS);
  });
  after(() => removeFolder(folder));

  for (const megabytes of [1, 0]) {
    const held = megabytes === 0 ? 'without room for blocks' : 'with blocks in memory';
    it(`gives the bytes of any range, ${held}`, () => {
      const file = openFile(path, megabytes);
      for (let i = 0; i < RANGES; i += 1) {
        const section = Math.floor(random() * SECTIONS.length);
        const bytes = SECTIONS[section]!;
        const from = Math.floor(random() * (bytes.length + 1));
        const length = Math.floor(random() * (bytes.length - from + 1));
        const expected = Buffer.from(bytes.subarray(from, from + length));
        expect(file.read(section, from, length).equals(expected)).to.equal(true);
        expect(file.peek(section, from, length).equals(expected)).to.equal(true);
      }
      file.close();
    });
  }

  it('that was cut off says so, and gives no bytes that are not there', () => {
    truncateSync(path, 50_000);
    const file = openFile(path);
    const last = SECTIONS[5]!.length - 10;
    expect(() => file.read(5, last, 10)).to.throw('shorter');
    expect(() => file.peek(5, last, 10)).to.throw('shorter');
    file.close();
  });
});
