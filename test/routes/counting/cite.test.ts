import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { FacetAnswer } from '../../../src/model/api/parts/facet.js';
import type { ReportAnswer } from '../../../src/model/api/reports/report.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import type { Citation, CiteAnswer } from '../../../src/model/api/parts/citation.js';
import type { ConcordanceAnswer } from '../../../src/model/api/counting/concordance.js';
import type { TrendsAnswer } from '../../../src/model/api/counting/trends.js';
import { endReport, indexRows } from '../../support/changing-corpus.js';
import { editedText, inventedText } from '../../support/invented-texts.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import {
  answerAt,
  indexInto,
  problemAt,
  temporaryGateway,
  type Gateway,
} from '../../support/gateway.js';

const Q = '会议';

describe('a citation', () => {
  let folder: string;
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    folder = await temporaryFolder();
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(async () => {
    await gateway?.close();
    await removeFolder(folder);
  });

  const search = (parameters: Record<string, string>) =>
    answerAt<SearchAnswer>(gateway, 'search', parameters);
  const again = async <T>({ url }: Citation) =>
    (await (await fetch(gateway.url + url)).json()) as T;

  async function index(rows: object[]): Promise<void> {
    const file = join(folder, `${Date.now()}.jsonl`);
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    await indexInto(gateway, readItems([file]));
  }

  it('counts the same when more is indexed, where the search without it does not', async () => {
    const asked = { q: `${Q} OR 鄉村`, county: '怀集县', from: '2020' };
    const before = await search(asked);
    const lines = await answerAt<ConcordanceAnswer>(gateway, 'concordance', { q: Q });
    const trend = await answerAt<TrendsAnswer>(gateway, 'trends', { q: Q, interval: 'year' });
    const facet = await answerAt<FacetAnswer>(gateway, 'facets/county', { q: Q });
    expect(before.citation).to.deep.include({ count: before.total.value, relation: 'exact' });
    expect(before.citation.query).to.equal(before.query);
    const { pkgVersion } = await gateway.engine.search.whole.getVersion();
    const versions = [before, lines, trend.series[0]!, facet].map(
      ({ citation: { engine } }) => engine,
    );
    expect(versions).to.deep.equal(versions.map(() => pkgVersion));

    const changed = before.hits[0]!;
    const ending = { id: changed.id, title: '改写', body: '已经不是原文了。', county: '441224' };
    const more = { id: 'more', title: '又一场会议', body: '会议。', county: '441224' };
    await index([
      { ...ending, date: changed.date },
      { ...more, date: '2023-05-01' },
      { ...more, id: 'more-2', date: '2023-05-02' },
    ]);

    expect((await search(asked)).total.value).to.equal(before.total.value + 1);
    const replayed = await again<SearchAnswer>(before.citation);
    expect(replayed.total).to.deep.equal(before.total);
    expect(replayed.hits.map(({ id }) => id)).to.deep.equal(before.hits.map(({ id }) => id));
    expect(replayed.citation).to.deep.equal(before.citation);
    expect((await again<ConcordanceAnswer>(lines.citation)).occurrences).to.equal(
      lines.occurrences,
    );
    expect((await again<FacetAnswer>(facet.citation)).values).to.deep.equal(facet.values);
    const { series } = await again<TrendsAnswer>(trend.series[0]!.citation);
    expect(series[0]!.points).to.deep.equal(trend.series[0]!.points);

    const { count, snapshot } = before.citation;
    const given = { ...asked, asOf: snapshot, count: String(count), limit: '5' };
    const cited = await answerAt<CiteAnswer>(gateway, 'cite', given);
    expect(cited).to.deep.include({ cited: count, agrees: true, url: before.citation.url });
    expect(cited.then).to.deep.equal({ count, relation: 'exact', snapshot });
    expect(cited.now.count).to.equal(count + 1);
    const { came, went } = cited.differences;
    expect(came.reports.map(({ id }) => id)).to.deep.equal(['more-2', 'more']);
    expect(went.reports.map(({ id }) => id)).to.deep.equal([changed.id]);
    const other = await answerAt<CiteAnswer>(gateway, 'cite', { ...given, count: '1000' });
    expect(other.agrees).to.equal(false);
  });

  it('tells which reports came, went and changed since', async function () {
    this.timeout(60_000);
    const at = Date.parse('2025-01-01T00:00:00Z');
    const row = (id: string, body: string) => ({
      id: `since-${id}`,
      title: `春汛${id}`,
      body,
      date: '2024-05-01',
    });
    const rows = ['stays', 'edited', 'rewritten', 'gone', 'joins'].map((id) =>
      row(id, id === 'joins' ? '夏旱。' : '春汛来了。'),
    );
    // The title of one that joins later does not have the term either.
    rows[4]!.title = '夏旱';
    await indexRows(gateway, rows, { now: at });
    const ends = { ...row('rewritten', '秋旱。'), title: '秋旱' };
    await indexRows(
      gateway,
      [
        row('edited', '春汛来了，已更正。'),
        ends,
        row('joins', '春汛也来了。'),
        row('new', '春汛又来。'),
      ],
      { now: at + 1000 },
    );
    await endReport(gateway, 'since-gone', at + 2000);

    const snapshot = new Date(at).toISOString();
    const cited = await answerAt<CiteAnswer>(gateway, 'cite', { q: '春汛', asOf: snapshot });
    const { then, now, differences } = cited;
    const listed = Object.fromEntries(
      Object.entries(differences).map(([kind, { total, reports, rest }]) => {
        expect(total).to.deep.equal({ value: reports.length, relation: 'exact' });
        expect(rest).to.equal(0);
        return [kind, reports.map(({ id }) => id.replace('since-', '')).toSorted()];
      }),
    );
    expect(listed).to.deep.equal({
      came: ['joins', 'new'],
      went: ['gone', 'rewritten'],
      changed: ['edited'],
    });
    expect(then.count + listed.came!.length - listed.went!.length).to.equal(now.count);
    const gone = differences.went.reports.find(({ id }) => id === 'since-gone')!;
    expect(gone).to.include({ title: '春汛gone', goneAt: new Date(at + 2000).toISOString() });
    for (const { link, title } of Object.values(differences).flatMap(({ reports }) => reports)) {
      const report = (await (await fetch(gateway.url + link)).json()) as ReportAnswer;
      expect(report.title).to.equal(title).and.to.include('春汛');
    }

    const same = await answerAt<CiteAnswer>(gateway, 'cite', {
      q: '春汛',
      asOf: new Date(at + 2000).toISOString(),
    });
    for (const { total, reports } of Object.values(same.differences))
      expect([total.value, reports]).to.deep.equal([0, []]);
  });

  it('lists the newest of very many reports, and counts the rest', async function () {
    this.timeout(60_000);
    const at = Date.parse('2025-03-01T00:00:00Z');
    const rows = Array.from({ length: 105 }, (_, i) => ({
      id: `many-${i}`,
      title: '防汛',
      body: `防汛第${i}号。`,
      channel: '防汛办',
      date: i === 104 ? '2024-05-02' : '2024-05-01',
    }));
    await indexRows(gateway, rows, { now: at });
    const { differences } = await answerAt<CiteAnswer>(gateway, 'cite', {
      q: '防汛 NEAR/5 号',
      channel: '防汛办',
      asOf: new Date(at - 1).toISOString(),
    });
    const { total, reports, rest } = differences.came;
    expect([total.value, reports.length, rest]).to.deep.equal([105, 100, 5]);
    expect(reports[0]!.id).to.equal('many-104');
  });

  it('needs the time of its snapshot', async () => {
    const address = `${gateway.url}/api/v1/cite`;
    expect(await problemAt(address)).to.include({ status: 400, parameter: 'asOf' });
    expect(await problemAt(`${address}?asOf=yesterday`)).to.include({
      status: 400,
      parameter: 'asOf',
    });
  });

  it('names the places that a name was taken to mean', async () => {
    const { warnings, citation } = await search({ county: '鼓楼区' });
    expect(warnings.map(({ code }) => code)).to.deep.equal(['ambiguous_place']);
    expect(new URL(citation.url, gateway.url).searchParams.getAll('county')).to.have.length(4);
  });

  it('counts a text once where reprints are collapsed: the first of those that match', async () => {
    const text = `一稿多发。${inventedText(5, 900)}`;
    const reprint = (id: string, date: string, county: string) => ({
      id,
      title: `报道${id}`,
      body: editedText(text, 1, Number(date.slice(-2))),
      date,
      county,
    });
    await index([
      reprint('print-1', '2024-03-01', '441224'),
      reprint('print-2', '2024-03-02', '320106'),
      reprint('print-3', '2024-03-03', '320106'),
    ]);
    const once = { q: '一稿多发', reprints: 'collapse', facets: 'county' };
    expect((await search({ q: '一稿多发' })).total.value).to.equal(3);
    const all = await search(once);
    expect(all.hits.map(({ id }) => id)).to.deep.equal(['print-1']);
    // Where the original is filtered out, the earliest reprint stands for the text.
    const elsewhere = await search({ ...once, county: '320106' });
    expect(elsewhere.hits.map(({ id }) => id)).to.deep.equal(['print-2']);
    expect(elsewhere.facets.county!.values.map(({ count }) => count)).to.deep.equal([1]);
    const { series } = await answerAt<TrendsAnswer>(gateway, 'trends', {
      q: '一稿多发',
      reprints: 'collapse',
      interval: 'day',
    });
    expect(series[0]!.occurrences).to.equal(1);
    expect((await again<SearchAnswer>(elsewhere.citation)).total.value).to.equal(1);
  });
});
