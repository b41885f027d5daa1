import { expect } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'mocha';
import { Archive } from '../../indexer/archive/archive.js';
import { backupArchive } from '../../scripts/ops/backup-archive.js';
import { parseSummary, xianbao } from '../support/command.js';
import { startScript } from '../support/processes.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import { temporaryArchive, versionFrom } from '../indexer/archive/temporary-archive.js';

describe('xianbao backup and restore', function () {
  this.timeout(120_000);
  let folder: string;
  let data: string;
  let backup: string;
  before(async () => {
    folder = await temporaryFolder();
    data = join(folder, 'data');
    backup = join(folder, 'archive.sqlite.gz');
    expect((await xianbao(data, ['index', 'samples'])).code).to.equal(0);
    const { code, stdout } = await xianbao(data, ['backup', backup]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/: 47 versions, [\d.]+ MB\n$/u);
  });
  after(() => removeFolder(folder));

  const searched = async (directory: string) => {
    const { code, stdout } = await xianbao(directory, ['search', '怀集县', '--json']);
    expect(code).to.equal(0);
    return JSON.parse(stdout) as { total: { value: number } };
  };

  it('leave searches in another data directory with the same answers', async () => {
    const other = join(folder, 'other');
    const ended = await xianbao(other, ['restore', backup, '--json']);
    expect(ended.code, ended.stderr).to.equal(0);
    expect(parseSummary(ended)).to.include({ reports: 47, versions: 47, failed: 0, kept: null });
    const [was, is] = [await searched(data), await searched(other)];
    expect(was.total.value).to.be.above(0);
    expect(is).to.deep.equal(was);
    const archive = Archive.open(other, { readonly: true });
    expect([archive.versions.countPending(), archive.check()]).to.deep.equal([0, []]);
    archive.close();
    // A next run finds everything as it was.
    const again = parseSummary(await xianbao(other, ['index', 'samples', '--json']));
    expect(again).to.include({ added: 0, updated: 0, unchanged: 47 });
  });

  it('replace an archive only with --force, and keep the old one beside', async () => {
    const other = join(folder, 'replaced');
    const archive = Archive.open(other);
    archive.versions.add(versionFrom(archive));
    archive.close();
    const refused = await xianbao(other, ['restore', backup]);
    expect(refused.code).to.equal(2);
    expect(refused.stderr).to.include('--force');
    const { code, stdout } = await xianbao(other, ['restore', backup, '--force', '--json']);
    expect(code).to.equal(0);
    const { kept } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { kept: string };
    const old = join(folder, 'old');
    await mkdir(join(old, 'archive'), { recursive: true });
    await writeFile(join(old, 'archive', 'archive.sqlite'), await readFile(kept));
    const before = Archive.open(old, { readonly: true });
    expect(before.versions.count()).to.equal(1);
    before.close();
    expect(existsSync(join(other, 'restoring'))).to.equal(false);
  });

  it('take the place of a damaged archive', async () => {
    const other = join(folder, 'damaged');
    await mkdir(join(other, 'archive'), { recursive: true });
    await writeFile(join(other, 'archive', 'archive.sqlite'), 'no database'.repeat(500));
    expect((await xianbao(other, ['restore', backup])).code).to.equal(2);
    expect((await xianbao(other, ['restore', backup, '--force'])).code).to.equal(0);
    expect((await searched(other)).total.value).to.be.above(0);
  });

  it('refuse what is no sound backup and leave everything as it was', async () => {
    const other = join(folder, 'refusing');
    const cut = join(folder, 'cut.gz');
    const whole = await readFile(backup);
    await writeFile(cut, whole.subarray(0, whole.length / 2));
    const text = join(folder, 'text.gz');
    await writeFile(text, gzipSync('no database'.repeat(500)));
    const empty = join(folder, 'empty.gz');
    await writeFile(empty, '');
    const missing = join(folder, 'none.gz');
    for (const [file, code, says] of [
      [cut, 1, 'archive_corrupt'],
      [text, 1, 'archive_corrupt'],
      [empty, 2, 'no backup'],
      [missing, 2, 'cannot be read'],
    ] as const) {
      const ended = await xianbao(other, ['restore', file]);
      expect(ended.code, file).to.equal(code);
      expect(ended.stderr).to.include(says);
      expect(existsSync(join(other, 'archive', 'archive.sqlite'))).to.equal(false);
      expect(existsSync(join(other, 'restoring'))).to.equal(false);
    }
  });

  it('refuse a backup in which a page is damaged', async () => {
    const source = await temporaryArchive();
    source.archive.versions.add(versionFrom(source.archive));
    source.archive.database.exec("UPDATE pages SET compressed = x'00'");
    const file = join(folder, 'page.gz');
    await backupArchive(source.data, file);
    await source.remove();
    const { code, stderr } = await xianbao(join(folder, 'refusing'), ['restore', file]);
    expect(code).to.equal(1);
    expect(stderr).to.include('take another backup').and.include('cannot be unpacked');
  });

  it('do nothing while another run is at work, but for the backup', async () => {
    const { kill } = await startScript('hold-lock.ts', join(data, 'run.lock'));
    try {
      expect((await xianbao(data, ['restore', backup, '--force'])).code).to.equal(75);
      expect((await xianbao(data, ['backup', join(folder, 'b.sqlite')])).code).to.equal(0);
    } finally {
      await kill();
    }
    const copy = await readFile(join(folder, 'b.sqlite'));
    expect(copy.subarray(0, 15).toString()).to.equal('SQLite format 3');
  });

  it('refuse to back up where there is no archive, or into it', async () => {
    const none = await xianbao(join(folder, 'none'), ['backup', join(folder, 'n.gz')]);
    expect(none.code).to.equal(2);
    expect(none.stderr).to.include('XIANBAO_DATA');
    const itself = join(data, 'archive', 'archive.sqlite');
    expect((await xianbao(data, ['backup', itself])).code).to.equal(2);
    const nowhere = join(folder, 'no', 'such', 'folder.gz');
    const { code, stderr } = await xianbao(data, ['backup', nowhere]);
    expect(code).to.equal(2);
    expect(stderr).to.include('cannot be written');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).to.deep.equal([]);
  });
});

describe('A backup of an archive that is being written', () => {
  it('is the archive of one moment, and ends however much is written', async () => {
    const { archive, data, remove } = await temporaryArchive();
    try {
      const page = (i: number) => Buffer.from(`<p>${i}</p>`);
      archive.pages.keep(page(0));
      archive.database.exec('CREATE TABLE ballast (a)');
      archive.database.exec(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
         INSERT INTO ballast SELECT randomblob(4000) FROM n`,
      );
      const file = join(data, 'backup.sqlite');
      let written = 0;
      // Between any two steps of the copy something is written.
      const writing = setInterval(() => archive.pages.keep(page((written += 1))), 0);
      await backupArchive(data, file).finally(() => clearInterval(writing));
      expect(written).to.be.above(0);
      const copied = join(data, 'copy');
      await mkdir(join(copied, 'archive'), { recursive: true });
      await writeFile(join(copied, 'archive', 'archive.sqlite'), await readFile(file));
      const copy = Archive.open(copied, { readonly: true });
      expect(copy.pages.count()).to.be.within(1, archive.pages.count() - 1);
      expect(copy.check()).to.deep.equal([]);
      copy.close();
    } finally {
      await remove();
    }
  });
});
