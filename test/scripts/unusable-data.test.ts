import { expect } from 'chai';
import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { xianbao, type Ended } from '../support/command.js';
import { SmallDisk } from '../support/small-disk.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';

const ROW = '{"id":"a1","title":"标题","body":"正文会议","date":"2023-01-14"}\n';

describe('A data directory that cannot be used', function () {
  this.timeout(120_000);
  let folder: string;
  let sound: string;
  let rows: string;
  before(async () => {
    folder = await temporaryFolder();
    [sound, rows] = [join(folder, 'sound'), join(folder, 'rows.jsonl')];
    await writeFile(rows, ROW);
    expect((await xianbao(sound, ['index', rows])).code).to.equal(0);
  });
  after(() => removeFolder(folder));

  /** What a command says on standard error, on one line, after it ended with a status. */
  function told({ code, stderr, stdout }: Ended, wanted: number): string {
    expect(code, stderr).to.equal(wanted);
    expect(stdout + stderr).to.not.match(/^ +at /mu);
    expect(stderr.trimEnd().split('\n')).to.have.length(1);
    return stderr;
  }

  for (const [name, parameters] of [
    ['status', ['status']],
    ['search', ['search', '会议']],
    ['index', ['index', 'x.jsonl']],
    ['serve', ['serve']],
  ] as const) {
    it(`is said at once where it can never be made: ${name} over /proc/x`, async () => {
      const stderr = told(await xianbao('/proc/x', [...parameters]), 2);
      expect(stderr).to.match(
        /\/proc\/x cannot be used.*set XIANBAO_DATA.*\[invalid_configuration\]/u,
      );
    });
  }

  it('is said where it is a file, by doctor and status', async () => {
    const { code, stdout, stderr } = await xianbao(rows, ['doctor']);
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.match(/^fail data: .*a file stands where a folder should be/mu);
    expect(stdout).to.not.match(/^\w+ +engine/mu);
    expect(told(await xianbao(rows, ['status']), 2)).to.include('a file stands where');
    expect(await readFile(rows, 'utf8')).to.equal(ROW);
  });

  it('whose archive lost its content is not taken for a new one by any command', async () => {
    const data = join(folder, 'emptied');
    await cp(sound, data, { recursive: true });
    await truncate(join(data, 'archive', 'archive.sqlite'), 0);
    for (const parameters of [['index', rows], ['status'], ['backup', join(folder, 'b.gz')]]) {
      const stderr = told(await xianbao(data, parameters), 1);
      expect(stderr).to.match(
        /archive\.sqlite is damaged: it is empty\. Restore .*\[archive_corrupt\]/u,
      );
    }
    const { code, stdout } = await xianbao(data, ['doctor']);
    expect(code).to.equal(1);
    expect(stdout).to.match(/^fail archive: .*it is empty.*xianbao restore/mu);
  });

  it('with damaged locks and engine.json works, and one with folders in their place says so', async () => {
    const data = join(folder, 'locks');
    await cp(sound, data, { recursive: true });
    const files = ['run.lock', 'engine/start.lock', 'engine/key.lock', 'engine/engine.json'];
    for (const file of files) await writeFile(join(data, file), 'garbage '.repeat(700));
    expect((await xianbao(data, ['index', rows])).code).to.equal(0);
    for (const file of ['run.lock', 'engine/start.lock', 'engine/engine.json']) {
      await rm(join(data, file), { force: true });
      await mkdir(join(data, file));
      const stderr = told(await xianbao(data, ['index', rows]), 2);
      expect(stderr, file).to.include(join(data, file)).and.include('[invalid_configuration]');
      await rm(join(data, file), { recursive: true });
    }
    expect((await xianbao(data, ['status'])).code).to.equal(0);
  });

  it('that is read-only is said by each command', async function () {
    const disk = SmallDisk.mount(join(folder, 'read-only'), '200m');
    if (disk === undefined) this.skip();
    try {
      await cp(sound, disk.folder, { recursive: true });
      disk.makeReadOnly();
      for (const parameters of [['status'], ['index', rows], ['search', '会议']]) {
        const stderr = told(await xianbao(disk.folder, parameters), 2);
        expect(stderr).to.match(/cannot be used: .*\[invalid_configuration\]/u);
      }
      const { code, stdout } = await xianbao(disk.folder, ['doctor']);
      expect(code).to.equal(1);
      expect(stdout).to.match(/^fail data: .*the file system is read-only/mu);
    } finally {
      disk.unmount();
    }
  });

  it('that is full is said by each command', async function () {
    const disk = SmallDisk.mount(join(folder, 'full'), '300k');
    if (disk === undefined) this.skip();
    try {
      for (const parameters of [['index', rows], ['search', '会议'], ['serve']]) {
        expect(told(await xianbao(disk.folder, parameters), 1)).to.include('[disk_full]');
      }
      await rm(join(disk.folder, 'engine'), { recursive: true, force: true });
      const { stdout } = await xianbao(disk.folder, ['doctor']);
      expect(stdout).to.match(/^fail disk: /mu);
      expect(stdout)
        .to.match(/^fail engine: .*Make room/mu)
        .and.not.include('engine.log');
    } finally {
      disk.unmount();
    }
  });
});

describe('A port or host that is none', function () {
  this.timeout(60_000);
  let data: string;
  before(async () => {
    data = await temporaryFolder();
  });
  after(() => removeFolder(data));

  for (const port of ['abc', '70000', '-1', '80.5', '']) {
    it(`is wrong usage: --port ${JSON.stringify(port)}`, async () => {
      const { code, stderr } = await xianbao(data, ['serve', `--port=${port}`]);
      expect(code).to.equal(2);
      expect(stderr).to.include('Give a number from 0 to 65535').and.not.include('NaN');
    });
  }
});
