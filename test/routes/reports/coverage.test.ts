import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { ROOT } from '../../../scripts/cli/root.js';
import { createApp } from '../../../src/app.js';
import { diskUseReader } from '../../../src/engine/memory/disk-use.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { succeeded } from '../../../src/engine/client/tasks.js';
import { COVERAGE_INDEX } from '../../../src/model/index-settings.js';
import type { CoverageAnswer } from '../../../src/model/api/counting/coverage.js';
import { ask } from '../../support/ask.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const LATER = Date.parse('2024-06-01T00:00:00Z');
const crawled = {
  source: 'huaiji-gov',
  county: '441224',
  countyName: '怀集县',
  prefecture: '肇庆市',
  province: '广东省',
  lastSuccess: LATER,
};
const ROWS = [
  {
    ...crawled,
    key: 'a',
    month: '2024-05',
    discovered: 10,
    fetched: 8,
    extracted: 6,
    noReport: 1,
    failed: 2,
    gone: 1,
  },
  {
    ...crawled,
    key: 'b',
    month: '2023-12',
    discovered: 3,
    fetched: 3,
    extracted: 3,
    noReport: 0,
    failed: 0,
    gone: 0,
    lastSuccess: LATER - 1,
  },
];

describe('Coverage', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    const text = { title: '通知', body: '一份通知。' };
    const reports = [
      { ...text, id: 'a', county: '441224', date: '2022-03-01' },
      { ...text, id: 'b', county: '441224', date: '2022-03-31' },
      { ...text, id: 'c', county: '320106', date: '2022-04-01' },
      { ...text, id: 'd', date: '2022-05-01', lang: 'en' },
    ];
    await indexRows(gateway, reports, { now: LATER, source: 'files' });
    const client = gateway.engine.writers[0]!;
    await succeeded(client, await client.index(COVERAGE_INDEX).addDocuments(ROWS));
  });
  after(() => gateway.close());

  const coverage = (parameters: Record<string, string> | [string, string][] = {}) =>
    ask<CoverageAnswer>(gateway.url, '/api/v1/coverage', parameters);
  const placeOf = ({ source, county, month }: CoverageAnswer['rows'][number]) =>
    [source, county?.name ?? null, month].join(' ');

  it('says of each source, county and month what was expected and what became of it', async () => {
    const { rows, total } = await coverage({ source: 'huaiji-gov' });
    expect(total).to.equal(2);
    expect(rows[1]).to.deep.equal({
      source: 'huaiji-gov',
      county: {
        code: '441224',
        name: '怀集县',
        nameEn: 'Huaiji County',
        prefecture: '肇庆市',
        province: '广东省',
      },
      month: '2024-05',
      expected: 10,
      found: 6,
      noReport: 1,
      failed: 2,
      gone: 1,
      notCrawled: 1,
      lastSuccess: new Date(LATER).toISOString(),
    });
  });

  it('counts what was imported from files', async () => {
    const { rows } = await coverage({ source: 'files' });
    expect(rows.map((row) => [placeOf(row), row.expected, row.found])).to.deep.equal([
      ['files 鼓楼区 2022-04', 1, 1],
      ['files 怀集县 2022-03', 2, 2],
      ['files  2022-05', 1, 1],
    ]);
  });

  it('adds up the rows of each source on all pages', async () => {
    const { sources } = await coverage({ limit: '1' });
    expect(sources).to.deep.equal([
      {
        source: 'files',
        from: '2022-03',
        to: '2022-05',
        expected: 4,
        found: 4,
        noReport: 0,
        failed: 0,
        gone: 0,
        notCrawled: 0,
        lastSuccess: new Date(LATER).toISOString(),
      },
      {
        source: 'huaiji-gov',
        from: '2023-12',
        to: '2024-05',
        expected: 13,
        found: 9,
        noReport: 1,
        failed: 2,
        gone: 1,
        notCrawled: 1,
        lastSuccess: new Date(LATER).toISOString(),
      },
    ]);
  });

  it('is narrowed by place, source and month, both ends included', async () => {
    const months = async (parameters: Record<string, string> | [string, string][]) =>
      (await coverage(parameters)).rows.map(({ month }) => month);
    expect(await months({ county: '怀集县' })).to.deep.equal(['2022-03', '2023-12', '2024-05']);
    expect(await months({ prefecture: '肇庆市', from: '2023' })).to.deep.equal([
      '2023-12',
      '2024-05',
    ]);
    expect(await months({ province: '江苏省' })).to.deep.equal(['2022-04']);
    expect(await months({ from: '2022-04', to: '2023' })).to.have.members([
      '2022-04',
      '2022-05',
      '2023-12',
    ]);
    expect(
      await months([
        ['source', 'huaiji-gov'],
        ['source', 'x"] OR source IN ["files'],
      ]),
    ).to.deep.equal(['2023-12', '2024-05']);
  });

  it('pages, each row once', async () => {
    const whole = await coverage();
    const passed: string[] = [];
    for (let page = 1; page <= 3; page += 1) {
      const { rows, total } = await coverage({ limit: '2', page: String(page) });
      expect(total).to.equal(whole.total);
      passed.push(...rows.map(placeOf));
    }
    expect(passed).to.deep.equal(whole.rows.map(placeOf));
  });

  it('knows its own parameters alone', async () => {
    for (const [query, name] of [
      ['q=x', 'q'],
      ['from=2022-13', 'from'],
      ['county=nowhere', 'county'],
      ['limit=1001', 'limit'],
    ]) {
      const problem = await problemAt(`${gateway.url}/api/v1/coverage?${query}`);
      expect([problem.status, problem.parameter], query).to.deep.equal([400, name]);
    }
  });

  describe('in metrics', () => {
    let server: ListeningServer;
    let told: string;
    before(async () => {
      const { engine, texts, data } = gateway;
      const resources = { memory: () => engine.memory(), disk: diskUseReader(data) };
      const log = pino({ level: 'silent' });
      const client = engine.search.whole;
      server = await listen(createApp({ client, texts, log, resources }), 0, '127.0.0.1');
      await ask(server.url, '/api/v1/search');
      told = await (await fetch(`${server.url}/metrics`)).text();
    });
    after(() => server.close());

    const valueOf = (name: string) => {
      const line = told.split('\n').find((each) => each.startsWith(`${name} `));
      return line === undefined ? undefined : Number(line.split(' ').at(-1));
    };

    it('has the last success, the pages and the silence of each source', () => {
      const of = (name: string, source: string) =>
        valueOf(`xianbao_source_${name}{source="${source}"}`);
      expect(of('last_success_timestamp_seconds', 'huaiji-gov')).to.equal(LATER / 1000);
      expect(of('pages', 'huaiji-gov')).to.equal(13);
      expect(of('failed_pages', 'huaiji-gov')).to.equal(2);
      expect(of('newest_report_timestamp_seconds', 'files')).to.equal(
        Date.parse('2022-05-01T00:00:00Z') / 1000,
      );
      // Its pauses are 30, 1 and 30 days, and its last report is years old.
      expect(of('silent', 'files')).to.equal(1);
      expect(of('silent', 'huaiji-gov')).to.equal(0);
      const updated = valueOf('xianbao_index_updated_timestamp_seconds{index="reports"}');
      expect(updated).to.be.within(Date.now() / 1000 - 600, Date.now() / 1000 + 1);
    });

    it('has what the alert rules and the dashboard ask for, whose addresses answer', async () => {
      const rules = readFileSync(join(ROOT, 'deploy', 'prometheus-alerts.yml'), 'utf8');
      const board = readFileSync(join(ROOT, 'deploy', 'grafana-dashboard.json'), 'utf8');
      const names = new Set(`${rules}${board}`.match(/\b(?:xianbao|process)_[a-z_]+/gu));
      expect(names.size).to.be.above(12);
      for (const name of names) expect(told, name).to.match(new RegExp(`^${name}[{ ]`, 'mu'));
      const { panels } = JSON.parse(board) as {
        panels: {
          targets: { url?: string; root_selector?: string; columns?: { selector: string }[] }[];
        }[];
      };
      const asked = panels.flatMap(({ targets }) => targets).filter(({ url }) => url !== undefined);
      expect(asked.length).to.be.above(3);
      for (const { url, root_selector: root, columns } of asked) {
        const path = url!
          .replace('${query:percentencode}', encodeURIComponent('通知'))
          .replace('${__from:date:YYYY-MM-DD}', '2022-01-01')
          .replace('${__to:date:YYYY-MM-DD}', '2022-12-31');
        const response = await fetch(server.url + path);
        expect(response.status, path).to.equal(200);
        let value: unknown = await response.json();
        const read = (from: unknown, name: string) => (from as Record<string, unknown>)[name];
        for (const step of root!.split('.')) value = read(value, step);
        const [row] = [value].flat();
        if (row === undefined) continue;
        for (const { selector } of columns!) {
          const [field] = selector.split('.');
          expect(row, `${path} ${selector}`).to.have.property(field!);
        }
      }
    });

    it('is what promtool takes for well-named metrics', function () {
      const { status, error, stderr } = spawnSync('promtool', ['check', 'metrics'], {
        input: told,
      });
      if (error !== undefined) this.skip();
      expect(String(stderr)).to.equal('');
      expect(status).to.equal(0);
    });
  });
});
