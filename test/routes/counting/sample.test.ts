import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { readParameters } from '../../../src/routes/http/parameters.js';
import { sampleParameters } from '../../../src/routes/counting/sample.js';
import { after, before, describe, it } from 'mocha';
import { readItems } from '../../../indexer/sources/files/files.js';
import { readPlainReports, type PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { countOccurrences, has } from '../../../scripts/dev/oracle/brute-force.js';
import type { SampleAnswer } from '../../../src/model/api/counting/sample.js';
import { indexRows } from '../../support/changing-corpus.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

/** The names with the lowest digests, as the documentation has it. */
function lowest(names: string[], seed: string, n: number): string[] {
  const digest = (name: string) => createHash('sha256').update(`${seed}:${name}`).digest('hex');
  return names.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, n);
}

describe('GET /api/v1/sample', () => {
  let gateway: Gateway;
  let reports: PlainReport[];
  before(async function () {
    this.timeout(120_000);
    reports = await readPlainReports(['samples']);
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(() => gateway?.close());

  const ask = (parameters: Record<string, string>) =>
    answerAt<SampleAnswer>(gateway, 'sample', parameters);

  it('draws the reports whose seed and id have the lowest digests', async () => {
    const ids = reports.filter((each) => has(each, '会议')).map(({ report }) => report.id);
    for (const seed of ['1', '7', '种子']) {
      const { units, frame } = await ask({ q: '会议', n: '5', seed });
      expect(units.map(({ unit }) => unit)).to.deep.equal(lowest(ids, seed, 5));
      expect(units.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5]);
      expect(frame).to.deep.equal({ value: ids.length, relation: 'exact' });
    }
    expect((await ask({ n: '1000' })).units).to.have.length(reports.length);
  });

  it('draws occurrences, each in its context', async () => {
    const names = reports.flatMap((each) =>
      Array.from({ length: countOccurrences(each, '会议') }, (_, i) => `${each.report.id}:${i}`),
    );
    const { units, frame } = await ask({ q: '会议', unit: 'lines', n: '8', seed: '3' });
    expect(units.map(({ unit }) => unit)).to.deep.equal(lowest(names, '3', 8));
    expect(frame.value).to.equal(names.length);
    expect(units.every(({ match }) => match === '会议')).to.equal(true);
  });

  it('refuses columns for codes that the sheet has already, or that are named twice', () => {
    const read = (codes: string) =>
      readParameters(sampleParameters, `/api/v1/sample?codes=${encodeURIComponent(codes)}`);
    expect(read('语气,主题').codes).to.deep.equal(['语气', '主题']);
    for (const codes of ['note', 'match,语气', '语气,语气'])
      expect(() => read(codes), codes)
        .to.throw()
        .that.includes({ code: 'invalid_parameter', parameter: 'codes' });
  });

  it('has a sheet with empty columns for the codes, and in each row what it was drawn from', async () => {
    const query = new URLSearchParams({ q: '会议', n: '4', seed: '9', codes: '语气,主题' });
    const response = await fetch(`${gateway.url}/api/v1/sample?${query.toString()}&format=csv`);
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(rows).to.have.length(4);
    const { units, frame } = await ask({ q: '会议', n: '4', seed: '9' });
    for (const [i, row] of rows.entries()) {
      expect(row).to.deep.include({
        number: String(i + 1),
        unit: units[i]!.unit,
        语气: '',
        主题: '',
      });
      expect(row).to.deep.include({ frameUnit: 'reports', frameSize: String(frame.value) });
      expect(row).to.deep.include({ frameSeed: '9', frameRelation: 'exact' });
      expect(row.frameUrl).to.match(/^\/api\/v1\/sample\?q=.*&seed=9&unit=reports&asOf=/u);
    }
  });

  it('is cited by an address that draws the same again, after reports came, too', async () => {
    const { citation, units } = await ask({ n: '10', seed: '5' });
    const rows = Array.from({ length: 30 }, (_, i) => {
      return { id: `new-${i}`, title: `新${i}`, body: '会议', date: '2023-05-01' };
    });
    await indexRows(gateway, rows, { now: Date.parse(citation.snapshot) + 1 });
    const again = (await (await fetch(gateway.url + citation.url)).json()) as SampleAnswer;
    expect(again.units).to.deep.equal(units);
    const now = await ask({ n: '10', seed: '5' });
    const old = now.units.filter(({ unit }) => !unit.startsWith('new-'));
    expect(old).to.not.have.length(10);
    const kept = units.slice(0, old.length).map(({ unit }) => unit);
    expect(old.map(({ unit }) => unit)).to.deep.equal(kept);
  });

  it('refuses to draw occurrences of nothing', async () => {
    const problem = await problemAt(`${gateway.url}/api/v1/sample?unit=lines`);
    expect(problem).to.deep.include({ code: 'invalid_parameter', parameter: 'q' });
  });
});
