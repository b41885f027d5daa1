import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { Meilisearch } from 'meilisearch';
import { readItems } from '../../../indexer/sources/files/files.js';
import { post } from '../../support/ask.js';
import { indexRows } from '../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

interface Answer {
  hits: (Record<string, unknown> & { id: string; title: string; body: string })[];
  query: string;
  estimatedTotalHits?: number;
  totalHits?: number;
  totalPages?: number;
  facetDistribution?: Record<string, Record<string, number>>;
}
interface Refusal {
  message: string;
  code: string;
  type: string;
  link: string;
}

const ROW = { id: 'changed', title: '修订的通知', date: '2023-05-05', county: '441224' };

describe('Programs written for Meilisearch', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(readItems(['samples']));
    await indexRows(gateway, [{ ...ROW, body: '旧稿谈春耕。' }], { now: 1_700_000_000_000 });
    await indexRows(gateway, [{ ...ROW, body: '新稿谈春耕。' }], { now: 1_700_000_001_000 });
  });
  after(() => gateway.close());

  const one = async (body: unknown) =>
    (await post<Answer>(`${gateway.url}/indexes/reports/search`, body)).answer;
  const many = (body: unknown) =>
    post<{ results: (Answer & { indexUid: string })[] }>(`${gateway.url}/multi-search`, body);
  const refused = async (path: string, body: unknown) => {
    const { status, answer } = await post<Refusal>(gateway.url + path, body);
    expect(answer).to.have.all.keys('message', 'code', 'type', 'link');
    return { status, ...answer };
  };

  it('find reports by their words, with the client they have', async () => {
    const client = new Meilisearch({ host: gateway.url });
    const found = await client
      .index('reports')
      .search('营商环境', { limit: 3, facets: ['county'] });
    expect(found.hits).not.to.be.empty;
    expect(found.query).to.equal('营商环境');
    expect(found.estimatedTotalHits).to.be.at.least(found.hits.length);
    expect(Object.keys(found.facetDistribution!)).to.deep.equal(['county']);
  });

  it('ask several things at once, by pages or by offsets', async () => {
    const { status, answer } = await many({
      queries: [
        { indexUid: 'reports', q: '党建', page: 1, hitsPerPage: 2 },
        { indexUid: 'reports', q: null, limit: 0, facets: ['lang'] },
      ],
    });
    expect(status).to.equal(200);
    const [paged, all] = answer.results;
    expect(paged).to.include({ indexUid: 'reports', query: '党建' });
    expect(paged!.hits).to.have.length(2);
    expect(paged!.totalPages).to.equal(Math.ceil(paged!.totalHits! / 2));
    const langs = Object.values(all!.facetDistribution!.lang!);
    expect(langs.reduce((a, b) => a + b, 0)).to.equal(all!.estimatedTotalHits);
    expect((await many({ queries: [] })).answer.results).to.deep.equal([]);
  });

  it('get the words found between their tags, and texts cut around them', async () => {
    const { hits } = await one({
      q: '营商环境',
      limit: 50,
      attributesToRetrieve: ['id'],
      attributesToHighlight: ['title', 'body'],
      highlightPreTag: '__ais-highlight__',
      highlightPostTag: '__/ais-highlight__',
      attributesToCrop: ['body:8'],
    });
    expect(hits).not.to.be.empty;
    for (const hit of hits) {
      expect(hit).to.have.all.keys('id', '_formatted');
      const { title, body } = hit._formatted as Record<string, string>;
      expect(`${title}${body}`).to.match(/__ais-highlight__[^_]+__\/ais-highlight__/u);
      const plain = body!.replaceAll(/__\/?ais-highlight__/gu, '').replaceAll('…', '');
      expect(plain.length).to.be.at.most(16);
    }
  });

  it('take phrases and what must not stand in a report', async () => {
    const ids = async (q: string) => (await one({ q, limit: 100 })).hits.map(({ id }) => id);
    const [plain, without] = [await ids('环境'), await ids('环境 -营商')];
    expect(without.length).to.be.below(plain.length);
    expect(plain).to.include.members(without);
    const both = await one({ q: '"环境 营商"', limit: 100 });
    expect(both.hits).to.deep.equal([]);
  });

  describe('over reports of one channel', () => {
    const filter = 'channel = "试验台"';
    const TEXTS = {
      simplified: '乾隆年间干旱，木筏甲组🌞。',
      traditional: '乾旱持續。',
      neither: '闸口检修！',
    };
    before(async () => {
      const rows = Object.entries(TEXTS).map(([id, body], i) => {
        const date = `2023-06-0${i + 1}`;
        return { id, title: `简讯${i}`, body, date, channel: '试验台' };
      });
      await indexRows(gateway, rows, { now: 1_700_000_002_000 });
    });

    const found: [q: string, ids: string[]][] = [
      ['乾旱', ['simplified', 'traditional']],
      ['持續', ['traditional']],
      ['闸', ['neither']],
      ['闸 检修', ['neither']],
      ['🌞', ['simplified']],
      ['！', ['neither']],
      ['《》', []],
      ['“木筏甲”', ['simplified']],
      ['「年间干」', ['simplified']],
      ['简讯0 －木筏', []],
    ];
    for (const [q, ids] of found) {
      it(`find ${q}`, async () => {
        const answer = await one({ q, filter, matchingStrategy: 'all', facets: ['channel'] });
        expect(answer.hits.map(({ id }) => id).toSorted()).to.deep.equal(ids);
        expect(answer.estimatedTotalHits).to.equal(ids.length);
        expect(answer.facetDistribution!.channel ?? {}).to.deep.equal(
          ids.length === 0 ? {} : { 试验台: ids.length },
        );
        expect(answer.hits.every((hit) => !('_federation' in hit))).to.equal(true);
      });
    }

    it('page through what is found in both scripts, and in the order asked', async () => {
      const traditional = { indexUid: 'reports', q: '乾旱', filter, sort: ['time:asc'] };
      const { answer } = await many({
        queries: [
          { ...traditional, page: 2, hitsPerPage: 1 },
          { ...traditional, q: '闸口' },
          { ...traditional, offset: 1, limit: 1 },
        ],
      });
      const [page, plain, offset] = answer.results;
      expect(page).to.include({ totalHits: 2, totalPages: 2, query: '乾旱' });
      expect(page!.hits.map(({ id }) => id)).to.deep.equal(['traditional']);
      expect(plain!.hits.map(({ id }) => id)).to.deep.equal(['neither']);
      expect(offset!.hits.map(({ id }) => id)).to.deep.equal(['traditional']);
    });

    it('mark both scripts', async () => {
      const { hits } = await one({ q: '乾旱', filter, attributesToHighlight: ['body'] });
      const marked = hits.map((hit) => (hit._formatted as { body: string }).body);
      expect(marked.join(' ')).to.include('<em>干旱</em>').and.include('<em>乾旱</em>');
    });
  });

  it('are told where a query is longer than the engine reads', async () => {
    const q = 'a b '.repeat(500);
    const { status, answer } = await post<Refusal>(`${gateway.url}/indexes/reports/search`, {
      q,
    });
    expect([status, answer.code]).to.deep.equal([400, 'query_too_complex']);
  });

  it('see the reports that stand now, whatever they filter by', async () => {
    const bodies = async (filter: unknown) =>
      (await one({ q: '春耕', filter, limit: 100 })).hits
        .filter(({ id }) => id === ROW.id)
        .map(({ body }) => body);
    expect(await bodies(undefined)).to.deep.equal(['新稿谈春耕。']);
    for (const filter of [
      'current = false OR current = true',
      ['current = false OR current = true'],
      [['current = false', 'current = true']],
      'validTo IS NOT NULL OR id = changed',
    ]) {
      expect(await bodies(filter), JSON.stringify(filter)).to.deep.equal(['新稿谈春耕。']);
    }
    expect(await bodies('current = false')).to.deep.equal([]);
    expect(await bodies([['county = 441224', 'county = 320106'], 'lang = zh'])).to.have.length(1);
  });

  it('never see fields that are not shown', async () => {
    const { hits } = await one({
      q: '春耕',
      attributesToRetrieve: ['id', 'grams', 'grams.body', 'words', 'time'],
      attributesToHighlight: ['*', 'words'],
      attributesToCrop: ['grams'],
    });
    expect(hits).not.to.be.empty;
    const text = JSON.stringify(hits);
    expect(text).not.to.match(/"(?:grams|words|time)"/u);
  });

  it('are refused what is not theirs, in the shape they know', async () => {
    for (const uid of ['reports_statements', 'reports_coverage', 'other', '../reports', '*']) {
      const { status, code } = await refused('/multi-search', { queries: [{ indexUid: uid }] });
      expect([status, code], uid).to.deep.equal([404, 'index_not_found']);
      const path = `/indexes/${encodeURIComponent(uid)}/search`;
      expect((await refused(path, {})).code).to.equal('index_not_found');
    }
    const query = (fields: object) => ({ queries: [{ indexUid: 'reports', ...fields }] });
    for (const body of [
      query({ nonsense: 1 }),
      query({ limit: -1 }),
      query({ q: 'x'.repeat(2_001) }),
      query({ facets: ['id'] }),
      query({ attributesToSearchOn: ['grams.body'] }),
      { ...query({}), federation: {} },
      { queries: Array.from({ length: 51 }, () => ({ indexUid: 'reports' })) },
      { queries: 'reports' },
      [],
    ]) {
      const { status, code } = await refused('/multi-search', body);
      expect([status, code], JSON.stringify(body)).to.deep.equal([400, 'bad_request']);
    }
    const filter = await refused('/multi-search', query({ filter: '") OR (current = false' }));
    expect([filter.status, filter.code]).to.deep.equal([400, 'invalid_search_filter']);
    expect((await refused('/multi-search', '{')).code).to.equal('malformed_payload');
    const large = await refused('/multi-search', query({ q: 'x'.repeat(300_000) }));
    expect([large.status, large.code]).to.deep.equal([413, 'payload_too_large']);
    const untyped = await fetch(`${gateway.url}/multi-search`, { method: 'POST', body: '{}' });
    expect(untyped.status).to.equal(415);
  });

  it('can read and search, nothing else', async () => {
    for (const [method, path] of [
      ['POST', '/indexes/reports/documents'],
      ['DELETE', '/indexes/reports/documents'],
      ['PATCH', '/indexes/reports/settings'],
      ['GET', '/indexes/reports/documents'],
      ['GET', '/keys'],
      ['GET', '/indexes'],
    ] as const) {
      const response = await fetch(gateway.url + path, { method });
      expect(response.status, `${method} ${path}`).to.equal(404);
    }
  });
});
