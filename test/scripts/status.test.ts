import { expect } from 'chai';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { Archive } from '../../indexer/archive/archive.js';
import type { Status } from '../../scripts/ops/status/gather-status.js';
import { xianbao } from '../support/command.js';
import { countySite, html, countySource, writeSources } from '../support/county-site.js';
import { startScript } from '../support/processes.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import type { UnrulyServer } from '../support/unruly-server.js';

describe('xianbao status', function () {
  this.timeout(60_000);
  let data: string;
  let site: UnrulyServer;
  const status = async () => {
    const { code, stdout, stderr } = await xianbao(data, ['status', '--json']);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Status;
  };
  before(async () => {
    data = await temporaryFolder();
    site = await countySite({ '/news/post_3.html': html('<p>视频</p>') });
  });
  after(async () => {
    await site.close();
    await removeFolder(data);
  });

  it('says that nothing was run where nothing was, and makes no archive', async () => {
    const { documents, archive, runs, sources, coverage } = await status();
    expect({ documents, runs, sources, coverage }).to.deep.equal({
      documents: 0,
      runs: [],
      sources: [],
      coverage: [],
    });
    expect(archive).to.include({ bytes: 0, pages: 0, versions: 0 });
    const { code, stdout } = await xianbao(data, ['status']);
    expect(code).to.equal(0);
    expect(stdout).to.include('none yet').and.include('Nothing was run yet.');
  });

  it('counts what a crawl brought and names the run', async () => {
    const sources = await writeSources(data, [countySource(site)]);
    const crawled = await xianbao(data, ['crawl', '--sources', sources]);
    expect(crawled.code, crawled.stderr).to.equal(0);
    const { documents, reports, archive, runs, sources: told, coverage, ...rest } = await status();
    expect({ documents, reports }).to.deep.equal({ documents: 2, reports: 2 });
    expect(rest.disk.archive).to.be.at.least(archive.bytes);
    expect(rest.disk.engine).to.be.above(1 << 12);
    const { residentBytes, ownBytes, boundBytes } = rest.engineMemory!;
    expect(ownBytes).to.be.above(0).and.below(residentBytes);
    expect(boundBytes).to.be.above(ownBytes);
    const { stdout } = await xianbao(data, ['status']);
    expect(stdout).to.match(/^memory +engine \d+\.\d MB, of its own \d+\.\d MB, restarted/mu);
    expect(stdout).to.match(/^disk +archive \d+\.\d MB, engine \d+\.\d MB, texts 0\.0 MB$/mu);
    expect(archive).to.include({ pages: 3, fetches: 3, versions: 2, pending: 0 });
    expect(runs).to.have.length(1);
    expect(runs[0]).to.include({ command: 'crawl', state: 'done' });
    expect(runs[0]!.summary).to.include({ added: 2, failed: 0 });
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ source: 'huaiji-gov', discovered: 2, newest: '2024-03-12' });
    expect(coverage).to.have.length(1);
    expect(coverage[0]).to.include({
      county: '441224',
      countyName: '怀集县',
      month: '2024-03',
      discovered: 2,
      fetched: 2,
      extracted: 2,
      noReport: 0,
      failed: 0,
      notCrawled: 0,
    });
  });

  it('tells a page without a report from one that was not crawled', async () => {
    const archive = Archive.open(data);
    const at = Date.now();
    const more = { source: 'huaiji-gov', kind: 'report' as const, county: '441224', at };
    for (const [name, date] of [
      ['/news/post_8.html', '2024-05-01'],
      ['/news/post_9.html', '2024-06-01'],
    ] as const) {
      archive.addresses.discover({ url: site.url(name), date, ...more });
    }
    const url = site.url('/news/post_8.html');
    archive.addresses.noteSuccess(url, {
      at,
      status: 200,
      page: archive.pages.keep(Buffer.from('x')),
    });
    archive.addresses.noteReading(url, { state: 'no_report', changed: false });
    archive.close();
    const { coverage } = await status();
    const of = (month: string) => coverage.find((row) => row.month === month);
    expect(of('2024-05')).to.include({ discovered: 1, extracted: 0, noReport: 1, notCrawled: 0 });
    expect(of('2024-06')).to.include({ discovered: 1, extracted: 0, noReport: 0, notCrawled: 1 });
    const { stdout } = await xianbao(data, ['status']);
    const line = stdout.split('\n').find((each) => each.startsWith('441224'));
    expect(line?.split(/\s+/u)).to.deep.equal(['441224', '怀集县', '2', '0', '+1']);
  });

  it('shows a run that is at work, and one that was broken off', async () => {
    const archive = Archive.open(data);
    const startedAt = Date.now();
    archive.runs.start({ id: 'killed', command: 'crawl', startedAt });
    archive.close();
    expect((await status()).runs[0]).to.include({ run: 'killed', state: 'broken off' });
    const { line, kill } = await startScript('hold-lock.ts', join(data, 'run.lock'));
    try {
      expect(line).to.equal('taken');
      expect((await status()).runs[0]).to.include({ run: 'killed', state: 'at work' });
    } finally {
      await kill();
    }
  });

  it('answers while a run writes the archive', async () => {
    const archive = Archive.open(data);
    archive.database.exec('BEGIN IMMEDIATE');
    try {
      expect((await status()).documents).to.equal(2);
    } finally {
      archive.database.exec('ROLLBACK');
      archive.close();
    }
  });

  it('refuses an option it does not have with 2', async () => {
    expect((await xianbao(data, ['status', '--yaml'])).code).to.equal(2);
  });
});
