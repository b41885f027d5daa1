import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { RankingAnswer } from '../../../src/model/api/counting/ranking.js';
import type { TrendsAnswer } from '../../../src/model/api/counting/trends.js';
import { INTERVALS } from '../../../src/model/time/interval.js';
import { periodName } from '../../../src/model/time/periods.js';
import { drawQuery } from '../../support/boolean-queries.js';
import { cutTerms } from '../../support/cut-terms.js';
import { countCharacters, countOccurrences, has } from '../../../scripts/dev/oracle/brute-force.js';
import { plainForm } from '../../../scripts/dev/oracle/plain-form.js';
import { readPlainReports, type PlainReport } from '../../../scripts/dev/corpus/plain-reports.js';
import { seededRandom } from '../../../scripts/dev/oracle/seeded-random.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

describe('GET /api/v1/trends', () => {
  let folder: string;
  let gateway: Gateway;
  let reports: PlainReport[];
  before(async function () {
    this.timeout(60_000);
    folder = await temporaryFolder();
    const late = {
      id: 'late',
      title: '多年以后',
      body: '乡村振兴，乡村振兴。',
      date: '2025-12-31',
    };
    const file = join(folder, 'late.jsonl');
    writeFileSync(file, JSON.stringify(late));
    const paths = ['samples', file];
    reports = await readPlainReports(paths);
    gateway = await temporaryGateway(readItems(paths));
  });
  after(async () => {
    await gateway?.close();
    await removeFolder(folder);
  });

  const ask = (parameters: Record<string, string> | [string, string][]) =>
    answerAt<TrendsAnswer>(gateway, 'trends', parameters);

  /** What reading every report gives, the periods with anything in them. */
  function byHand(found: PlainReport[], interval: (typeof INTERVALS)[number], term?: string) {
    const points = new Map<string, [number, number, number]>();
    for (const report of found) {
      const period = periodName(report.report.date, interval);
      const [count, occurrences, characters] = points.get(period) ?? [0, 0, 0];
      const more = term === undefined ? 0 : countOccurrences(report, term);
      points.set(period, [count + 1, occurrences + more, characters + countCharacters(report)]);
    }
    return [...points].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  function spelled({ points }: TrendsAnswer['series'][number]) {
    return points
      .filter((point) => point.reports)
      .map((point) => [point.period, [point.reports, point.occurrences, point.characters]]);
  }

  it('counts reports, occurrences and characters of each period as reading every report does', async () => {
    const terms = ['乡村振兴', '5g', 'party', '，', ...cutTerms(reports, 20, 3)];
    for (const [i, term] of terms.entries()) {
      const interval = INTERVALS[i % INTERVALS.length]!;
      const { series } = await ask({ q: `"${term}"`, interval });
      const found = reports.filter((report) => has(report, term));
      expect(spelled(series[0]!), term).to.deep.equal(byHand(found, interval, plainForm(term)));
      expect(series[0]!.total).to.deep.equal({ value: found.length, relation: 'exact' });
    }
  });

  it('counts the reports of any query alike by facets and by reading', async () => {
    const random = seededRandom(17);
    for (let i = 0; i < 30; i += 1) {
      const { q, means } = drawQuery(reports, random, 2);
      const interval = INTERVALS[i % INTERVALS.length]!;
      const counted = await ask({ q, interval, measures: 'reports' });
      const read = await ask({ q, interval, measures: 'characters' });
      const wanted = byHand(reports.filter(means), interval).map(([period, [count]]) => [
        period,
        count,
      ]);
      for (const { series } of [counted, read]) {
        const points = series[0]!.points.filter((point) => point.reports);
        expect(
          points.map((point) => [point.period, point.reports]),
          q,
        ).to.deep.equal(wanted);
      }
    }
  });

  it('sets them against the corpus, whose characters make the rate', async () => {
    const { series } = await ask({ q: '会议', interval: 'year', county: '怀集县' });
    const own = reports.filter(({ report }) => report.county === '441224');
    for (const point of series[0]!.points) {
      const ofYear = own.filter(({ report }) => report.date.startsWith(point.period));
      expect(point.corpusReports).to.equal(ofYear.length);
      if (ofYear.length === 0) expect(point).to.include({ reports: null, occurrences: null });
      const characters = ofYear.reduce((sum, each) => sum + countCharacters(each), 0);
      expect(point.corpusCharacters).to.equal(characters);
      expect(point.perMillion).to.equal(
        characters === 0 ? null : (point.occurrences! * 1e6) / characters,
      );
    }
  });

  it('has zeros where nothing was found, and every period between the first and the last', async () => {
    const { series, from, to } = await ask({ q: '乡村振兴', interval: 'month' });
    expect(to).to.equal('2025-12-31');
    const periods = series[0]!.points.map(({ period }) => period);
    const months = 12 * (2025 - Number(from!.slice(0, 4))) + 12 - Number(from!.slice(5, 7)) + 1;
    expect(periods).to.have.length(months);
    expect(series[0]!.points.some(({ reports: count }) => count === 0)).to.equal(true);
  });

  it('has nulls where nothing was crawled', async () => {
    const { series, crawled } = await ask({
      q: '乡村振兴',
      interval: 'year',
      from: '1999',
      to: '2025',
    });
    expect(series[0]!.points[0]).to.include({ period: '1999', reports: null, perMillion: null });
    expect(crawled[0]).to.deep.equal({ period: '1999', crawled: false });
    expect(crawled.at(-1)).to.deep.equal({ period: '2025', crawled: true });
  });

  it('splits a series by the most frequent values, alike by facets and by reading', async () => {
    const parameters = { q: '会议', split: 'county', splitLimit: '3', interval: 'year' };
    const counted = await ask({ ...parameters, measures: 'reports' });
    const read = await ask(parameters);
    expect(counted.series).to.have.length(3);
    for (const [i, one] of counted.series.entries()) {
      const found = reports.filter(
        (each) => each.report.county === one.split!.value && has(each, '会议'),
      );
      expect(one.total.value).to.equal(found.length);
      expect(one.split).to.deep.equal(read.series[i]!.split);
      expect(spelled(read.series[i]!)).to.deep.equal(byHand(found, 'year', '会议'));
    }
  });

  it('draws a series for each of several queries, each with a citation that counts the same', async () => {
    const { series } = await ask([
      ['q', '会议'],
      ['q', '乡村振兴 OR 党建'],
      ['interval', 'quarter'],
    ]);
    expect(series.map(({ query }) => query)).to.deep.equal(['会议', '乡村振兴 OR 党建']);
    for (const { citation, total } of series) {
      const response = await fetch(gateway.url + citation.url);
      const again = (await response.json()) as TrendsAnswer;
      expect(again.series[0]!.total.value).to.equal(citation.count).and.to.equal(total.value);
    }
  });

  it('refuses what is too much, and what is no interval', async () => {
    const address = (query: string) => `${gateway.url}/api/v1/trends?${query}`;
    const much = await problemAt(address('q=x&interval=day&from=0100&to=9999'));
    expect(much).to.include({ status: 400, parameter: 'interval' });
    expect(await problemAt(address('interval=hour'))).to.include({
      status: 400,
      parameter: 'interval',
    });
    expect(await problemAt(address('measures=words'))).to.include({ status: 400 });
    const many = Array.from({ length: 11 }, () => 'q=x').join('&');
    expect(await problemAt(address(many))).to.include({ status: 400, parameter: 'q' });
  });

  describe('GET /api/v1/ranking', () => {
    const rank = (parameters: Record<string, string>) =>
      answerAt<RankingAnswer>(gateway, 'ranking', parameters);

    it('counts each county’s reports, occurrences and characters as reading every report does', async () => {
      const { rows, total, reports: whole } = await rank({ q: '会议', limit: '10000' });
      const counties = new Set(reports.flatMap(({ report }) => report.county ?? []));
      expect(total).to.equal(counties.size).and.to.equal(rows.length);
      for (const row of rows) {
        const own = reports.filter(({ report }) => report.county === row.value);
        const found = own.filter((each) => has(each, '会议'));
        const characters = own.reduce((sum, each) => sum + countCharacters(each), 0);
        const occurrences = found.reduce((sum, each) => sum + countOccurrences(each, '会议'), 0);
        expect(row, row.label).to.include({
          reports: found.length,
          corpusReports: own.length,
          share: found.length / own.length,
          occurrences,
          corpusCharacters: characters,
          perMillion: (occurrences * 1e6) / characters,
        });
        expect(row.shareLow).to.be.at.most(row.share!);
        expect(row.shareHigh).to.be.at.least(row.share!);
        expect(row.county?.code).to.equal(row.value);
      }
      expect(whole).to.deep.equal({
        value: reports.filter((each) => has(each, '会议')).length,
        relation: 'exact',
      });
      const counts = rows.map((row) => row.reports);
      expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
    });

    it('ranks provinces within filters, by any of the numbers, with a citation that counts the same', async () => {
      const parameters = { q: '会议', by: 'province', from: '2023', to: '2023', sort: 'share' };
      const { rows, from, to, citation } = await rank(parameters);
      const shares = rows.map(({ share }) => share!);
      expect(shares).to.deep.equal(shares.toSorted((a, b) => b - a));
      expect([from, to].every((month) => month?.startsWith('2023-'))).to.equal(true);
      const again = await (await fetch(gateway.url + citation.url)).json();
      expect((again as RankingAnswer).rows).to.deep.equal(rows);
    });

    it('has no occurrences and no rate without a query: each place has all of its reports', async () => {
      const { rows } = await rank({ by: 'prefecture' });
      expect(rows).not.to.deep.equal([]);
      for (const row of rows) {
        expect(row).to.include({ occurrences: null, perMillion: null, share: 1 });
      }
    });

    it('comes as a table, too', async () => {
      const response = await fetch(`${gateway.url}/api/v1/ranking?q=会议&format=csv`);
      const [header] = (await response.text()).split(/\r?\n/u);
      expect(header).to.match(/^value,label,county,.*,shareHigh,occurrences,.*,relation$/u);
    });
  });
});
