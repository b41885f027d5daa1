import { expect } from 'chai';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { diskUseReader, measureDiskUse } from '../../../src/engine/memory/disk-use.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('what a data directory occupies', () => {
  let data: string;
  beforeEach(async () => {
    data = await temporaryFolder();
    await mkdir(join(data, 'engine', 'db', 'indexes'), { recursive: true });
    await mkdir(join(data, 'archive'));
    await writeFile(join(data, 'engine', 'db', 'indexes', 'data.mdb'), Buffer.alloc(100_000, 'x'));
    await writeFile(join(data, 'archive', 'archive.sqlite'), Buffer.alloc(50_000, 'x'));
    await writeFile(join(data, 'other'), Buffer.alloc(1_000_000, 'x'));
  });
  afterEach(() => removeFolder(data));

  it('is told by its parts, folders within them too; a part that is missing occupies nothing', async () => {
    const { engine, archive, texts } = await measureDiskUse(data);
    // Whole blocks are counted.
    expect(engine).to.be.within(100_000, 200_000);
    expect(archive).to.be.within(50_000, 100_000);
    expect(texts).to.equal(0);
  });

  it('leaves out the holes of files', async () => {
    const before = await measureDiskUse(data);
    const file = await open(join(data, 'archive', 'sparse'), 'w');
    await file.truncate(1 << 30);
    await file.close();
    expect((await measureDiskUse(data)).archive).to.be.below(before.archive + 1_000_000);
  });

  it('is not measured anew for each who asks', async () => {
    const read = diskUseReader(data);
    const first = await read();
    await rm(join(data, 'engine'), { recursive: true });
    expect(await read()).to.deep.equal(first);
    expect((await measureDiskUse(data)).engine).to.equal(0);
  });
});
