import { expect } from 'chai';
import { Meilisearch } from 'meilisearch';
import { after, before, describe, it } from 'mocha';
import type { FacetSearchAnswer } from '../../../../src/model/api/meilisearch.js';
import { post } from '../../../support/ask.js';
import { indexRows, itemsOfRows } from '../../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../../support/gateway.js';

const speaker = (name: string) => ({ people: [{ name, role: '副县长', part: 'spoke' }] });
const ROWS = [
  { ...speaker('戚怀瑾'), channel: '清溪融媒一', county: '441224', body: '谈春耕。' },
  { ...speaker('戚怀瑾'), channel: '清溪融媒一', county: '441223', body: '谈夏收。' },
  { ...speaker('戚怀瑜'), channel: '清溪融媒二', county: '441224', body: '谈春耕。' },
  { ...speaker('吕卫国'), channel: 'Qingxi Today', county: '360822', body: '谈秋收。' },
].map((row, i) => ({ ...row, id: `r${i}`, title: '简讯', date: `2023-06-0${i + 1}` }));

describe('A search for a facet’s values', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    await indexRows(gateway, ROWS, { now: 1_700_000_000_000 });
  });
  after(() => gateway.close());

  const facets = async (index: string, body: object) =>
    post<FacetSearchAnswer & { code: string; message: string }>(
      `${gateway.url}/indexes/${index}/facet-search`,
      body,
    );
  const hits = async (body: object) => {
    const { answer } = await facets('reports', body);
    return Object.fromEntries(answer.facetHits.map(({ value, count }) => [value, count]));
  };

  const asked: [body: object, counts: Record<string, number>][] = [
    [
      { facetName: 'channel', facetQuery: '溪融' },
      { 清溪融媒一: 2, 清溪融媒二: 1 },
    ],
    [{ facetName: 'channel', facetQuery: '清溪 融媒二' }, { 清溪融媒二: 1 }],
    [
      { facetName: 'channel', facetQuery: 'QINGXI' },
      { 清溪融媒一: 2, 清溪融媒二: 1, 'Qingxi Today': 1 },
    ],
    [
      { facetName: 'speakers', facetQuery: '戚怀', q: '春耕' },
      { 戚怀瑾: 1, 戚怀瑜: 1 },
    ],
    [{ facetName: 'speakers', facetQuery: 'huaijin' }, { 戚怀瑾: 2 }],
    [{ facetName: 'speakers', facetQuery: 'Lyu Weiguo' }, { 吕卫国: 1 }],
    [{ facetName: 'county', facetQuery: 'huaiji' }, { 441224: 2 }],
    [{ facetName: 'county', facetQuery: '懷集' }, { 441224: 2 }],
    [{ facetName: 'county', facetQuery: '集', filter: 'speakers = 戚怀瑜' }, { 441224: 1 }],
    [
      { facetName: 'county', facetQuery: '', filter: [['county = 怀集', 'county = 吉水']] },
      { 441224: 2, 360822: 1 },
    ],
    [{ facetName: 'countyName', facetQuery: 'huaij' }, { 怀集县: 2 }],
    [{ facetName: 'countyName', facetQuery: '集' }, { 怀集县: 2 }],
    [
      { facetName: 'countyName', filter: 'date >= 2023-06-02' },
      { 怀集县: 1, 广宁县: 1, 吉水县: 1 },
    ],
    [{ facetName: 'speaker', facetQuery: 'qihuaij' }, { 戚怀瑾: 2 }],
    [{ facetName: 'date', facetQuery: '06-03' }, { '2023-06-03': 1 }],
    [{ facetName: 'province', facetQuery: 'guangd' }, { 广东省: 3 }],
    [{ facetName: 'month' }, { '2023-06': 4 }],
    [{ facetName: 'channel', facetQuery: '无此频道' }, {}],
    [{ facetName: 'channel', facetQuery: '清溪', q: '“夏收' }, { 清溪融媒一: 1 }],
  ];
  for (const [body, counts] of asked) {
    it(`answers ${JSON.stringify(body)}`, async () => {
      expect(await hits(body)).to.deep.equal(counts);
    });
  }

  it('answers in Meilisearch’s own shape, the most frequent first', async () => {
    const { status, answer } = await facets('reports', {
      facetName: 'channel',
      facetQuery: '清溪',
      // A search's other fields, which programs send along.
      hitsPerPage: 20,
      attributesToHighlight: ['*'],
    });
    expect(status).to.equal(200);
    expect(answer).to.have.all.keys('facetHits', 'facetQuery', 'processingTimeMs');
    expect(answer.facetQuery).to.equal('清溪');
    expect(answer.facetHits).to.deep.equal([
      { value: '清溪融媒一', count: 2 },
      { value: '清溪融媒二', count: 1 },
    ]);
    expect((await facets('reports', { facetName: 'lang' })).answer.facetQuery).to.equal(null);
  });

  it('works with the client that programs have', async () => {
    const client = new Meilisearch({ host: gateway.url });
    const { facetHits } = await client
      .index('reports')
      .searchForFacetValues({ facetName: 'speakers', facetQuery: 'qihuai', filter: ['lang = zh'] });
    expect(facetHits.map(({ value }) => value)).to.deep.equal(['戚怀瑾', '戚怀瑜']);
  });

  it('gives up to a hundred values', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => {
      return {
        id: `m${i}`,
        title: '简讯',
        body: '多。',
        date: '2023-07-01',
        channel: `多台${i}号`,
      };
    });
    await indexRows(gateway, rows, { now: 1_700_000_001_000 });
    const { answer } = await facets('reports', { facetName: 'channel', facetQuery: '多台' });
    expect(answer.facetHits).to.have.length(100);
  });

  it('is refused for what there is not', async () => {
    const wrong: [index: string, body: object, status: number, code: string][] = [
      ['reports', { facetName: 'id' }, 400, 'invalid_facet_search_facet_name'],
      ['reports', { facetQuery: 'a' }, 400, 'missing_facet_search_facet_name'],
      ['reports', { facetName: 'lang', facetQuery: 7 }, 400, 'invalid_facet_search_query'],
      ['reports', { facetName: 'lang', filter: 'lang = "zh' }, 400, 'invalid_search_filter'],
      ['reports', { facetName: 'lang', filter: 'body = a' }, 400, 'invalid_search_filter'],
      ['reports_statements', { facetName: 'lang' }, 404, 'index_not_found'],
    ];
    for (const [index, body, status, code] of wrong) {
      const refused = await facets(index, body);
      expect([refused.status, refused.answer.code], JSON.stringify(body)).to.deep.equal([
        status,
        code,
      ]);
    }
  });
});
