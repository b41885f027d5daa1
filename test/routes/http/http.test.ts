import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { Agent, request } from 'undici';
import { createApp } from '../../../src/app.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

const START = Date.parse('2024-06-01T00:00:00Z');
const LISTS = [
  'search?q=春耕',
  'facets/month?q=春耕',
  'trends?q=春耕',
  'concordance?q=春耕',
  'statements',
  'coverage',
  'collocates?q=春耕&minCount=1',
  'keyness?q=春耕&minCount=1',
  'export?q=春耕',
  'cite?q=春耕&asOf=2024-07-01T00:00:00Z',
  'reports/r-1',
  'reports/r-1/versions',
  'reports/r-1/similar',
].map((path) => `/api/v1/${path}`);
const FROM_INDEX = [...LISTS, '/feeds/search.atom?q=春耕'];

const rowOf = (i: number) => ({
  id: `r-${i}`,
  title: `春耕通知第${i}号`,
  body: `各镇抓好春耕备耕。县委书记张三强调，要抓好第${i}批农资。`.repeat(20),
  county: '441224',
  date: `2024-0${1 + (i % 5)}-01`,
});

describe('The gateway speaks HTTP', () => {
  let gateway: Gateway;
  let folder: string;
  let open: ListeningServer;
  const agent = new Agent({ connections: 8 });
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    const rows = Array.from({ length: 5 }, (_, i) => rowOf(i));
    await indexRows(gateway, rows, { now: START, source: 'county' });
    folder = await temporaryFolder();
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><head></head><title>x</title>');
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'index-abc123.js'), '// script');
    const log = pino({ level: 'silent' });
    const client = gateway.engine.search.whole;
    const app = createApp({ client, log, page: folder, origins: ['https://dash.example'] });
    open = await listen(app, 0, '127.0.0.1');
  });
  after(async () => {
    await agent.destroy();
    await open.close();
    await gateway.close();
    await removeFolder(folder);
  });

  const get = async (path: string, headers: Record<string, string> = {}, base = gateway.url) => {
    const answer = await request(base + encodeURI(path), { headers, dispatcher: agent });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString() };
  };

  describe('to browsers of other origins', () => {
    const origin = 'https://dash.example';

    it('that are listed, whatever the answer', async () => {
      for (const path of ['/api/v1/search', '/api/v1/search?page=x', '/api/v1/none', '/healthz']) {
        const { headers } = await get(path, { origin }, open.url);
        expect(headers['access-control-allow-origin'], path).to.equal(origin);
        expect(headers['access-control-expose-headers'], path).to.include('Link');
        expect(headers.vary, path).to.match(/\bOrigin\b/u);
      }
    });

    it('that are listed, before they send a key or JSON', async () => {
      for (const [path, method] of [
        ['/multi-search', 'POST'],
        ['/api/v1/search', 'GET'],
      ] as const) {
        const { statusCode, headers, body } = await request(open.url + path, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': method,
            'access-control-request-headers': 'authorization,content-type,x-meilisearch-client',
          },
        });
        await body.dump();
        expect(statusCode, path).to.equal(204);
        expect(headers['access-control-allow-origin']).to.equal(origin);
        expect(headers['access-control-allow-methods']).to.include(method);
        expect(headers['access-control-allow-headers']).to.include('authorization');
        expect(Number(headers['access-control-max-age'])).to.be.above(0);
      }
    });

    it('but not to those of any that is not listed, nor to any where none is', async () => {
      const foreign = await get('/api/v1/search', { origin: 'https://evil.example' }, open.url);
      expect(foreign.headers).to.not.have.property('access-control-allow-origin');
      const closed = await get('/api/v1/search', { origin });
      expect(closed.headers).to.not.have.property('access-control-allow-origin');
      const app = createApp({
        client: gateway.engine.search.whole,
        log: pino({ level: 'silent' }),
        origins: '*',
        apiKeys: ['a key'],
      });
      const all = await listen(app, 0, '127.0.0.1');
      try {
        const { status, headers } = await get('/api/v1/search', { origin }, all.url);
        expect([status, headers['access-control-allow-origin']]).to.deep.equal([401, '*']);
      } finally {
        await all.close();
      }
    });
  });

  it('refuses other methods by naming those that are taken', async () => {
    for (const [path, allowed] of [
      ['/api/v1/search', 'GET, HEAD, OPTIONS'],
      ['/api/v1/trends', 'GET, HEAD, OPTIONS'],
      ['/feeds/search.atom', 'GET, HEAD, OPTIONS'],
      ['/api/v1/reports/r-1', 'GET, HEAD, OPTIONS'],
      ['/metrics', 'GET, HEAD, OPTIONS'],
      ['/api/v1/batch', 'POST, OPTIONS'],
    ] as const) {
      const { statusCode, headers, body } = await request(gateway.url + path, { method: 'PUT' });
      const problem = (await body.json()) as { code: string; status: number };
      expect([statusCode, headers.allow], path).to.deep.equal([405, allowed]);
      expect(problem).to.include({ code: 'method_not_allowed', status: 405 });
      const asked = await request(gateway.url + path, { method: 'OPTIONS' });
      await asked.body.dump();
      expect([asked.statusCode, asked.headers.allow], path).to.deep.equal([204, allowed]);
    }
    for (const path of ['/assets/index-abc123.js', '/icon.svg', '/', '/report']) {
      const { statusCode, headers, body } = await request(open.url + path, { method: 'DELETE' });
      await body.dump();
      expect([statusCode, headers.allow], path).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
      const asked = await request(open.url + path, { method: 'OPTIONS' });
      await asked.body.dump();
      expect([asked.statusCode, asked.headers.allow], path).to.deep.equal([
        204,
        'GET, HEAD, OPTIONS',
      ]);
    }
    for (const path of ['/assets/none.js', '/assets', '/../package.json']) {
      const { statusCode, body } = await request(open.url + path, { method: 'DELETE' });
      await body.dump();
      expect(statusCode, path).to.equal(404);
    }
    const head = await request(`${gateway.url}/api/v1/search`, { method: 'HEAD' });
    expect([head.statusCode, await head.body.text()]).to.deep.equal([200, '']);
  });

  it('compresses what is worth it, by brotli before gzip', async () => {
    const path = '/api/v1/reports/r-1';
    const plain = await get(path, { 'accept-encoding': 'identity' });
    const zipped = await get(path, { 'accept-encoding': 'gzip' });
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    const bodyOf = (text: string) => (JSON.parse(text) as { body: string }).body;
    expect(zipped.headers['content-encoding']).to.equal('gzip');
    expect(brotli.headers['content-encoding']).to.equal('br');
    expect(brotli.headers.vary).to.match(/Accept-Encoding/u);
    expect(bodyOf(gunzipSync(zipped.bytes).toString())).to.equal(bodyOf(plain.text));
    expect(bodyOf(brotliDecompressSync(brotli.bytes).toString())).to.equal(bodyOf(plain.text));
    expect(zipped.bytes.length).to.be.below(plain.bytes.length / 2);
    const streamed = await get('/api/v1/export?format=jsonl', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(streamed.bytes).toString().trimEnd().split('\n')).to.have.length(5);
    const small = await get('/healthz', { 'accept-encoding': 'gzip, br' });
    expect(small.headers).to.not.have.property('content-encoding');
  });

  it('lets files with a digest in their names be kept for ever, and others be asked for', async () => {
    const kept = await get('/assets/index-abc123.js', {}, open.url);
    expect(kept.headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    for (const path of ['/icon.svg', '/', '/docs', '/docs/style.css', '/openapi.json']) {
      const { headers } = await get(path, {}, open.url);
      expect(headers['cache-control'], path).to.match(/no-cache/u);
      const again = await get(path, { 'if-none-match': String(headers.etag) }, open.url);
      expect([again.status, again.text], path).to.deep.equal([304, '']);
    }
  });

  it('links the pages beside one', async () => {
    const linksOf = async (path: string) =>
      Object.fromEntries(
        String((await get(path)).headers.link ?? '')
          .split(', ')
          .filter(Boolean)
          .map((link) => {
            const [, to, rel] = /^<([^>]+)>; rel="(\w+)"$/u.exec(link)!;
            return [rel, to];
          }),
      );
    const first = await linksOf('/api/v1/search?q=春耕&limit=2');
    expect(Object.keys(first)).to.deep.equal(['next']);
    expect(new URL(first.next!).origin).to.equal(gateway.url);
    const second = await linksOf(decodeURI(first.next!.slice(gateway.url.length)));
    expect(Object.keys(second)).to.have.members(['prev', 'next']);
    const last = await linksOf(decodeURI(second.next!.slice(gateway.url.length)));
    expect(Object.keys(last)).to.deep.equal(['prev']);
    for (const path of ['facets/month?limit=1', 'concordance?q=春耕&limit=1', 'coverage?limit=1'])
      expect(Object.keys(await linksOf(`/api/v1/${path}`)), path).to.deep.equal(['next']);
    expect(await linksOf('/api/v1/search?limit=0')).to.deep.equal({});
    const beyond = await linksOf('/api/v1/search?q=春耕&limit=2&page=9');
    expect(beyond.prev).to.match(/page=3$/u);
  });

  describe('to those who poll', () => {
    it('by tags that hold as long as the index stays as it was', async () => {
      for (const path of FROM_INDEX) {
        // The first answers of all may have been made while nobody knew the state yet.
        await get(path);
        const first = await get(path);
        expect(first.status, path).to.equal(200);
        expect(first.headers['cache-control'], path).to.equal('no-cache');
        const tag = String(first.headers.etag);
        expect(tag, path).to.match(/^W\/"[\w-]+"$/u);
        const again = await get(path, { 'if-none-match': `"other", ${tag}` });
        expect([again.status, again.text, again.headers.etag], path).to.deep.equal([304, '', tag]);
        const forced = await get(path, { 'if-none-match': tag, 'cache-control': 'no-cache' });
        expect(forced.status, path).to.equal(200);
        const other = await get(path, { 'if-none-match': tag, accept: 'text/html' });
        expect(other.status, path).to.equal(200);
      }
    });

    it('and marks no problem', async () => {
      for (const path of ['/api/v1/search?q=(', '/api/v1/reports/none', '/api/v1/search?limit=x']) {
        const { headers } = await get(path);
        expect(headers, path).to.not.have.property('etag');
        expect(headers['cache-control'], path).to.equal('no-store');
      }
    });

    it('and takes no problem for an answer that they have', async () => {
      const { status, headers } = await get(FROM_INDEX[0]!, { 'if-none-match': '*' });
      expect([status, headers['cache-control']]).to.deep.equal([304, 'no-cache']);
      for (const [path, code] of [
        ['/api/v1/search?limit=x', 400],
        ['/api/v1/reports/none', 404],
        ['/indexes/reports/documents/none', 404],
      ] as const) {
        const asked = await get(path, { 'if-none-match': '*' });
        expect(asked.status, path).to.equal(code);
        expect(asked.headers, path).to.not.have.property('etag');
        expect(asked.headers['cache-control'], path).to.equal('no-store');
      }
    });

    it('and lets nobody keep how the service is', async () => {
      for (const path of ['/healthz', '/readyz', '/health', '/metrics', '/indexes/reports/stats']) {
        const { headers } = await get(path);
        expect(headers['cache-control'], path).to.equal('no-store');
      }
    });

    it('in little more time than asking the engine for its state takes', async () => {
      const path = '/api/v1/search?q=春耕&facets=month,speaker';
      const { headers } = await get(path);
      const client = gateway.engine.search.whole;
      const kinds = {
        poll: async () => {
          const { status } = await get(path, { 'if-none-match': String(headers.etag) });
          expect(status).to.equal(304);
        },
        gateway: () => get('/healthz'),
        engine: () => client.index('reports').getRawInfo(),
      };
      const times: Record<string, number[]> = { poll: [], gateway: [], engine: [] };
      // In turns, so that all meet the same machine.
      for (let i = 0; i < 150; i += 1) {
        for (const [name, ask] of Object.entries(kinds)) {
          const began = performance.now();
          await ask();
          times[name]!.push(performance.now() - began);
        }
      }
      const median = (name: string) => times[name]!.toSorted((a, b) => a - b)[75]!;
      expect(median('poll')).to.be.below(2 * (median('gateway') + median('engine')));
    });

    it('and never tells that nothing has changed after it has, while many ask', async function () {
      this.timeout(60_000);
      const path = '/api/v1/search?q=秋收';
      let indexed = 0;
      let [isOver, kept, changed] = [false, 0, 0];
      const poll = async () => {
        let [tag, known] = ['', 0];
        while (!isOver) {
          const before = indexed;
          const { status, headers, text } = await get(path, { 'if-none-match': tag });
          if (status === 304) {
            kept += 1;
            // The engine that indexes needs the processor, too.
            await new Promise((resolve) => setTimeout(resolve, 5));
            expect(known, 'reports known to one who is told that they are all').to.be.at.least(
              before,
            );
          } else {
            changed += 1;
            tag = String(headers.etag);
            known = (JSON.parse(text) as { total: { value: number } }).total.value;
            expect(known).to.be.at.least(before);
          }
        }
      };
      const pollers = Array.from({ length: 8 }, poll);
      for (let i = 1; i <= 2; i += 1) {
        const row = {
          id: `autumn-${i}`,
          title: '秋收',
          body: `秋收第${i}天。`,
          date: '2024-05-01',
        };
        await indexRows(gateway, [row], { now: START + i });
        indexed = i;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      isOver = true;
      await Promise.all(pollers);
      expect(kept).to.be.above(changed);
    });
  });

  describe('in problem documents where Node itself refuses', () => {
    const rawAnswer = (text: string, url = gateway.url) =>
      new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(url);
        const chunks: Buffer[] = [];
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (chunk) => chunks.push(chunk));
        socket.on('error', reject);
        socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
      });
    const cases: [string, string, number, string][] = [
      ['nonsense', '/ x y z\r\n\r\n', 400, 'invalid_request'],
      ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'invalid_request'],
      ['a broken header', 'GET / HTTP/1.1\r\nHost: a\r\nb c\r\n\r\n', 400, 'invalid_request'],
      ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'invalid_request'],
      [
        'too long a head',
        `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
        431,
        'headers_too_large',
      ],
      [
        'two lengths',
        'POST /api/v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
        400,
        'invalid_request',
      ],
    ];
    for (const [name, text, status, code] of cases) {
      it(`for ${name}`, async () => {
        const [head = '', body = ''] = (await rawAnswer(text)).split('\r\n\r\n');
        expect(head).to.match(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
        expect(head).to.match(/Content-Type: application\/problem\+json/iu);
        expect(JSON.parse(body)).to.include({ status, code });
      });
    }

    it('for a request that comes too slowly', async function () {
      this.timeout(20_000);
      const app = createApp({
        client: gateway.engine.search.whole,
        log: pino({ level: 'silent' }),
      });
      const slow = await listen(app, 0, '127.0.0.1', {
        headersTimeout: 100,
        requestTimeout: 100,
        connectionsCheckingInterval: 50,
      });
      try {
        const [head = '', body = ''] = (await rawAnswer('GET / HTTP/1.1\r\n', slow.url)).split(
          '\r\n\r\n',
        );
        expect(head).to.match(/^HTTP\/1\.1 408 /u);
        expect(JSON.parse(body)).to.include({ status: 408, code: 'request_timeout' });
      } finally {
        await slow.close();
      }
    });

    it('for files outside the page, and expectations it has none of', async () => {
      for (const path of ['/..%2f..%2fetc%2fpasswd', '/%00', '/assets/%2e%2e/%2e%2e/x']) {
        const { status, headers } = await getRaw(path);
        expect([400, 404], path).to.include(status);
        expect(headers, path).to.match(/application\/problem\+json/iu);
      }
      const expecting = await rawAnswer(
        'GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: magic\r\nConnection: close\r\n\r\n',
      );
      expect(expecting).to.match(/^HTTP\/1\.1 200 /u);
    });

    const getRaw = async (path: string) => {
      const answer = await rawAnswer(
        `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        open.url,
      );
      const [headers = ''] = answer.split('\r\n\r\n');
      return { status: Number(headers.slice(9, 12)), headers };
    };
  });
});
