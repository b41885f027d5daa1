import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { SearchAnswer } from '../../../../src/model/api/search.js';
import type { MeilisearchAnswer } from '../../../../src/routes/interop/meilisearch/meilisearch-schema.js';
import { readItems } from '../../../../indexer/sources/files/files.js';
import { ask, post } from '../../../support/ask.js';
import { indexRows } from '../../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../../support/gateway.js';

type Answer = Required<MeilisearchAnswer>;

const ROWS = [
  { id: 'Raft', title: '竹筏通知', body: '乾隆年间干旱，木筏甲组出发🌞。见《乡约》' },
  { id: 'raft', title: '简讯一', body: '乾旱持續，竹筏乙组，木筏乙组。', county: '441224' },
  { id: 'sluice', title: '简讯二', body: '闸口检修！非公企业党建\n两个覆盖。', county: '441223' },
  { id: 'long', title: '简讯三', body: '优化营商环境推动高质量发展。', county: '441224' },
  { id: 'parts', title: '简讯四', body: '优化营商，商环境推，境推动高质，高质量发展。' },
].map((row, i) => ({ ...row, date: `2023-06-0${i + 1}`, channel: '试验台·一' }));
const CHANNEL = 'channel = "试验台·一"';

describe('Numbers in Meilisearch’s shapes', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(readItems(['samples']));
    await indexRows(gateway, ROWS, { now: 1_700_000_000_000 });
  });
  after(() => gateway.close());

  const search = async (body: object) => {
    const { status, answer } = await post<Answer>(`${gateway.url}/indexes/reports/search`, body);
    expect(status, JSON.stringify(answer)).to.equal(200);
    return answer;
  };
  const ids = ({ hits }: Answer) => hits.map(({ id }) => id as string).toSorted();

  const found: [q: string, ids: string[]][] = [
    ['乾旱', ['Raft', 'raft']],
    ['持續', ['raft']],
    ['持续', []],
    ['闸', ['sluice']],
    ['闸 检修', ['sluice']],
    ['筏', ['Raft', 'raft']],
    ['🌞', ['Raft']],
    ['！', ['sluice']],
    ['《乡约》', ['Raft']],
    ['《》', []],
    ['“木筏甲”', ['Raft']],
    ['"木筏甲', ['Raft']],
    ['「年间干」', ['Raft']],
    ['木筏 －甲组', ['raft']],
    ['木筏 -“甲组', ['raft']],
    ['(闸口 OR 甲组', ['Raft', 'sluice']],
    ['闸口｜甲组', ['Raft', 'sluice']],
    ['木筏 OR', ['Raft', 'raft']],
    ['党建 NEAR/20 覆盖', []],
    ['优化营商环境推动高质量发展', ['long']],
    ['county:怀集 筏', ['raft']],
    ['county:无此县', []],
  ];
  for (const [q, expected] of found) {
    it(`${q} finds ${expected.join(', ') || 'none'}`, async () => {
      const answer = await search({ q, filter: CHANNEL, facets: ['channel'], limit: 10 });
      expect(ids(answer)).to.deep.equal(expected);
      expect(answer).to.include({ query: q, estimatedTotalHits: expected.length });
      expect(answer.counted.total).to.deep.equal({ value: expected.length, relation: 'exact' });
      const counts = expected.length === 0 ? {} : { '试验台·一': expected.length };
      expect(answer.facetDistribution).to.deep.equal({ channel: counts });
      expect(answer.hits.every((hit) => Object.keys(hit).every((name) => !name.startsWith('_')))).to
        .be.true;
    });
  }

  it('are those of the API, by facets and by pages', async () => {
    for (const q of [
      '',
      '营商环境',
      '党建 -环境',
      '会 OR 县',
      '党委 NEAR/10 会议',
      'Party Committee',
    ]) {
      const api = await ask<SearchAnswer>(gateway.url, '/api/v1/search', {
        q,
        facets: 'county,month',
        limit: '7',
        page: '2',
      });
      const paged = await search({ q, facets: ['county', 'month'], page: 2, hitsPerPage: 7 });
      expect(paged.totalHits, q).to.equal(api.total.value);
      expect(paged.totalPages).to.equal(Math.ceil(api.total.value / 7));
      expect(paged.hits.map(({ id }) => id)).to.deep.equal(api.hits.map(({ id }) => id));
      expect(paged.counted.query).to.equal(api.query);
      for (const name of ['county', 'month']) {
        const counts = api.facets[name]!.values.map(({ value, count }) => [value, count]);
        expect(paged.facetDistribution[name], q).to.deep.equal(Object.fromEntries(counts));
      }
    }
  });

  it('hold for every beginning of a query, as it is typed', async () => {
    const whole = '(木筏 OR “竹筏 乙组”) -date:2022 NEAR/';
    for (let length = 0; length <= whole.length; length += 1) {
      const q = whole.slice(0, length);
      const { counted, estimatedTotalHits } = await search({ q, filter: CHANNEL, limit: 0 });
      expect(counted.total, q).to.deep.equal({ value: estimatedTotalHits, relation: 'exact' });
    }
  });

  const filtered: [filter: string | (string | string[])[], ids: string[]][] = [
    ['county = 怀集', ['long', 'raft']],
    ['"county"="懷集縣"', ['long', 'raft']],
    ['county = Huaiji AND NOT id = long', ['raft']],
    ['county != 441224 AND county EXISTS', ['sluice']],
    [
      [['county = 广宁县', 'id = "raft"'], 'lang = zh'],
      ['raft', 'sluice'],
    ],
    ['id = raft', ['raft']],
    ['id = Raft', ['Raft']],
    ['id NOT IN [raft, long, parts]', ['Raft', 'sluice']],
    ['county = 无此县', []],
    ['(county = 441224) OR (county = 441223)', ['long', 'raft', 'sluice']],
    ['reprintOf IS NULL', ['Raft', 'long', 'parts', 'raft', 'sluice']],
  ];
  for (const [filter, expected] of filtered) {
    it(`are narrowed by ${JSON.stringify(filter)}`, async () => {
      const channel = 'channel = "试验台•一"';
      const answer = await search({ filter: [channel, filter].flat(), limit: 10 });
      expect(ids(answer)).to.deep.equal(expected);
      expect(answer.estimatedTotalHits).to.equal(expected.length);
    });
  }

  it('are those of the title where only that is searched', async () => {
    const inTitle = (q: string) =>
      search({ q, filter: CHANNEL, attributesToSearchOn: ['title'], attributesToHighlight: ['*'] });
    expect(ids(await inTitle('竹筏'))).to.deep.equal(['Raft']);
    expect(ids(await inTitle('简讯 -一'))).to.deep.equal(['long', 'parts', 'sluice']);
    const [hit] = (await inTitle('通知 OR 木筏')).hits;
    const { title, body } = hit!._formatted as Record<string, string>;
    expect(title).to.equal('竹筏<em>通知</em>');
    expect(body).not.to.include('<em>');
  });

  it('are ranked, and not exact, where a client asks for that', async () => {
    for (const matchingStrategy of ['last', 'frequency']) {
      const ranked = await search({
        q: '乾旱',
        filter: CHANNEL,
        matchingStrategy,
        showRankingScore: true,
      });
      expect(ids(ranked)).to.include.members(['Raft', 'raft']);
      expect(ranked.counted.total.relation).to.equal('atMost');
      for (const { _rankingScore: score } of ranked.hits) expect(score).to.be.within(0, 1);
    }
    const exact = await search({ q: '乾旱', filter: CHANNEL, showRankingScore: true });
    expect(exact.hits.map(({ _rankingScore }) => _rankingScore)).to.deep.equal([1, 1]);
  });

  it('come with the newest report first, or in the order asked', async () => {
    const order = async (sort?: string[]) =>
      (await search({ q: '简讯', filter: CHANNEL, sort })).hits.map(({ id }) => id);
    expect(await order()).to.deep.equal(['parts', 'long', 'sluice', 'raft']);
    expect(await order(['time:asc'])).to.deep.equal(['raft', 'sluice', 'long', 'parts']);
    expect(await order(['id:asc'])).to.deep.equal(['long', 'parts', 'raft', 'sluice']);
  });

  it('come with every occurrence marked, in both scripts, and nothing else', async () => {
    const marked = async (q: string) => {
      const { hits } = await search({
        q,
        filter: CHANNEL,
        attributesToRetrieve: ['id'],
        attributesToHighlight: ['body'],
      });
      return Object.fromEntries(
        hits.map(({ id, _formatted }) => [id, (_formatted as { body: string }).body]),
      );
    };
    expect(await marked('乾旱')).to.deep.equal({
      Raft: '乾隆年间<em>干旱</em>，木筏甲组出发🌞。见《乡约》',
      raft: '<em>乾旱</em>持續，竹筏乙组，木筏乙组。',
    });
    expect(await marked('筏 -甲组')).to.deep.equal({
      raft: '乾旱持續，竹<em>筏</em>乙组，木<em>筏</em>乙组。',
    });
    expect(await marked('优化营商环境推动高质量发展')).to.deep.equal({
      long: '<em>优化营商环境推动高质量发展</em>。',
    });
  });

  it('say what another engine would have taken otherwise', async () => {
    const { counted } = await search({ q: '木筏 or 闸口', filter: CHANNEL });
    expect(counted.total.value).to.equal(0);
    expect(counted.warnings.map(({ suggestion }) => suggestion)).to.deep.equal(['木筏 OR 闸口']);
  });
});
