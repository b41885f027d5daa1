import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../../src/engine/file-lock.js';
import { startScript } from '../support/processes.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

describe('a file lock', () => {
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => removeFolder(folder));

  it('excludes a second holder until it is released', () => {
    const path = join(folder, 'one.lock');
    const first = takeLock(path);
    expect(first).not.to.equal(undefined);
    expect(takeLock(path)).to.equal(undefined);
    first!.release();
    const second = takeLock(path);
    expect(second).not.to.equal(undefined);
    second!.release();
  });

  it('waits as long as it is told to', () => {
    const path = join(folder, 'wait.lock');
    const first = takeLock(path);
    const start = Date.now();
    expect(takeLock(path, 300)).to.equal(undefined);
    expect(Date.now() - start).to.be.at.least(250);
    first!.release();
  });

  it('whose file was damaged is taken all the same, and never by two', async () => {
    const path = join(folder, 'damaged.lock');
    for (const content of ['garbage '.repeat(20), randomBytes(5_000)]) {
      await writeFile(path, content);
      const holder = await startScript('hold-lock.ts', path);
      try {
        expect(holder.line).to.equal('taken');
        // Damaged while it is held: the one who holds it still does.
        await writeFile(path, content);
        expect(takeLock(path)).to.equal(undefined);
      } finally {
        await holder.kill();
      }
      const lock = takeLock(path);
      expect(lock).not.to.equal(undefined);
      lock!.release();
    }
  });

  it('that cannot be made says why and what to do', async () => {
    const path = join(folder, 'folder.lock');
    await mkdir(path);
    expect(() => takeLock(path))
      .to.throw(/folder\.lock cannot be used/u)
      .with.property('code', 'invalid_configuration');
  });

  it('of another file is another lock', () => {
    const locks = [takeLock(join(folder, 'a.lock')), takeLock(join(folder, 'b.lock'))];
    for (const lock of locks) {
      expect(lock).not.to.equal(undefined);
      lock!.release();
    }
  });

  it('excludes other processes, and is freed when its holder is killed', async () => {
    const path = join(folder, 'child.lock');
    const holder = await startScript('hold-lock.ts', path);
    try {
      expect(holder.line).to.equal('taken');
      expect(takeLock(path)).to.equal(undefined);
    } finally {
      await holder.kill();
    }
    const lock = takeLock(path);
    expect(lock).not.to.equal(undefined);
    lock!.release();
  });

  it('says why where its folder is missing', () => {
    expect(() => takeLock(join(folder, 'missing', 'x.lock'))).to.throw(/directory/u);
  });
});
