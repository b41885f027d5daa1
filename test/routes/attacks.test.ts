import { expect } from 'chai';
import express from 'express';
import { after, before, describe, it } from 'mocha';
import { request as startRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { currentScope } from '../../src/engine/client/request-scope.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { succeeded } from '../../src/engine/client/tasks.js';
import type { TrendsAnswer } from '../../src/model/api/counting/trends.js';
import { watchClients } from '../../src/routes/http/request-work.js';
import { listen, type ListeningServer } from '../../src/server.js';
import { ask, post } from '../support/ask.js';
import { itemsOfRows } from '../support/changing-corpus.js';
import { eventually } from '../support/eventually.js';
import { problemAt, temporaryGateway, type Gateway } from '../support/gateway.js';
import { heapMegabytes } from '../support/memory.js';

const ROWS = 300;
const COMMON = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年',
];

function* manyRows() {
  for (let i = 0; i < ROWS; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const body = `${COMMON.join('')}${i}\n${'第二段很长，'.repeat(30)}`;
    yield { id: `many-${i}`, title: `第${i}号`, body, date: `2021-03-${day}` };
  }
  for (let i = 0; i < 3; i += 1) {
    yield { id: `marks-${i}`, title: '很多', body: '的'.repeat(20_000), date: '2021-04-01' };
  }
}

interface Refusal {
  code: string;
  message: string;
}

describe('The gateway under attack', () => {
  let gateway: Gateway;
  let attacked: ListeningServer;
  before(async function () {
    this.timeout(180_000);
    gateway = await temporaryGateway(itemsOfRows([...manyRows()]));
    const log = pino({ level: 'silent' });
    const limits = { heavyAtOnce: 2 };
    const client = gateway.engine.search.whole;
    const app = createApp({ client, log, limits, cacheMegabytes: 64 });
    attacked = await listen(app, 0, '127.0.0.1');
  });
  after(async () => {
    await attacked?.close();
    await gateway?.close();
  });

  const address = (path: string, parameters: Record<string, string>) =>
    `${attacked.url}${path}?${new URLSearchParams(parameters).toString()}`;

  /** The longest that the event loop was held while something was done, in milliseconds. */
  async function longestHold(work: () => Promise<unknown>): Promise<number> {
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    await work();
    delays.disable();
    return delays.max / 1e6;
  }

  it('keeps the heap flat whatever is asked two hundred times over', async function () {
    this.timeout(120_000);
    const trend = { interval: 'day', from: '1900', to: '2035' };
    const fine = { interval: 'day', from: '2012', to: '2035', measures: 'reports' };
    const statuses: number[] = [];
    const before = heapMegabytes();
    for (let i = 0; i < 100; i += 1) {
      for (const parameters of [trend, fine]) {
        const response = await fetch(address('/api/v1/trends', { ...parameters, q: `号 ${i}` }));
        await response.arrayBuffer();
        statuses.push(response.status);
      }
    }
    expect(new Set(statuses)).to.deep.equal(new Set([400, 200]));
    // What cached answers may take is 64 MB.
    expect(heapMegabytes() - before).to.be.below(100);
  });

  it('bounds the hits and the bytes of POST /multi-search', async function () {
    this.timeout(60_000);
    const query = (limit: number, more: object = {}) => ({
      indexUid: 'reports',
      q: '的',
      limit,
      attributesToHighlight: ['*'],
      ...more,
    });
    const send = (queries: object[]) => post<Refusal>(`${attacked.url}/multi-search`, { queries });
    const many = await send(Array.from({ length: 50 }, () => query(1_000)));
    expect(many.status).to.equal(400);
    expect(many.answer).to.include({ code: 'bad_request' });
    expect(many.answer.message).to.include('1000');
    const paged = await send([query(0, { hitsPerPage: 600 }), query(500)]);
    expect(paged.status).to.equal(400);
    const long = query(1_000, {
      highlightPreTag: 'x'.repeat(200),
      highlightPostTag: 'y'.repeat(200),
    });
    const large = await send([long]);
    expect(large.status).to.equal(400);
    expect(large.answer).to.have.all.keys('message', 'code', 'type', 'link');
    expect(large.answer.message).to.include('16 MB');
    let found: Awaited<ReturnType<typeof send>> | undefined;
    const held = await longestHold(async () => (found = await send([query(250)])));
    expect(found).to.have.nested.property('answer.results[0].hits').that.has.length(250);
    // Reading the engine's answer is one piece; formatting is not.
    expect(held).to.be.below(1_000);
  });

  it('refuses a query of a thousand pairs before it is searched for, everywhere', async () => {
    const left = COMMON.slice(0, 25).join(' OR ');
    const q = `(${left}) NEAR/1000 (${COMMON.slice(0, 40).join(' OR ')})`;
    for (const path of ['search', 'trends', 'concordance', 'collocates', 'export', 'statements']) {
      const problem = await problemAt(address(`/api/v1/${path}`, { q }));
      expect(problem, path).to.include({ status: 400, code: 'query_too_complex', parameter: 'q' });
    }
    const few = `(${left}) NEAR/1000 (号 OR 段)`;
    expect((await fetch(address('/api/v1/search', { q: few }))).status).to.equal(200);
  });

  it('tells whom it refuses when to come back', async () => {
    const q = `(${COMMON.slice(0, 3).join(' OR ')}) NEAR/3 (${COMMON.slice(5, 10).join(' OR ')})`;
    const answers = await Promise.all(
      Array.from({ length: 80 }, async (_, i) => {
        const to = `20${String(21 + (i % 70)).padStart(2, '0')}`;
        const answer = await fetch(address('/api/v1/trends', { q, to, interval: 'year' }));
        const { status, headers } = answer;
        return { status, retryAfter: headers.get('retry-after'), body: await answer.text() };
      }),
    );
    for (const { status, retryAfter, body } of answers) {
      expect([200, 503]).to.include(status);
      if (status === 200) continue;
      expect(retryAfter).to.match(/^\d+$/u);
      expect(JSON.parse(body)).to.include({ code: 'too_busy' });
    }
    const statuses = answers.map(({ status }) => status);
    expect(statuses).to.include(503).and.to.include(200);
  }).timeout(120_000);

  it('says nosniff in every answer, and tells nothing of itself', async () => {
    const paths = ['/', '/healthz', '/readyz', '/metrics', '/docs', '/nothing', '/api/v1/search'];
    const wrong = [
      '/api/v1/search?q=(',
      '/%ff',
      '/%00',
      '/..%2f..%2fetc/passwd',
      '/api/v1/reports/x',
    ];
    for (const path of [...paths, ...wrong]) {
      const response = await fetch(attacked.url + path);
      expect(response.headers.get('x-content-type-options'), path).to.equal('nosniff');
      const text = await response.text();
      expect(text, path)
        .to.not.include(gateway.data)
        .and.not.match(/node_modules|\n\s+at /u);
    }
    const { hostname, port } = new URL(attacked.url);
    const raw = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET /乡 HTTP/1.1\r\n\r\n'),
      );
      socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text));
    });
    expect(raw).to.include('X-Content-Type-Options: nosniff');
  });

  it('says why a panel has no rows', async () => {
    const panel = { panel: 'county-month' };
    const url = address('/api/v1/export', panel);
    expect((await problemAt(url)).detail).to.include('county');
    const problem = await problemAt(
      address('/api/v1/export', { ...panel, from: '1950', to: '1951' }),
    );
    expect(problem).to.include({ status: 404, code: 'empty_panel' });
    const long = await problemAt(address('/api/v1/export', { ...panel, from: '0001', to: '9999' }));
    expect(long.status).to.be.oneOf([400, 404]);
  });

  it('answers the default trend whatever dates reports claim to have', async function () {
    this.timeout(60_000);
    const index = gateway.engine.writers[0]!.index(REPORTS_INDEX);
    const { hits } = await index.search('', { limit: 1_000, attributesToRetrieve: ['key', 'id'] });
    const dated = (id: string, date: string) => {
      const { key } = hits.find((hit) => hit.id === id)!;
      const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
      return { key, date, day: Number(date.replaceAll('-', '')), month, year };
    };
    const [first, last] = [hits[0]!.id as string, hits[1]!.id as string];
    const changed = [dated(first, '0000-01-01'), dated(last, '9999-12-31')];
    await succeeded(gateway.engine.writers[0]!, await index.updateDocuments(changed));
    for (const interval of ['month', 'week', 'quarter', 'year']) {
      const found = await ask<TrendsAnswer>(attacked.url, '/api/v1/trends', { q: '的', interval });
      const counted = found.series[0]!.points.reduce((sum, { reports }) => sum + (reports ?? 0), 0);
      expect(counted, interval).to.be.at.least(ROWS - 2);
    }
  });
});

describe('Connections that ask for nothing', () => {
  let server: ListeningServer;
  const sockets: Socket[] = [];
  before(async () => {
    const app = express();
    app.get('/', (_request, response) => void response.json({ status: 'ok' }));
    const limits = { headersTimeout: 300, requestTimeout: 400, connectionsCheckingInterval: 100 };
    server = await listen(app, 0, '127.0.0.1', limits);
  });
  after(async () => {
    for (const socket of sockets) socket.destroy();
    await server.close();
  });

  it('are closed, a thousand of them, and others are answered meanwhile', async function () {
    this.timeout(30_000);
    const { hostname, port } = new URL(server.url);
    let closed = 0;
    for (let i = 0; i < 1_000; i += 1) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined).on('close', () => (closed += 1));
      socket.on('data', () => undefined);
      if (i % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
      else socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
      sockets.push(socket);
    }
    expect((await fetch(server.url)).status).to.equal(200);
    await eventually('all are closed', async () => closed === 1_000);
    expect((await fetch(server.url)).status).to.equal(200);
  });
});

describe('Work for a client who goes away', () => {
  let server: ListeningServer;
  let aborted: string[];
  before(async () => {
    aborted = [];
    const app = express();
    app.use(watchClients(1_000));
    app.use('/body', express.json());
    app.use((request, response) => {
      const { signal } = currentScope()!;
      signal.addEventListener('abort', () => aborted.push(request.method));
      if (request.path === '/quick') response.json({ done: true });
    });
    server = await listen(app, 0, '127.0.0.1');
  });
  after(() => server.close());

  it('is told so, whether the request had a body or not; others are not', async () => {
    for (const method of ['GET', 'POST']) {
      const headers = { 'content-type': 'application/json' };
      const asking = startRequest(`${server.url}/body`, { method, headers });
      asking.on('error', () => undefined);
      asking.end(method === 'POST' ? '{"a":1}' : undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      asking.destroy();
      await eventually(`${method} ends`, async () => aborted.includes(method));
    }
    const told = aborted.length;
    await (await fetch(`${server.url}/quick`)).json();
    expect(aborted).to.have.length(told);
  });
});
