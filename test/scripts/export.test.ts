import { expect } from 'chai';
import { createReadStream, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { after, before, describe, it } from 'mocha';
import { WARCParser } from 'warcio';
import { xianbao } from '../support/command.js';
import { countySite, countySource, writeSources } from '../support/county-site.js';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.js';
import type { UnrulyServer } from '../support/unruly-server.js';

describe('xianbao export --archive', function () {
  this.timeout(60_000);
  let data: string;
  let site: UnrulyServer;
  before(async () => {
    data = await temporaryFolder();
    site = await countySite();
    const sources = await writeSources(data, [countySource(site)]);
    expect((await xianbao(data, ['crawl', '--sources', sources])).code).to.equal(0);
  });
  after(async () => {
    await site.close();
    await removeFolder(data);
  });

  it('writes every page that was crawled as WARC', async () => {
    const file = join(data, 'all.warc.gz');
    const { code, stderr } = await xianbao(data, ['export', '--archive', file]);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '4 records\n' });
    const urls: string[] = [];
    for await (const record of WARCParser.iterRecords(createReadStream(file))) {
      await record.readFully(false);
      if (record.warcType === 'response') urls.push(record.warcTargetURI!);
    }
    const names = ['index', 'post_1', 'post_2'];
    expect(urls).to.have.members(names.map((name) => site.url(`/news/${name}.html`)));
    expect(gunzipSync(await readFile(file)).toString()).to.include('河长制');
    expect(readdirSync(data).filter((name) => name.endsWith('.part'))).to.deep.equal([]);
  });

  it('writes nothing but the archive to standard output', async () => {
    const { code, stdout } = await xianbao(data, ['export', '--archive', '-']);
    expect(code).to.equal(0);
    expect(stdout.charCodeAt(0)).to.equal(0x1f);
  });

  it('ends with 2 where the file cannot be written', async () => {
    const file = join(data, 'no', 'such.warc.gz');
    const { code, stderr } = await xianbao(data, ['export', '--archive', file]);
    expect(code).to.equal(2);
    expect(stderr).to.include('cannot be written');
  });
});

describe('xianbao export', function () {
  this.timeout(60_000);
  let data: string;
  before(async () => {
    data = await temporaryFolder();
    expect((await xianbao(data, ['index', 'samples'])).code).to.equal(0);
  });
  after(() => removeFolder(data));

  it('writes as many rows as a search counts', async () => {
    const { stdout } = await xianbao(data, ['search', '怀集县', '--json']);
    const { total } = JSON.parse(stdout) as { total: { value: number } };
    const format = ['--format', 'jsonl', '--fields', 'id,date,occurrences'];
    const ended = await xianbao(data, ['export', '怀集县', ...format]);
    expect(ended.code, ended.stderr).to.equal(0);
    const rows = ended.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { date: string; occurrences: number });
    expect(rows).to.have.length(total.value);
    expect(rows.every(({ occurrences }) => occurrences > 0)).to.equal(true);
    expect(rows.map(({ date }) => date)).to.deep.equal(rows.map(({ date }) => date).toSorted());
  });

  it('writes a table to a file, narrowed as the API narrows', async () => {
    const out = join(data, 'out.csv');
    const narrowed = ['--county', '怀集县', '--county', '441225', '--from', '2023'];
    const table = ['--format', 'csv', '--fields', 'county,date', '--out', out];
    const { code, stdout } = await xianbao(data, ['export', ...narrowed, ...table]);
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: '' });
    const [head, ...rows] = (await readFile(out, 'utf8')).trimEnd().split(/\r?\n/u);
    expect(head).to.equal('county,date');
    expect(rows.length).to.be.above(0);
    for (const row of rows) expect(row).to.match(/^44122[45],20(?:2[3-9])-/u);
  });

  it('writes a folder of texts with what is known of each', async () => {
    const folder = join(data, 'corpus');
    const ended = await xianbao(data, ['export', '怀集县', '--texts', folder]);
    expect(ended.code, ended.stderr).to.equal(0);
    const rows: Record<string, string>[] = parse(
      await readFile(join(folder, 'metadata.csv'), 'utf8'),
      { columns: true },
    );
    expect(readdirSync(join(folder, 'texts'))).to.have.members(
      rows.map(({ file }) => file!.replace('texts/', '')),
    );
    for (const { file, title, date, occurrences } of rows) {
      const text = await readFile(join(folder, file!), 'utf8');
      expect(text.split('\n')[0]).to.equal(title);
      expect(file).to.include(date);
      expect(text.split('怀集县').length - 1).to.equal(Number(occurrences));
    }
    const about = await readFile(join(folder, 'README.md'), 'utf8');
    expect(about).to.include(`${rows.length} reports`).and.to.include('asOf=');
    const again = await xianbao(data, ['export', '怀集县', '--texts', folder]);
    expect(again.code).to.equal(2);
    expect(again.stderr).to.include('has something in it');
  });

  it('refuses with 2 what says nothing, two things or something unknown', async () => {
    for (const parameters of [
      [],
      ['怀集县', '--archive', join(data, 'a.warc.gz')],
      ['怀集县', '--format', 'xml'],
      ['--texts', join(data, 'texts'), '--format', 'csv'],
      ['怀集县', '--county', '无此县'],
      ['怀集县', '--fields', 'colour'],
    ]) {
      const { code, stdout } = await xianbao(data, ['export', ...parameters]);
      expect({ code, stdout }, parameters.join(' ')).to.deep.equal({ code: 2, stdout: '' });
    }
  });
});
