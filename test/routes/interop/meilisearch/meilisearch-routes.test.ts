import { expect } from 'chai';
import type { Express } from 'express';
import { after, before, describe, it } from 'mocha';
import { Meilisearch } from 'meilisearch';
import { pino } from 'pino';
import { readItems } from '../../../../indexer/sources/files/files.js';
import { createApp } from '../../../../src/app.js';
import { EngineTransport } from '../../../../src/engine/client/http-client.js';
import { listen } from '../../../../src/server.js';
import { post } from '../../../support/ask.js';
import { indexRows } from '../../../support/changing-corpus.js';
import { deadPort } from '../../../support/dead-port.js';
import { temporaryGateway, type Gateway } from '../../../support/gateway.js';

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
      attributesToRetrieve: ['id', 'grams', 'grams.body', 'words', 'idCode', 'revision'],
      attributesToHighlight: ['*', 'words'],
      attributesToCrop: ['grams'],
    });
    expect(hits).not.to.be.empty;
    const text = JSON.stringify(hits);
    expect(text).not.to.match(/"(?:grams|words|idCode|revision)"/u);
  });

  it('are refused what is not theirs, in the shape they know', async () => {
    for (const uid of ['reports_statements', 'reports_coverage', 'other', '../../reports', '*']) {
      const { status, code } = await refused('/multi-search', { queries: [{ indexUid: uid }] });
      expect([status, code], uid).to.deep.equal([404, 'index_not_found']);
      const path = `/indexes/${encodeURIComponent(uid)}/search`;
      expect((await refused(path, {})).code).to.equal('index_not_found');
    }
    const query = (fields: object) => ({ queries: [{ indexUid: 'reports', ...fields }] });
    const wrong: [body: unknown, code: string][] = [
      [query({ nonsense: 1 }), 'bad_request'],
      [query({ limit: -1 }), 'invalid_search_limit'],
      [query({ q: 'x'.repeat(2_001) }), 'invalid_search_q'],
      [query({ facets: ['id'] }), 'invalid_search_facets'],
      [query({ distinct: 'county' }), 'invalid_search_distinct'],
      [query({ attributesToSearchOn: ['grams.body'] }), 'invalid_search_attributes_to_search_on'],
      [
        query({ q: '党', attributesToSearchOn: ['body'] }),
        'invalid_search_attributes_to_search_on',
      ],
      [query({ sort: ['body:asc'] }), 'invalid_search_sort'],
      [query({ q: `"${'a b '.repeat(495)}"` }), 'invalid_search_q'],
      [query({ showRankingScoreDetails: true }), 'invalid_search_show_ranking_score_details'],
      [query({ vector: [1] }), 'invalid_search_vector'],
      [query({ hybrid: { embedder: 'e' } }), 'invalid_search_embedder'],
      [{ queries: Array.from({ length: 51 }, () => ({ indexUid: 'reports' })) }, 'bad_request'],
      [{ queries: [{ q: '党' }] }, 'missing_index_uid'],
      [{ queries: 'reports' }, 'bad_request'],
      [[], 'bad_request'],
    ];
    for (const [body, expected] of wrong) {
      const { status, code, type } = await refused('/multi-search', body);
      expect([status, code, type], JSON.stringify(body).slice(0, 100)).to.deep.equal([
        400,
        expected,
        'invalid_request',
      ]);
    }
    const [place] = wrong[1]!;
    expect((await refused('/multi-search', place)).message).to.include('`.queries[0].limit`');
    const filter = await refused('/multi-search', query({ filter: '") OR (current = false' }));
    expect([filter.status, filter.code]).to.deep.equal([400, 'invalid_search_filter']);
    expect((await refused('/multi-search', '{')).code).to.equal('malformed_payload');
    const large = await refused('/multi-search', query({ q: 'x'.repeat(300_000) }));
    expect([large.status, large.code]).to.deep.equal([413, 'payload_too_large']);
    const untyped = await fetch(`${gateway.url}/multi-search`, { method: 'POST', body: '{}' });
    expect(untyped.status).to.equal(415);
  });

  it('are refused with the codes that Meilisearch itself has', async () => {
    const client = gateway.engine.search.whole;
    const codeOf = async (asked: Promise<unknown>) => {
      try {
        await asked;
      } catch (error) {
        return (error as { engineCode?: string }).engineCode;
      }
      return undefined;
    };
    const wrong: object[] = [
      { nonsense: 1 },
      { limit: -1 },
      { page: 'x' },
      { q: 5 },
      { locales: ['xx1'] },
      { matchingStrategy: 'x' },
      { facets: ['body'] },
      { sort: ['body:asc'] },
      { sort: ['time:up'] },
      { filter: 'body = 1' },
      { filter: 'county > 3' },
      { filter: 5 },
      { attributesToSearchOn: ['x'] },
      { rankingScoreThreshold: 3 },
      { attributesToHighlight: 'title' },
      { distinct: 'body' },
    ];
    for (const fields of wrong) {
      const code = await codeOf(client.index('reports').search(null, fields));
      const { code: own } = await refused('/indexes/reports/search', fields);
      expect(own, JSON.stringify(fields)).to.be.a('string').and.equal(code);
    }
    const reports = (fields: object) => [{ indexUid: 'reports', ...fields }];
    const federated: object[] = [
      { queries: reports({ limit: 1 }), federation: {} },
      { queries: reports({ page: 1 }), federation: {} },
      { queries: reports({ facets: ['year'] }), federation: {} },
      { queries: reports({ federationOptions: { weight: 2 } }) },
      { queries: reports({ federationOptions: { weight: -2 } }), federation: {} },
      { queries: reports({}), federation: { nonsense: 1 } },
      { queries: reports({}), federation: { limit: -1 } },
      { queries: [{ q: '党' }] },
      {},
    ];
    for (const body of federated) {
      const code = await codeOf(client.multiSearch(body as never));
      const { code: own } = await refused('/multi-search', body);
      expect(own, JSON.stringify(body)).to.be.a('string').and.equal(code);
    }
  });

  it('are told what a filter may name, and nothing of how it is asked for', async () => {
    const { message } = await refused('/indexes/reports/search', { filter: 'body = 1' });
    expect(message).to.match(/^Attribute `body` is not filterable\..*`countyName`.*`id`/u);
    for (const filter of ['body = 1', 'people.name = x', 'county > 3', 'year >', 'AND', 'year']) {
      const { code, message: told } = await refused('/indexes/reports/search', { filter });
      expect(code, filter).to.equal('invalid_search_filter');
      expect(told, filter).to.not.match(/idCode|reprintCode|current = true|search engine|validTo/u);
    }
  });

  it('are told what the body lacks by Meilisearch’s codes', async () => {
    const wrong: [Record<string, string>, string | undefined, number, string][] = [
      [{}, undefined, 415, 'missing_content_type'],
      [{ 'content-type': 'text/plain' }, '{}', 415, 'invalid_content_type'],
      [{ 'content-type': 'application/json' }, undefined, 400, 'missing_payload'],
      [{ 'content-type': 'application/json' }, '{', 400, 'malformed_payload'],
    ];
    for (const [headers, body, status, code] of wrong) {
      const init = { method: 'POST', headers, ...(body !== undefined && { body }) };
      const response = await fetch(`${gateway.url}/indexes/reports/search`, init);
      const { code: own } = (await response.json()) as Refusal;
      expect([response.status, own]).to.deep.equal([status, code]);
    }
  });

  it('are told in the same shape that a key is needed, or that the engine is away', async () => {
    const log = pino({ level: 'silent' });
    const locked = createApp({ client: gateway.engine.search.whole, log, apiKeys: ['key'] });
    const away = createApp({
      client: new Meilisearch({
        host: 'http://127.0.0.1',
        httpClient: new EngineTransport(() => `http://127.0.0.1:${nobody}`).send,
      }),
      log,
    });
    const nobody = await deadPort();
    const asked = async (app: Express, headers: Record<string, string> = {}) => {
      const server = await listen(app, 0, '127.0.0.1');
      const response = await fetch(`${server.url}/indexes/reports/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      });
      await server.close();
      const { code, type, message } = (await response.json()) as Refusal;
      expect(message).to.be.a('string').and.not.equal('');
      return [response.status, code, type, response.headers.get('retry-after')];
    };
    expect(await asked(locked)).to.deep.equal([401, 'missing_authorization_header', 'auth', null]);
    expect(await asked(locked, { authorization: 'Bearer other' })).to.deep.equal([
      403,
      'invalid_api_key',
      'auth',
      null,
    ]);
    expect(await asked(away)).to.deep.equal([503, 'engine_unavailable', 'system', '2']);
  });

  it('get reports by pages, by id and by filter', async () => {
    const client = new Meilisearch({ host: gateway.url });
    const index = client.index('reports');
    const { total } = await gateway.search({ limit: '0' });
    const all = await index.getDocuments({ limit: 1_000, fields: ['id'] });
    expect(all.total).to.equal(total.value);
    const ids = all.results.map(({ id }) => id as string);
    expect(new Set(ids).size).to.equal(total.value);
    const page = await index.getDocuments({ limit: 2, offset: 1, fields: ['id'] });
    expect(page.results.map(({ id }) => id as string)).to.deep.equal(ids.slice(1, 3));
    const filter = 'date 2023-01 TO 2023-06 AND countyName = 怀集县';
    const some = await index.getDocuments({
      filter,
      fields: ['date', 'county'],
      sort: ['date:asc'],
    });
    const wanted = await gateway.search({
      county: '怀集县',
      from: '2023-01',
      to: '2023-06',
      sort: 'date',
    });
    expect(some.results).to.deep.equal(
      wanted.hits.map(({ date, county }) => ({ county: county!.code, date })),
    );
    const one = await index.getDocument(ROW.id);
    expect(one).to.include({ id: ROW.id, body: '新稿谈春耕。', version: 2 });
    expect(one).not.to.have.any.keys('grams', 'words', 'idCode');
    const byId = await index.getDocuments({ ids: [ROW.id, 'none'], fields: ['id'] });
    expect(byId.results).to.deep.equal([{ id: ROW.id }]);
    for (const [path, status, code] of [
      ['documents/none', 404, 'document_not_found'],
      ['documents?limit=-1', 400, 'invalid_document_limit'],
      ['documents?filter=body%20%3D%201', 400, 'invalid_document_filter'],
      ['documents?sort=body:asc', 400, 'invalid_document_sort'],
      ['documents?nonsense=1', 400, 'bad_request'],
    ] as const) {
      const response = await fetch(`${gateway.url}/indexes/reports/${path}`);
      const told = (await response.json()) as Refusal;
      expect([response.status, told.code], path).to.deep.equal([status, code]);
    }
  });

  it('see one index, its state and its numbers', async () => {
    const client = new Meilisearch({ host: gateway.url });
    expect(await client.isHealthy()).to.equal(true);
    const { results } = await client.getIndexes();
    expect(results.map(({ uid, primaryKey }) => [uid, primaryKey])).to.deep.equal([
      ['reports', 'id'],
    ]);
    const { updatedAt } = await client.getRawIndex('reports');
    expect(Date.parse(String(updatedAt))).to.be.above(0);
    const { total } = await gateway.search({ limit: '0' });
    const stats = await client.index('reports').getStats();
    expect(stats.numberOfDocuments).to.equal(total.value);
    expect(stats.fieldDistribution).to.include({ title: total.value, body: total.value });
    expect(stats.fieldDistribution).not.to.have.any.keys('grams', 'words');
    const other = await fetch(`${gateway.url}/indexes/reports_statements/stats`);
    expect([other.status, ((await other.json()) as Refusal).code]).to.deep.equal([
      404,
      'index_not_found',
    ]);
  });

  it('ask by an address what they ask by a body', async () => {
    const client = new Meilisearch({ host: gateway.url });
    const asked = {
      limit: 3,
      filter: ['lang = zh', ['year = 2023', 'year = 2022']],
      facets: ['month', 'countyName'],
      attributesToRetrieve: ['id', 'title'],
      attributesToHighlight: ['title'],
      sort: ['date:asc', 'id:desc'],
      showMatchesPosition: true,
    };
    const index = client.index('reports');
    const { processingTimeMs: _, ...sent } = await index.search('会议', asked);
    expect(sent.hits).to.have.length(3);
    // The client writes filters as text alone into addresses.
    const filter = 'lang = zh AND (year = 2023 OR year = 2022)';
    const { processingTimeMs: __, ...got } = await index.searchGet('会议', { ...asked, filter });
    expect(got).to.deep.equal(sent);
    const address = new URLSearchParams({ q: '会议', filter: JSON.stringify(asked.filter) });
    const response = await fetch(`${gateway.url}/indexes/reports/search?${address.toString()}`);
    expect(((await response.json()) as Answer).estimatedTotalHits).to.equal(
      sent.estimatedTotalHits,
    );
    for (const [query, code] of [
      ['limit=many', 'invalid_search_limit'],
      ['nonsense=1', 'bad_request'],
      ['showRankingScore=maybe', 'invalid_search_show_ranking_score'],
    ] as const) {
      const wrong = await fetch(`${gateway.url}/indexes/reports/search?${query}`);
      expect(((await wrong.json()) as Refusal).code, query).to.equal(code);
    }
  });

  it('can read and search, nothing else', async () => {
    for (const [method, path] of [
      ['POST', '/indexes/reports/documents'],
      ['DELETE', '/indexes/reports/documents'],
      ['PATCH', '/indexes/reports/settings'],
      ['DELETE', '/indexes/reports'],
      ['GET', '/indexes/reports/settings'],
      ['GET', '/keys'],
    ] as const) {
      const response = await fetch(gateway.url + path, { method });
      expect(response.status, `${method} ${path}`).to.be.oneOf([404, 405]);
    }
  });
});
