import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { countyByCode } from '../../../src/model/place/counties.js';
import type { FormulationAnswer } from '../../../src/model/api/counting/formulations.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import {
  FORMULATION,
  inventReports,
  plant,
  type InventedReport,
} from '../../support/formulation-corpus.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

/** The day from which each county uses it; the last of them never does. */
const STARTS: Record<string, string> = {
  '441224': '2023-03-10',
  '441223': '2023-05-01',
  '440111': '2023-06-15',
  '430104': '2023-09-01',
  '441226': '2023-10-01',
  '440118': '2024-01-20',
};
const LAST_DAY = '2024-06-30';

describe('GET /api/v1/formulations', () => {
  let gateway: Gateway;
  let reports: InventedReport[];
  let using: InventedReport[];
  before(async function () {
    this.timeout(120_000);
    reports = inventReports(700, 11);
    const random = seededRandom(5);
    for (const report of reports) {
      const start = STARTS[report.county];
      if (start === undefined || report.date < start || report.date > LAST_DAY) continue;
      if (random() < 0.3) plant(report, FORMULATION, random);
    }
    reports.push({
      id: 'first-use',
      title: '全县党建工作会议召开',
      body: `县委书记余晓军主持会议。\n余晓军强调，要做好${FORMULATION}工作，抓好基层党建。`,
      date: '2023-03-09',
      county: '441224',
    });
    const original = reports.find(
      ({ body, county }) => body.includes(FORMULATION) && county === '430104',
    )!;
    reports.push({ ...original, id: 'reprint', date: LAST_DAY, county: '430181' });
    using = reports
      .filter(({ body }) => body.includes(FORMULATION))
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    gateway = await temporaryGateway(itemsOfRows(reports));
  });
  after(() => gateway?.close());

  const ask = (parameters: Record<string, string> = {}) =>
    answerAt<FormulationAnswer>(gateway, 'formulations', { q: FORMULATION, ...parameters });

  it('finds the first use, who is told to say it, and the last', async () => {
    const { first, last, query, reports: total } = await ask();
    expect(query).to.equal(FORMULATION);
    expect(total).to.deep.equal({ value: using.length, relation: 'exact' });
    expect(first).to.deep.include({
      reportId: 'first-use',
      date: '2023-03-09',
      speaker: '余晓军',
      role: '县委书记',
      left: '余晓军强调，要做好',
      match: FORMULATION,
      reprintOf: null,
    });
    expect(first!.county).to.deep.include({ code: '441224', name: '怀集县' });
    expect(last!.date).to.equal(using.at(-1)!.date);
  });

  it('counts reports, counties that use it, adopters and crawled counties by month as reading all does', async () => {
    const { months, adopters, crawled } = await ask();
    expect(months.map(({ month }) => month)).to.deep.equal(
      [2023, 2024].flatMap((year) =>
        Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
      ),
    );
    const counties = (some: InventedReport[]) => new Set(some.map(({ county }) => county)).size;
    for (const row of months) {
      const inMonth = (each: InventedReport) => each.date.startsWith(row.month);
      const own = using.filter(inMonth);
      const all = reports.filter(inMonth);
      const until = using.filter(({ date }) => date.slice(0, 7) <= row.month);
      const before = using.filter(({ date }) => date.slice(0, 7) < row.month);
      expect(row, row.month).to.deep.include({
        reports: own.length,
        corpusReports: all.length,
        share: own.length / all.length,
        using: counties(own),
        adopters: counties(until),
        newAdopters: counties(until) - counties(before),
        crawled: counties(all),
      });
    }
    expect(adopters).to.equal(counties(using));
    expect(crawled).to.equal(counties(reports));
  });

  it('gives each month a tier by its share', async () => {
    const bounds = [0.1, 0.03, 0.01, 0.003, Number.MIN_VALUE, 0];
    const tiers = ['blazing', 'hot', 'warm', 'tepid', 'cool', 'cold'];
    const { months } = await ask();
    for (const { share, tier } of months)
      expect(tier).to.equal(tiers[bounds.findIndex((least) => share! >= least)]);
    expect(new Set(months.map(({ tier }) => tier))).to.include.members(['blazing', 'cold']);
  });

  it('tells of each adopter when it began, and whether it was used nearby before', async () => {
    const { adoptions, direction, reached } = await ask();
    const firsts = new Map<string, InventedReport>();
    for (const report of using) if (!firsts.has(report.county)) firsts.set(report.county, report);
    expect(adoptions.map(({ county, date }) => [county.code, date])).to.deep.equal(
      [...firsts].map(([county, { date }]) => [county, date]),
    );
    const placed = adoptions.map((each) => ({ ...each, ...countyByCode(each.county.code)! }));
    for (const { date, prefecture, province, origin } of placed) {
      const earlier = placed.filter((other) => other.date < date);
      const expected =
        earlier.length === 0
          ? 'first'
          : earlier.some((other) => other.prefecture === prefecture)
            ? 'prefecture'
            : earlier.some((other) => other.province === province)
              ? 'province'
              : 'elsewhere';
      expect(origin).to.equal(expected);
    }
    expect(Object.keys(direction)).to.deep.equal(['first', 'prefecture', 'province', 'elsewhere']);
    expect(Object.values(direction).reduce((sum, count) => sum + count)).to.equal(firsts.size);
    expect(reached).to.deep.equal({ counties: firsts.size, prefectures: 3, provinces: 2 });
  });

  it('marks reprints', async () => {
    const { adoptions, reprints, months } = await ask();
    expect(reprints).to.equal(1);
    expect(months.filter((month) => month.reprints > 0).map(({ month }) => month)).to.deep.equal([
      LAST_DAY.slice(0, 7),
    ]);
    expect(
      adoptions.filter(({ reprint }) => reprint).map(({ reportId }) => reportId),
    ).to.deep.equal(['reprint']);
    const once = await ask({ reprints: 'collapse' });
    expect(once.reports.value).to.equal(using.length - 1);
    expect(once.adopters).to.equal(Object.keys(STARTS).length);
  });

  it('measures how fast it spread, and that it is gone', async () => {
    const { speed, fading, adoptions } = await ask();
    const days = adoptions.map(({ date }) => (Date.parse(date) - Date.parse('2023-03-09')) / 864e5);
    const until = (share: number) => days[Math.ceil(share * days.length) - 1];
    expect(speed).to.deep.include({
      tenthDays: until(0.1),
      halfDays: until(0.5),
      ninetiethDays: until(0.9),
    });
    expect(fading).to.deep.include({ state: 'gone', ratio: 0 });
    expect(fading!.latest).to.deep.equal({ from: '2024-10', to: '2024-12', share: 0 });
  });

  it('takes filters, and tells counties without reports from such as never used it', async () => {
    const zhaoqing = await ask({ prefecture: '肇庆市' });
    expect(zhaoqing.adopters).to.equal(3);
    expect(zhaoqing.crawled).to.equal(3);
    expect(zhaoqing.notCrawled).to.be.greaterThan(0);
    const early = await ask({ to: '2023-03' });
    expect(early.adopters).to.equal(1);
    expect(early.fading!.state).to.equal('used');
    const never = await ask({ q: '从来没有' });
    expect(never).to.deep.include({ first: null, last: null, adopters: 0, speed: null });
    expect(never.months.every(({ tier }) => tier === 'cold')).to.equal(true);
  });

  it('is cited by an address that counts the same again, after the corpus changed, too', async () => {
    const { citation, months } = await ask();
    expect(citation).to.deep.include({ count: using.length, relation: 'exact' });
    const added = { id: 'later', title: '后来', body: FORMULATION, date: '2023-01-02' };
    await indexRows(gateway, [{ ...added, county: '430181' }], {
      now: Date.parse(citation.snapshot) + 1,
    });
    const again = (await (await fetch(gateway.url + citation.url)).json()) as FormulationAnswer;
    expect(again.months).to.deep.equal(months);
    expect((await ask()).first!.reportId).to.equal('later');
  });

  it('comes as a table of months or of adopters', async () => {
    const read = async (rows: string) => {
      const query = new URLSearchParams({ q: FORMULATION, format: 'csv', rows }).toString();
      const response = await fetch(`${gateway.url}/api/v1/formulations?${query}`);
      return (await response.text()).trim().split('\n');
    };
    const [head, ...months] = await read('months');
    expect(head).to.match(/^month,reports,reprints,corpusReports,share,tier,using/u);
    expect(months).to.have.length(24);
    expect((await read('adoptions'))[1]).to.match(/^430181,浏阳市/u);
  });

  it('says what is missing without a query', async () => {
    const problem = await problemAt(`${gateway.url}/api/v1/formulations`);
    expect(problem).to.deep.include({ status: 400, code: 'invalid_parameter', parameter: 'q' });
  });
});
