import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { Archive } from '../../indexer/archive/archive.js';
import type { Check } from '../../scripts/ops/doctor/check.js';
import { xianbao } from '../support/command.js';
import { countySite, html, countySource, writeSources } from '../support/county-site.js';
import { deadPort } from '../support/dead-port.js';
import { startScript } from '../support/processes.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import type { UnrulyServer } from '../support/unruly-server.js';

describe('xianbao doctor', function () {
  this.timeout(60_000);
  let data: string;
  let site: UnrulyServer;
  before(async () => {
    site = await countySite({
      '/empty/index.html': html('<p>暂无内容</p>'),
      '/films/index.html': html(
        '<ul><li><a href="/films/post_1.html">一部影片的名字</a></li></ul>',
      ),
      '/films/post_1.html': html('<video src="a.mp4"></video>'),
      '/robots.txt': (_request, response) => {
        response.end('User-agent: *\nDisallow: /secret/\nAllow: /');
      },
    });
  });
  after(() => site.close());
  beforeEach(async () => {
    data = await temporaryFolder();
  });
  afterEach(() => removeFolder(data));

  const doctor = async (...parameters: string[]) => {
    const { code, stdout, stderr } = await xianbao(data, ['doctor', '--json', ...parameters]);
    if (stdout === '') throw new Error(stderr);
    const { checks, ...counts } = JSON.parse(stdout) as { checks: Check[]; fail: number };
    const find = (name: string) => checks.find((check) => check.name === name);
    return { code, counts, checks, find };
  };

  it('finds a sound installation sound and shows what it reads of a source', async () => {
    const sources = await writeSources(data, [countySource(site)]);
    const { code, counts, find } = await doctor('--sources', sources);
    expect({ code, ...counts }).to.include({ code: 0, fail: 0 });
    expect(find('engine version')?.message).to.equal('Meilisearch 1.21.0');
    expect(find('huaiji-gov list')?.message).to.include('names 2 reports, 2 with a day');
    const { state, message } = find('huaiji-gov report')!;
    expect(state).to.equal('ok');
    expect(message).to.include('怀集县召开春季农业生产部署会议').and.include('2024-03-05');
    expect(message)
      .to.include('怀集县 441224')
      .and.match(/\d+ characters/u);
  });

  it('writes nothing into the ledger', async () => {
    const sources = await writeSources(data, [countySource(site)]);
    Archive.open(data).close();
    await doctor('--sources', sources);
    const archive = Archive.open(data, { readonly: true });
    const counts = [archive.addresses.count(), archive.fetches.count(), archive.runs.latest(1)];
    archive.close();
    expect(counts).to.deep.equal([0, 0, []]);
  });

  it('fails a source for each thing that keeps it from being crawled', async () => {
    const source = (id: string, path: string) =>
      countySource(site, { id, start: [site.url(path)] });
    const dead = `http://127.0.0.1:${await deadPort()}/index.html`;
    const sources = await writeSources(data, [
      source('forbidden', '/secret/index.html'),
      source('moved', '/none/index.html'),
      source('empty', '/empty/index.html'),
      source('films', '/films/index.html'),
      countySource(site, { id: 'dead', start: [dead] }),
    ]);
    const { code, find } = await doctor('--sources', sources);
    expect(code).to.equal(1);
    const told = (name: string) =>
      `${find(name)?.state} ${find(name)?.message} ${find(name)?.todo}`;
    expect(told('forbidden list')).to.match(/^fail .*robots\.txt.*ask the site for leave/u);
    expect(told('moved list')).to.match(/^fail .*answered 404.*correct its address/u);
    expect(told('empty list')).to.match(/^fail .*names no report.*article fits/u);
    expect(told('films report')).to.match(/^fail none of 1 was read/u);
    expect(told('dead list')).to.match(/^fail .*no connection/u);
    expect(site.visits.some(({ path }) => path.startsWith('/secret/'))).to.equal(false);
  });

  it('fails a sources.yml that cannot be read, with its lines', async () => {
    const sources = join(data, 'sources.yml');
    await writeFile(sources, 'sources:\n  - id: a\n    kind: portal\n');
    const { code, find } = await doctor('--sources', sources);
    expect(code).to.equal(1);
    expect(find('sources')).to.include({ state: 'fail' });
    expect(find('sources')?.message).to.match(/sources\.yml:3: /u);
  });

  it('fails a damaged archive and says how to get it back', async () => {
    await mkdir(join(data, 'archive'));
    writeFileSync(join(data, 'archive', 'archive.sqlite'), 'no database'.repeat(500));
    const { code, find } = await doctor();
    expect(code).to.equal(1);
    expect(find('archive')).to.include({ state: 'fail' });
    expect(find('archive')?.todo).to.include('xianbao restore');
  });

  it('finds a damaged page only with --deep', async () => {
    const archive = Archive.open(data);
    archive.pages.keep(Buffer.from('<p>页面</p>'));
    archive.database.exec("UPDATE pages SET compressed = x'00'");
    archive.close();
    expect((await doctor()).find('archive')?.state).to.equal('ok');
    const { code, find } = await doctor('--deep');
    expect({ code, state: find('archive')?.state }).to.deep.equal({ code: 1, state: 'fail' });
  });

  it('warns where a run is at work', async () => {
    const { kill } = await startScript('hold-lock.ts', join(data, 'run.lock'));
    try {
      const { code, find } = await doctor();
      expect({ code, state: find('lock')?.state }).to.deep.equal({ code: 0, state: 'warn' });
    } finally {
      await kill();
    }
  });

  it('prints a line for each check, with what to do', async () => {
    const { code, stdout } = await xianbao(data, ['doctor', '--sources', join(data, 'none.yml')]);
    expect(code).to.equal(1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) expect(line).to.match(/^(?:ok|warn|fail) +[\w -]+: ./u);
    expect(lines.at(-1)).to.match(/^fail sources: .*; mend/u);
  });
});
