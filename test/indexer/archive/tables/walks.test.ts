import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { temporaryArchive } from '../temporary-archive.js';

describe("The walks of a source's lists", () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  it('are whole only where the last one was finished', () => {
    expect(archive.walks.begin('county-gov')).to.equal(false);
    expect(archive.walks.begin('county-gov')).to.equal(false);
    archive.walks.finish('county-gov');
    expect(archive.walks.begin('county-gov')).to.equal(true);
    expect(archive.walks.begin('county-gov')).to.equal(false);
    expect(archive.walks.begin('other')).to.equal(false);
  });
});
