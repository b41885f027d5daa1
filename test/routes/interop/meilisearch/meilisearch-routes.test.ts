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
      attributesToRetrieve: ['id', 'grams', 'grams.body', 'words', 'time'],
      attributesToHighlight: ['*', 'words'],
      attributesToCrop: ['grams'],
    });
    expect(hits).not.to.be.empty;
    const text = JSON.stringify(hits);
    expect(text).not.to.match(/"(?:grams|words|time)"/u);
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
      [query({ q: `"${'a b '.repeat(495)}"` }), 'query_too_complex'],
      [{ ...query({}), federation: {} }, 'bad_request'],
      [{ queries: Array.from({ length: 51 }, () => ({ indexUid: 'reports' })) }, 'bad_request'],
      [{ queries: [{ q: '党' }] }, 'invalid_index_uid'],
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

  it('are told in the same shape that a key is needed, or that the engine is away', async () => {
    const log = pino({ level: 'silent' });
    const locked = createApp({ client: gateway.engine.client('search'), log, apiKeys: ['key'] });
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
      401,
      'invalid_api_key',
      'auth',
      null,
    ]);
    expect(await asked(away)).to.deep.equal([503, 'engine_unavailable', 'system', '2']);
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
