import { expect } from 'chai';
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Archive } from '../../../indexer/archive/archive.js';
import { ARCHIVE_FORMAT } from '../../../indexer/archive/schema.js';
import type { ErrorCode } from '../../../src/model/errors.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { temporaryArchive, versionFrom } from './temporary-archive.js';

describe('The archive', () => {
  let archive: Archive;
  let data: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, data, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const expectError = (act: () => unknown, code: ErrorCode) => {
    expect(act)
      .to.throw(XianbaoError)
      .that.satisfies((error: XianbaoError) => {
        expect(error.code).to.equal(code);
        return error.message.includes(archive.file);
      });
  };
  const fill = (pages: number) =>
    archive.transaction(() =>
      Array.from({ length: pages }, () => archive.pages.keep(randomBytes(20_000))),
    );

  it('stands in one file once it is closed, and is found there again', () => {
    archive.versions.add(versionFrom(archive));
    archive.close();
    archive.close();
    expect(existsSync(join(data, 'archive', 'archive.sqlite-wal'))).to.equal(false);
    archive = Archive.open(data);
    expect(archive.versions.of('a')).to.have.length(1);
    expect(archive.check()).to.deep.equal([]);
  });

  it('keeps all of a transaction or nothing, nested ones too', () => {
    expect(() =>
      archive.transaction(() => {
        archive.versions.add(versionFrom(archive));
        throw new Error('stop');
      }),
    ).to.throw('stop');
    expect([archive.pages.count(), archive.versions.count()]).to.deep.equal([0, 0]);
    const given = archive.transaction(() => {
      archive.versions.add(versionFrom(archive));
      return 'given back';
    });
    expect(given).to.equal('given back');
    expect(archive.versions.count()).to.equal(1);
  });

  it('is read by others while it is written, as it was before', () => {
    const reader = Archive.open(data, { readonly: true });
    try {
      archive.transaction(() => {
        archive.versions.add(versionFrom(archive));
        expect(reader.versions.count()).to.equal(0);
      });
      expect(reader.versions.count()).to.equal(1);
      const [version] = reader.versions.each();
      expect(String(reader.pages.read(version!.origin.page))).to.equal('<p>text</p>');
      expectError(() => reader.pages.keep(Buffer.from('x')), 'invalid_configuration');
    } finally {
      reader.close();
    }
  });

  it('is empty where it is missing and only read, and nothing is made', async () => {
    const folder = await temporaryFolder();
    try {
      const absent = Archive.open(folder, { readonly: true });
      expect([absent.versions.count(), absent.addresses.count()]).to.deep.equal([0, 0]);
      absent.close();
      expect(existsSync(join(folder, 'archive'))).to.equal(false);
    } finally {
      await removeFolder(folder);
    }
  });

  it('refuses a file of a newer version', () => {
    archive.database.pragma(`user_version = ${ARCHIVE_FORMAT + 1}`);
    archive.close();
    expectError(() => Archive.open(data), 'archive_newer');
    expectError(() => Archive.open(data, { readonly: true }), 'archive_newer');
  });

  it('tells damage in the middle of its file when it meets it', async () => {
    const hashes = fill(100);
    archive.close();
    const { size } = await stat(archive.file);
    const handle = await open(archive.file, 'r+');
    await handle.write(Buffer.alloc(100_000, 0x5a), 0, 100_000, Math.floor(size / 2));
    await handle.close();
    archive = Archive.open(data);
    expectError(() => hashes.forEach((hash) => archive.pages.read(hash)), 'archive_corrupt');
    const problems = archive.check();
    expect(problems).to.not.deep.equal([]);
    expect(problems.join('\n')).to.contain(archive.file);
  });

  it('tells a file that was cut short, and one that is no database', async () => {
    const hashes = fill(100);
    archive.close();
    await truncate(archive.file, Math.floor((await stat(archive.file)).size / 2));
    expectError(() => {
      archive = Archive.open(data);
      hashes.forEach((hash) => archive.pages.read(hash));
    }, 'archive_corrupt');
    archive.close();
    await writeFile(archive.file, 'not a database'.repeat(1_000));
    expectError(() => Archive.open(data), 'archive_corrupt');
  });

  it('tells a file that lost all its content, and makes no new archive in its place', async () => {
    fill(1);
    archive.close();
    await truncate(archive.file, 0);
    for (const readonly of [false, true])
      expectError(() => Archive.open(data, { readonly }), 'archive_corrupt');
    expect((await stat(archive.file)).size).to.equal(0);
  });

  it('tells a file that is gone while what was written last is left', async () => {
    fill(1);
    const log = await readFile(`${archive.file}-wal`);
    archive.close();
    await rm(archive.file);
    await writeFile(`${archive.file}-wal`, log);
    for (const readonly of [false, true])
      expectError(() => Archive.open(data, { readonly }), 'archive_corrupt');
  });

  it('is made anew where its making was broken off', async () => {
    archive.close();
    await rm(archive.file);
    await writeFile(`${archive.file}.new`, 'half an arch');
    await writeFile(`${archive.file}.new-journal`, 'half a journal');
    archive = Archive.open(data);
    fill(1);
    expect(archive.check()).to.deep.equal([]);
    expect(existsSync(`${archive.file}.new`)).to.equal(false);
  });

  it('refuses the database of another program, and leaves it as it is', async () => {
    archive.close();
    await rm(archive.file);
    const other = new Database(archive.file);
    other.exec('CREATE TABLE songs (name TEXT)');
    other.close();
    expectError(() => Archive.open(data), 'archive_corrupt');
  });

  it('tells a full disk, and is whole once there is room again', () => {
    const pages = archive.database.pragma('page_count', { simple: true }) as number;
    archive.database.pragma(`max_page_count = ${pages + 50}`);
    fill(1);
    expectError(() => fill(100), 'disk_full');
    expect(archive.pages.count()).to.equal(1);
    expect(archive.check()).to.deep.equal([]);
    archive.database.pragma('max_page_count = 1000000');
    fill(100);
    expect(archive.pages.count()).to.equal(101);
  });

  it('tells that another process is writing', () => {
    archive.database.pragma('busy_timeout = 1');
    const other = new Database(archive.file);
    try {
      other.exec('BEGIN IMMEDIATE');
      expectError(() => fill(1), 'locked');
    } finally {
      other.close();
    }
  });
});
