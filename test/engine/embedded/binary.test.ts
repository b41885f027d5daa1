import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { chmod, copyFile, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineBinary } from '../../../src/engine/embedded/binary.js';
import { readState } from '../../../src/engine/embedded/checked-program.js';
import { catchRejection } from '../../support/rejection.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

describe('the program of the engine', () => {
  let folder: string;
  let published: string;
  before(async () => {
    folder = await temporaryFolder();
    published = await engineBinary(folder);
  });
  after(() => removeFolder(folder));

  it('is the installed file, and can be run', async () => {
    expect(published).to.match(/node_modules.*meilisearch$/u);
    expect((await stat(published)).mode & 0o111).to.equal(0o111);
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('is made executable where it is not', async () => {
    const copy = join(folder, 'without-run-bit');
    await copyFile(published, copy);
    await chmod(copy, 0o644);
    expect(await engineBinary(folder, copy)).to.equal(copy);
    expect((await stat(copy)).mode & 0o777).to.equal(0o755);
  });

  it('is refused where one byte is another, and is not made executable', async () => {
    const copy = join(folder, 'tampered');
    await copyFile(published, copy);
    await chmod(copy, 0o644);
    await changeByte(copy, 4_096);
    const error = await catchRejection(engineBinary(folder, copy));
    expect(error).to.include({ code: 'engine_binary_tampered' });
    expect(String(error)).to.include(copy).and.include('MEILI_URL');
    expect((await stat(copy)).mode & 0o111).to.equal(0);
  });

  it('is checked once for each state of its file', async () => {
    const copy = join(folder, 'checked');
    await copyFile(published, copy);
    // As packages come: it is made executable after it was checked.
    await chmod(copy, 0o644);
    await engineBinary(folder, copy);
    const record = `${copy}.checked`;
    const [hash] = (await readFile(record, 'utf8')).split(' ');
    expect(await readFile(record, 'utf8')).to.equal(await readState(copy, hash!));
    await changeByte(copy, 4_096);
    expect(await catchRejection(engineBinary(folder, copy))).to.include({
      code: 'engine_binary_tampered',
    });
    // Whoever says that this very state was found right is believed, and it is not read again: only the owner may say so.
    await writeFile(record, await readState(copy, hash!), { mode: 0o600 });
    expect(await engineBinary(folder, copy)).to.equal(copy);
    await chmod(record, 0o666);
    expect(await catchRejection(engineBinary(folder, copy))).to.include({
      code: 'engine_binary_tampered',
    });
  });

  it('is refused where it was cut off', async () => {
    const copy = join(folder, 'short');
    await copyFile(published, copy);
    const file = await open(copy, 'r+');
    await file.truncate(1_000);
    await file.close();
    const error = await catchRejection(engineBinary(folder, copy));
    expect(error).to.include({ code: 'engine_binary_tampered' });
  });

  it('is reported missing, with what to do, where there is no such file', async () => {
    const error = await catchRejection(engineBinary(folder, join(folder, 'nowhere')));
    expect(error).to.include({ code: 'engine_binary_missing' });
    expect(String(error)).to.include('nowhere').and.include('MEILI_URL');
  });
});

async function changeByte(path: string, position: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, position);
    byte[0]! ^= 1;
    await file.write(byte, 0, 1, position);
  } finally {
    await file.close();
  }
}
