import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { SimilarAnswer, VersionsAnswer } from '../../../src/model/api/reports/versions.js';
import type { ReportAnswer } from '../../../src/model/api/reports/report.js';
import type { SearchAnswer } from '../../../src/model/api/reports/search.js';
import { ask } from '../../support/ask.js';
import { endReport, indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';
import { editedText, inventedText } from '../../support/invented-texts.js';

const FIRST = Date.parse('2024-01-01T00:00:00Z');
const SECOND = Date.parse('2024-02-01T00:00:00Z');
const THIRD = Date.parse('2024-03-01T00:00:00Z');
const BETWEEN = '2024-01-15T00:00:00+08:00';

const ORIGINAL = inventedText(1, 900);
const HUAIJI = { county: '441224', channel: '怀集发布' };

const ROWS = [
  {
    ...HUAIJI,
    id: 'a',
    title: '甲号通知',
    body: '全县抓好春耕。\n各镇三日内报数。',
    date: '2023-03-01',
  },
  { ...HUAIJI, id: 'b', title: '乙号通知', body: '同一天的另一份通知。', date: '2023-03-01' },
  {
    ...HUAIJI,
    id: 'c',
    title: '丙号通知',
    body: 'Ａ镇（Ｂ村）的通知，a镇照办。',
    date: '2023-03-01',
  },
  { ...HUAIJI, id: 'd', title: '丁号通知', body: '次日的通知。', date: '2023-03-02' },
  { id: 'e', channel: '某刊', title: '无县', body: '无县的稿件。', date: '2023-03-01' },
  { id: 'f', channel: '某刊', title: '也无县', body: '也无县的稿件。', date: '2023-04-01' },
  { id: 'lone', title: '孤本', body: '无处可归的一篇。', date: '2023-03-01' },
  { id: 'original', title: '原稿', body: ORIGINAL, date: '2022-05-01' },
  { id: 'reprint', title: '转载', body: editedText(ORIGINAL, 2, 5), date: '2022-05-03' },
  { id: 'again', title: '再转', body: ORIGINAL, date: '2022-05-09' },
];

describe('A report', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    await indexRows(gateway, ROWS, { now: FIRST });
    const changed = { ...ROWS[0], body: '全县抓好夏种。\n各镇三日内报数。\n不得拖延。' };
    await indexRows(gateway, [changed], { now: SECOND });
    await endReport(gateway, 'd', THIRD);
  });
  after(() => gateway.close());

  const report = (id: string, parameters: Record<string, string> = {}) =>
    ask<ReportAnswer>(gateway.url, `/api/v1/reports/${id}`, parameters);
  const problem = (path: string) => problemAt(`${gateway.url}/api/v1/reports/${path}`);

  it('points out the terms of a query in each paragraph as printed', async () => {
    const { body, matches } = await report('c', { q: 'a镇 OR 通知' });
    const paragraphs = { title: ['丙号通知'], body: body.split('\n') };
    const marked = matches.map(({ field, paragraph, start, length }) =>
      paragraphs[field][paragraph]!.slice(start, start + length),
    );
    expect(marked).to.deep.equal(['通知', 'Ａ镇', '通知', 'a镇']);
    expect((await report('c')).matches).to.deep.equal([]);
    expect((await report('c', { q: '春耕 -通知' })).matches).to.deep.equal([]);
  });

  it('names its neighbours of the same county by time, those of one day by id', async () => {
    const chain: string[] = [];
    for (let id: string | undefined = 'a'; id;) {
      chain.push(id);
      const { neighbours }: ReportAnswer = await report(id);
      expect(neighbours.previous?.id ?? undefined).to.equal(chain.at(-2));
      id = neighbours.next?.id;
    }
    expect(chain).to.deep.equal(['a', 'b', 'c']);
  });

  it('names its neighbours of the same channel where it has no county', async () => {
    const { neighbours } = await report('e');
    expect(neighbours).to.deep.equal({
      previous: null,
      next: { id: 'f', title: '也无县', date: '2023-04-01' },
    });
    expect((await report('lone')).neighbours).to.deep.equal({ previous: null, next: null });
  });

  it('is given in the version that stood at a time, among the neighbours of then', async () => {
    const then = await report('a', { asOf: BETWEEN });
    expect(then).to.include({ version: 1, current: false, validTo: '2024-02-01T00:00:00.000Z' });
    expect(then.body).to.include('春耕');
    expect((await report('a')).body).to.include('夏种');
    expect((await report('c', { asOf: BETWEEN })).neighbours.next?.id).to.equal('d');
    expect((await report('c')).neighbours.next).to.equal(null);
    expect((await problem('a?asOf=2023-12-31T23:59:59Z')).code).to.equal('report_not_found');
    expect((await problem('a?asOf=2024')).parameter).to.equal('asOf');
  });

  it('that is gone is given in its last version', async () => {
    const gone = await report('d');
    expect(gone).to.include({ goneAt: '2024-03-01T00:00:00.000Z', current: false, version: 1 });
    expect((await report('a')).goneAt).to.equal(null);
  });

  it('is asked for by its own parameters alone', async () => {
    expect(await problem('a?page=1')).to.include({ status: 400, parameter: 'page' });
    expect(await problem('a?q=(')).to.include({ status: 400, parameter: 'q' });
    expect(await problem('A')).to.include({ status: 404, parameter: 'id' });
  });

  it('is counted as of a time as it stood then', async () => {
    const total = async (q: string, asOf?: string) => {
      const parameters = { q, ...(asOf !== undefined && { asOf }) };
      return (await ask<SearchAnswer>(gateway.url, '/api/v1/search', parameters)).total.value;
    };
    expect([await total('春耕'), await total('春耕', BETWEEN)]).to.deep.equal([0, 1]);
    expect([await total('夏种'), await total('夏种', BETWEEN)]).to.deep.equal([1, 0]);
    expect([await total('次日'), await total('次日', BETWEEN)]).to.deep.equal([0, 1]);
    expect(await total('通知', '2024-02-01T00:00:00Z')).to.equal(4);
    expect(await total('夏种', '2024-02-01T08:00:00+08:00')).to.equal(1);
  });

  describe('with versions', () => {
    const versions = (id: string) =>
      ask<VersionsAnswer>(gateway.url, `/api/v1/reports/${id}/versions`);

    it('shows what changed in each, by paragraphs and by words', async () => {
      const [first, second, ...rest] = (await versions('a')).versions;
      expect(rest).to.deep.equal([]);
      expect(first).to.include({ version: 1, current: false, validTo: second!.validFrom });
      expect(first!.changes).to.deep.equal([]);
      expect(second).to.include({ version: 2, current: true, validTo: null, goneAt: null });
      expect(second!.changes.map(({ kind, text }) => [kind, text])).to.deep.equal([
        ['same', '甲号通知'],
        ['removed', '全县抓好春耕。'],
        ['added', '全县抓好夏种。'],
        ['same', '各镇三日内报数。'],
        ['added', '不得拖延。'],
      ]);
      expect(second!.changes[2]!.words).to.deep.equal([
        { kind: 'same', text: '全县抓好' },
        { kind: 'added', text: '夏种' },
        { kind: 'same', text: '。' },
      ]);
    });

    it('says when it was gone', async () => {
      const [only] = (await versions('d')).versions;
      expect(only).to.include({ goneAt: '2024-03-01T00:00:00.000Z', current: false });
    });

    it('has none where there is no such report', async () => {
      expect(await problem('nothing/versions')).to.include({ status: 404, parameter: 'id' });
      expect(await problem('a/versions?q=x')).to.include({ status: 400, parameter: 'q' });
    });
  });

  describe('with others like it', () => {
    const similar = (id: string, limit = '10') =>
      ask<SimilarAnswer>(gateway.url, `/api/v1/reports/${id}/similar`, { limit });

    it('names first those that repeat the same text, the earliest first', async () => {
      for (const [id, others] of [
        ['original', ['reprint', 'again']],
        ['reprint', ['original', 'again']],
        ['again', ['original', 'reprint']],
      ] as const) {
        const reprints = (await similar(id)).similar.filter(({ reprint }) => reprint);
        expect(reprints.map((each) => each.id)).to.deep.equal(others);
      }
      const [reprint, again] = (await similar('original')).similar;
      expect(again!.similarity).to.be.above(0.95);
      expect(reprint!.similarity).to.be.within(0.8, 1);
    });

    it('then those that share its keywords, never itself nor one twice', async () => {
      for (const { id } of ROWS) {
        const found = (await similar(id)).similar;
        const ids = found.map((each) => each.id);
        expect(new Set(ids).size).to.equal(ids.length);
        expect(ids).not.to.include(id);
        expect(found.every(({ similarity }) => similarity !== null)).to.equal(true);
        expect(found.map(({ reprint }) => reprint)).to.deep.equal(
          found.map(({ reprint }) => reprint).toSorted((a, b) => Number(b) - Number(a)),
        );
      }
      const near = (await similar('b')).similar.map(({ id }) => id);
      expect(near).to.include('c').and.not.include('d');
    });

    it('are none but reprints and those that are as similar as asked', async () => {
      const path = `/api/v1/reports/original/similar`;
      for (const minSimilarity of ['30', '100']) {
        const answer = await ask<SimilarAnswer>(gateway.url, path, { minSimilarity });
        expect(answer.similar.map(({ id }) => id)).to.deep.equal(['reprint', 'again']);
      }
      const any = (await similar('b')).similar.filter(({ similarity }) => similarity! < 0.3);
      expect(any).not.to.have.length(0);
      const own = await ask<SimilarAnswer>(gateway.url, '/api/v1/reports/b/similar', {
        minSimilarity: '30',
      });
      for (const each of own.similar) expect(each.similarity).to.be.at.least(0.3);
      expect(await problem('a/similar?minSimilarity=101')).to.include({
        status: 400,
        parameter: 'minSimilarity',
      });
    });

    it('are as many as asked for, and of their own parameters', async () => {
      expect((await similar('original', '1')).similar).to.have.length(1);
      expect(await problem('a/similar?limit=51')).to.include({ status: 400, parameter: 'limit' });
      expect(await problem('nothing/similar')).to.include({ status: 404 });
    });
  });

  it('says of which report it repeats the text, and reprints may count once', async () => {
    expect((await report('reprint')).reprintOf).to.equal('original');
    expect((await report('original')).reprintOf).to.equal(null);
    const total = async (parameters: Record<string, string>) =>
      (await ask<SearchAnswer>(gateway.url, '/api/v1/search', parameters)).total.value;
    expect(await total({})).to.equal(ROWS.length - 1);
    expect(await total({ reprints: 'collapse' })).to.equal(ROWS.length - 3);
  });
});
