import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { SearchAnswer } from '../../../../src/model/api/reports/search.js';
import type { FederatedAnswer, MeilisearchAnswer } from '../../../../src/model/api/meilisearch.js';
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

function compareKeys(a: (string | number)[], b: (string | number)[]): number {
  for (const [i, one] of a.entries()) {
    if (one !== b[i]) return one < b[i]! ? -1 : 1;
  }
  return 0;
}

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

  it('sort by date, year and length, alone and one after another', async () => {
    type Sorted = { date: string; year: string; characters: number; time: number };
    const asked = ['id', 'date', 'year', 'characters', 'time'];
    const orders: [sort: string[], key: (hit: Sorted) => (string | number)[]][] = [
      [['date:asc'], ({ date }) => [date]],
      [['day:desc'], ({ date }) => [date]],
      [['time:asc'], ({ time }) => [time]],
      [['characters:asc', 'time:asc'], ({ characters, time }) => [characters, time]],
      [['year:asc', 'characters:asc'], ({ year, characters }) => [year, characters]],
      [['date:asc', 'characters:asc'], ({ date, characters }) => [date, characters]],
    ];
    for (const q of ['', '优化营商环境推动高质量发展 OR 会议']) {
      const { estimatedTotalHits: total } = await search({ q, limit: 0 });
      for (const [sort, key] of orders) {
        const { hits } = await search({ q, sort, limit: 1_000, attributesToRetrieve: asked });
        expect(hits).to.have.length(total);
        const keys = hits.map((hit) => key(hit as unknown as Sorted));
        const isDescending = sort[0]!.endsWith('desc');
        const inOrder = keys.toSorted((a, b) => compareKeys(a, b) * (isDescending ? -1 : 1));
        expect(keys, `${q} ${sort.join()}`).to.deep.equal(inOrder);
      }
    }
  });

  it('tell the least and the greatest of what is a number', async () => {
    const facets = ['date', 'day', 'time', 'characters', 'year', 'county'];
    for (const q of ['', '筏', '优化营商环境推动高质量发展 OR 会议', '无此词语']) {
      const { facetStats, facetDistribution } = await search({ q, facets, limit: 0 });
      const { hits } = await search({ q, limit: 1_000 });
      const range = (values: number[]) => ({ min: Math.min(...values), max: Math.max(...values) });
      const numbers = (field: string) => hits.map((hit) => Number(hit[field]));
      const day = range(numbers('day'));
      const expected = {
        date: day,
        day,
        time: range(numbers('time')),
        characters: range(numbers('characters')),
        year: range(numbers('year')),
      };
      expect(facetStats, q).to.deep.equal(hits.length === 0 ? {} : expected);
      const dates: Record<string, number> = {};
      for (const { date } of hits) dates[date as string] = (dates[date as string] ?? 0) + 1;
      expect(facetDistribution.date).to.deep.equal(dates);
    }
  });

  it('know counties by name and people by the API’s name for them', async () => {
    const { facetDistribution, estimatedTotalHits } = await search({
      facets: ['county', 'countyName', 'speaker', 'speakers'],
      limit: 0,
    });
    const { county, countyName, speaker, speakers } = facetDistribution;
    expect(speaker).to.deep.equal(speakers);
    const total = (counts: Record<string, number>) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total(countyName!)).to.equal(total(county!)).and.be.at.most(estimatedTotalHits);
    for (const [name, count] of Object.entries(countyName!)) {
      const filter = [[`"countyName"="${name}"`]];
      expect((await search({ filter, limit: 0 })).estimatedTotalHits, name).to.equal(count);
    }
    const [[name, count]] = Object.entries(speaker!) as [[string, number]];
    const spoke = await search({ filter: `speaker = "${name}"`, limit: 0 });
    expect(spoke.estimatedTotalHits).to.equal(count);
  });

  it('compare days, months and years by size', async () => {
    const { hits } = await search({ limit: 1_000, attributesToRetrieve: ['date'] });
    const dates = hits.map(({ date }) => date as string);
    const compared: [filter: string, isWithin: (date: string) => boolean][] = [
      ['"date">=20230301', (date) => date >= '2023-03-01'],
      ['date > 2023-03', (date) => date >= '2023-04'],
      ['date <= 2023-03', (date) => date < '2023-04'],
      ['date != 2023', (date) => !date.startsWith('2023')],
      ['date IN [2022-07-08, 2023-05]', (date) => /^2022-07-08|^2023-05/u.test(date)],
      ['year > 2022', (date) => date >= '2023'],
      ['year 2021 TO 2022', (date) => date >= '2021' && date < '2023'],
      ['month < 2023-01 AND NOT month <= 2022-06', (date) => date >= '2022-07' && date < '2023'],
    ];
    for (const [filter, isWithin] of compared) {
      const { estimatedTotalHits } = await search({ filter, limit: 0 });
      expect(estimatedTotalHits, filter)
        .to.equal(dates.filter(isWithin).length)
        .and.be.within(1, dates.length - 1);
    }
  });

  it('tell where the words stand, in bytes', async () => {
    const [hit] = (await search({ q: '木筏', filter: 'id = Raft', showMatchesPosition: true }))
      .hits;
    const { title, body } = hit as unknown as { title: string; body: string };
    expect(title).not.to.include('木筏');
    const bytes = Buffer.from(body);
    const { start, length } = (
      hit!._matchesPosition as { body: { start: number; length: number }[] }
    ).body[0]!;
    expect(bytes.subarray(start, start + length).toString()).to.equal('木筏');
    expect(Object.keys(hit!._matchesPosition as object)).to.deep.equal(['body']);
  });

  describe('of a federated search', () => {
    type Federated = FederatedAnswer & { code?: string };
    const federated = async (queries: object[], federation: object = {}) => {
      const body = { queries: queries.map((one) => ({ indexUid: 'reports', ...one })), federation };
      return (await post<Federated>(`${gateway.url}/multi-search`, body)).answer;
    };
    const idsOf = ({ hits }: Federated) => hits.map(({ id }) => id as string).toSorted();

    it('count each report once, whatever finds it', async () => {
      const queries = [
        { q: '木筏', filter: CHANNEL },
        { q: '优化营商环境推动高质量发展', filter: CHANNEL },
        { q: '简讯', filter: [CHANNEL, 'county = 怀集'] },
      ];
      const facets = { limit: 10, facetsByIndex: { reports: ['county', 'day'] } };
      const answer = await federated(queries, facets);
      expect(idsOf(answer)).to.deep.equal(['Raft', 'long', 'raft']);
      expect(answer.estimatedTotalHits).to.equal(3);
      expect(answer.counted.total).to.deep.equal({ value: 3, relation: 'exact' });
      const { distribution, stats } = answer.facetsByIndex!.reports;
      expect(distribution.county).to.deep.equal({ 441224: 2 });
      expect(stats.day).to.deep.equal({ min: 20230601, max: 20230604 });
      const places = answer.hits.map(({ id, _federation }) => {
        const { indexUid, queriesPosition } = _federation as Record<string, unknown>;
        return [id, indexUid, queriesPosition];
      });
      // The newest first; a report that several find belongs to one of them.
      expect(places.map(([id]) => id)).to.deep.equal(['long', 'raft', 'Raft']);
      expect(places.at(-1)).to.deep.equal(['Raft', 'reports', 0]);
      const merged = await federated(queries, { ...facets, mergeFacets: {} });
      expect(merged.facetDistribution).to.deep.equal(distribution);
      expect(merged.facetsByIndex).to.equal(undefined);
    });

    it('are those of OR where the filters are the same', async () => {
      for (const [one, other] of [
        ['会议', '营商环境'],
        ['党建 -环境', '乡村振兴'],
        ['优化营商环境推动高质量发展', '筏'],
        ['', '党'],
      ] as const) {
        const both = await search({
          q: one === '' ? '' : `(${one}) OR (${other})`,
          facets: ['month'],
        });
        const answer = await federated([{ q: one }, { q: other }], {
          limit: 20,
          facetsByIndex: { reports: ['month'] },
        });
        expect(answer.estimatedTotalHits, one).to.equal(both.estimatedTotalHits);
        expect(answer.facetsByIndex!.reports.distribution).to.deep.equal(both.facetDistribution);
        expect(answer.hits.map(({ date }) => date)).to.deep.equal(
          both.hits.map(({ date }) => date),
        );
      }
    });

    it('come by weight, or in an order that all ask for', async () => {
      const weighted = (weight: number) => ({ federationOptions: { weight } });
      const queries = [
        { q: '木筏', filter: CHANNEL, ...weighted(1) },
        { q: '闸口', filter: CHANNEL, ...weighted(3) },
      ];
      expect((await federated(queries)).hits[0]!.id).to.equal('sluice');
      const sort = ['date:asc'];
      const sorted = await federated(queries.map((one) => ({ ...one, sort })));
      expect(sorted.hits.map(({ id }) => id)).to.deep.equal(['Raft', 'raft', 'sluice']);
      const mixed = await federated([
        { q: '木筏', sort },
        { q: '闸口', sort: ['date:desc'] },
      ]);
      expect(mixed.code).to.equal('invalid_multi_search_query_ranking_rules');
    });
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
