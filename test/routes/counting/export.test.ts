import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { after, before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { readItems } from '../../../indexer/sources/files/files.js';
import { countCharacters, countOccurrences, has } from '../../../scripts/dev/oracle/brute-force.js';
import { readPlainReports, type PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { eventually } from '../../support/eventually.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { indexInto, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const ROWS = 2_500;

function* manyRows() {
  for (let i = 0; i < ROWS; i += 1) {
    const day = String(1 + (i % 3)).padStart(2, '0');
    const title = i === 7 ? '=1+1,"甲"' : `第${i}号`;
    const row = { id: `many-${i}`, title, body: `繁多的报道\n第二段 ${'字'.repeat(300)}` };
    yield { ...row, date: `2020-02-${day}`, county: i % 2 === 0 ? '441224' : '320106' };
  }
}

describe('GET /api/v1/export', () => {
  let folder: string;
  let gateway: Gateway;
  let samples: PlainReport[];
  before(async function () {
    this.timeout(120_000);
    folder = await temporaryFolder();
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, [...manyRows()].map((row) => JSON.stringify(row)).join('\n'));
    samples = await readPlainReports(['samples']);
    gateway = await temporaryGateway(readItems(['samples', file]));
  });
  after(async () => {
    await gateway?.close();
    await removeFolder(folder);
  });

  const address = (parameters: Record<string, string>) =>
    `${gateway.url}/api/v1/export?${new URLSearchParams(parameters).toString()}`;
  const textOf = async (parameters: Record<string, string>) =>
    (await fetch(address(parameters))).text();
  const linesOf = async (parameters: Record<string, string>) =>
    (await textOf({ ...parameters, format: 'jsonl' }))
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('gives every report that matches, as JSON lines and as CSV', async () => {
    const wanted = samples.filter((report) => has(report, '会议')).map(({ report }) => report);
    const lines = await linesOf({ q: '会议', fields: 'id,title,body,date,speakers,occurrences' });
    expect(lines.map(({ id }) => id)).to.have.members(wanted.map(({ id }) => id));
    for (const line of lines) {
      const found = samples.find(({ report }) => report.id === line.id)!;
      expect(line).to.include({ title: found.report.title, body: found.report.body });
      expect(line.occurrences).to.equal(countOccurrences(found, '会议'));
    }
    const rows: Record<string, string>[] = parse(await textOf({ q: '会议', bom: 'true' }), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ id }) => id)).to.deep.equal(lines.map(({ id }) => id));
    expect(rows.map(({ body }) => body)).to.deep.equal(lines.map(({ body }) => body));
  });

  it('gives the same reports as Parquet', async () => {
    const asked = { q: '会议', fields: 'id,date,speakers,characters' };
    const response = await fetch(address({ ...asked, format: 'parquet' }));
    expect(response.headers.get('content-type')).to.equal('application/vnd.apache.parquet');
    const rows = await parquetReadObjects({ file: await response.arrayBuffer() });
    const lines = await linesOf(asked);
    expect(
      rows.map(({ id, speakers, characters }) => ({ id, speakers, characters })),
    ).to.deep.equal(lines.map(({ id, speakers, characters }) => ({ id, speakers, characters })));
  });

  it('gives every occurrence in its context, as many as there are, in sentences too', async () => {
    const lines = await linesOf({ q: '会议', rows: 'lines', width: '5' });
    const counts = samples.map((report) => countOccurrences(report, '会议'));
    expect(lines).to.have.length(counts.reduce((sum, count) => sum + count, 0));
    for (const { left, match, right } of lines) {
      expect(match).to.equal('会议');
      expect([...String(left)].length).to.be.at.most(5);
      expect([...String(right)].length).to.be.at.most(5);
    }
    const sentences = await linesOf({
      q: '会议',
      rows: 'lines',
      width: '500',
      context: 'sentence',
    });
    expect(sentences).to.have.length(lines.length);
    for (const { left } of sentences) expect(left).not.to.match(/[。！？]/u);
    const { parameter } = await problemAt(address({ rows: 'lines' }));
    expect(parameter).to.equal('q');
  });

  it('keeps a spreadsheet from taking a title for a formula', async () => {
    const parameters = { q: 'title:1', fields: 'title', from: '2020-02', to: '2020-02' };
    const rows: string[][] = parse(await textOf(parameters));
    expect(rows.flat()).to.include(`'=1+1,"甲"`);
    const lines = await linesOf(parameters);
    expect(lines.map(({ title }) => title)).to.include('=1+1,"甲"');
  });

  it('goes on after a cursor with exactly the rest, whatever came in between', async () => {
    for (const sort of ['date', '-date']) {
      const asked = { q: '繁多', sort, fields: 'id,cursor' };
      const all = await linesOf(asked);
      expect(all).to.have.length(sort === 'date' ? ROWS : ROWS + 1);
      const file = join(folder, `more${sort}.jsonl`);
      const more = { id: `more${sort}`, title: '又一号', body: '繁多的报道', date: '2020-02-02' };
      writeFileSync(file, JSON.stringify(more));
      await indexInto(gateway, readItems([file]));
      for (const at of [0, 1, 833, 834, 999, all.length - 1]) {
        const rest = await linesOf({ ...asked, cursor: String(all[at]!.cursor) });
        expect(rest, `${sort} ${at}`).to.deep.equal(all.slice(at + 1));
      }
      expect(await linesOf(asked)).to.have.length(all.length + 1);
    }
  });

  it('gives a row for each county and month, with zeros, and nothing where there is no report', async () => {
    const text = await textOf({ q: '会议', panel: 'county-month', from: '2020-01', to: '2023-12' });
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const counties = new Set(rows.map(({ county }) => county));
    expect(rows).to.have.length(counties.size * 48);
    for (const row of rows) {
      const own = samples.filter(
        ({ report }) => report.county === row.county && report.date.startsWith(row.month!),
      );
      const found = own.filter((each) => has(each, '会议'));
      if (row.month! > '2020-02') expect(Number(row.corpusReports)).to.equal(own.length);
      if (Number(row.corpusReports) === 0) {
        expect([row.reports, row.occurrences, row.characters]).to.deep.equal(['', '', '']);
        continue;
      }
      expect(Number(row.reports)).to.equal(found.length);
      expect(Number(row.occurrences)).to.equal(
        found.reduce((sum, each) => sum + countOccurrences(each, '会议'), 0),
      );
      expect(Number(row.characters)).to.equal(
        found.reduce((sum, each) => sum + countCharacters(each), 0),
      );
    }
    expect(rows.some(({ reports }) => reports === '0')).to.equal(true);
  });

  it('stops where the reader goes away, and waits for a slow one', async () => {
    const reading = new Promise<void>((resolve, reject) => {
      const request = get(address({ q: '繁多' }), (response) => {
        response.once('data', () => {
          response.destroy();
          resolve();
        });
      });
      request.once('error', reject);
    });
    await reading;
    const response = await fetch(address({ q: '繁多', format: 'jsonl', fields: 'id,body' }));
    let [bytes, ends] = ['', 0];
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      bytes += decoder.decode(chunk as Uint8Array, { stream: true });
      if ((ends += 1) % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(bytes.trimEnd().split('\n').length).to.be.at.least(ROWS);
    await eventually('the gateway answers', async () => (await fetch(`${gateway.url}/healthz`)).ok);
  });

  it('says what is wrong before it sends anything', async () => {
    expect(await problemAt(address({ q: '(' }))).to.include({ status: 400, code: 'invalid_query' });
    expect(await problemAt(address({ cursor: 'x' }))).to.include({
      status: 400,
      parameter: 'cursor',
    });
    expect(await problemAt(address({ fields: 'id,grams' }))).to.include({ parameter: 'fields' });
    expect(await problemAt(address({ page: '2' }))).to.include({ parameter: 'page' });
  });
});
