import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { Archive } from '../../../indexer/archive/archive.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { eventually } from '../../support/eventually.js';
import { startScript } from '../../support/processes.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const KILLS = 8;

describe('The archive of a crawl that is killed', () => {
  let data: string;
  before(async () => {
    data = await temporaryFolder();
  });
  after(() => removeFolder(data));

  it('is whole and has all that it said it kept, whenever that happens', async function () {
    this.timeout(120_000);
    const random = seededRandom(7);
    const confirmed = join(data, 'confirmed');
    const lines = () =>
      existsSync(confirmed) ? readFileSync(confirmed, 'utf8').split('\n').length - 1 : 0;
    for (let i = 0; i < KILLS; i += 1) {
      const before = lines();
      const child = await startScript('../indexer/archive/write-archive.ts', data, confirmed);
      await eventually('a page is kept', () => lines() > before);
      await sleep(random() * 300);
      await child.kill();

      const reader = Archive.open(data, { readonly: true });
      expect(reader.fetches.count()).to.be.at.least(lines());
      reader.close();
      const archive = Archive.open(data);
      try {
        const kept = archive.fetches.count();
        expect(kept).to.be.at.least(lines());
        expect(archive.versions.count()).to.equal(kept);
        expect(archive.pages.count()).to.equal(kept);
        expect(archive.check()).to.deep.equal([]);
        const current = [...archive.versions.each()].filter((version) => version.current);
        expect(new Set(current.map(({ id }) => id)).size).to.equal(current.length);
        for (const { origin } of current) {
          const url = origin.kind === 'page' ? origin.url : '';
          const { page, extraction } = archive.addresses.get(url)!;
          expect({ page, extraction }).to.deep.equal({
            page: origin.page,
            extraction: 'extracted',
          });
        }
      } finally {
        archive.close();
      }
    }
    expect(lines()).to.be.above(KILLS);
  });
});
