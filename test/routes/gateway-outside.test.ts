import { expect } from 'chai';
import { decodeHTML } from 'entities';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { diskUseReader } from '../../src/engine/memory/disk-use.js';
import { listen, type ListeningServer } from '../../src/server.js';
import { indexRows, itemsOfRows } from '../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../support/gateway.js';

const KEYS = ['first-key', 'zweiter-schlüssel'];
const LOCKED = ['/api/v1/search', '/api/v1/reports/a', '/api/v1/nothing', '/feeds/search.atom'];
const OPEN = ['/healthz', '/readyz', '/metrics', '/docs', '/docs/style.css', '/openapi.json'];

describe('The gateway', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    const report = { id: 'a', title: '通知', body: '一份通知。', date: '2024-05-01' };
    await indexRows(gateway, [report], { now: Date.parse('2024-06-01T00:00:00Z') });
  });
  after(() => gateway.close());

  describe('that was given keys', () => {
    let locked: ListeningServer;
    let logged: string[];
    before(async () => {
      logged = [];
      const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
      const app = createApp({ client: gateway.engine.search.whole, log, apiKeys: KEYS });
      locked = await listen(app, 0, '127.0.0.1');
    });
    after(() => locked.close());

    const status = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      (await fetch(locked.url + path, { method, headers })).status;

    it('asks for one, and says how to send it', async () => {
      for (const path of LOCKED) {
        const problem = await problemAt(locked.url + path);
        expect(problem, path).to.include({ status: 401, code: 'unauthorized' });
        expect(problem.detail).to.include('X-API-Key');
      }
      const { headers } = await fetch(`${locked.url}/api/v1/search`);
      expect(headers.get('www-authenticate')).to.match(/^Bearer/u);
      for (const path of ['/multi-search', '/indexes/reports/search', '/indexes/reports']) {
        expect(await status(path, {}, 'POST'), path).to.equal(401);
      }
      for (const path of [
        '/API/V1/search',
        '//api/v1/search',
        '/api//v1/search',
        '/api/v1/../v1/search',
      ])
        expect([401, 404], path).to.include(await status(path));
    });

    it('lets those in who send one, either way', async () => {
      for (const key of ['first-key', Buffer.from('zweiter-schlüssel').toString('latin1')]) {
        expect(await status('/api/v1/search', { Authorization: `Bearer ${key}` })).to.equal(200);
        expect(await status('/api/v1/search', { 'X-API-Key': key })).to.equal(200);
      }
      expect(await status('/api/v1/search', { Authorization: 'bearer first-key' })).to.equal(200);
    });

    it('lets nobody in with another one', async () => {
      for (const key of [
        'first-ke',
        'first-key2',
        'FIRST-KEY',
        'first-key,zweiter',
        '',
        'undefined',
      ]) {
        expect(await status('/api/v1/search', { 'X-API-Key': key }), key).to.equal(401);
        expect(await status('/api/v1/search', { Authorization: `Bearer ${key}` })).to.equal(401);
      }
      expect(await status('/api/v1/search', { Authorization: 'Basic first-key' })).to.equal(401);
      expect(await status('/api/v1/search?key=first-key')).to.equal(401);
    });

    it('leaves open what shows no report', async () => {
      for (const path of OPEN) expect(await status(path), path).to.equal(200);
    });

    it('logs no key', () => {
      for (const key of KEYS) expect(logged.join()).not.to.include(key);
    });
  });

  describe('with a reference for people', () => {
    const page = async () => {
      const response = await fetch(`${gateway.url}/docs`);
      expect(response.headers.get('content-type')).to.match(/^text\/html/u);
      return { text: await response.text(), headers: response.headers };
    };

    it('describes each operation with an example', async () => {
      const { text } = await page();
      const api = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, { operationId: string }>>;
      };
      for (const [path, methods] of Object.entries(api.paths)) {
        for (const { operationId } of Object.values(methods)) {
          const [, section = ''] = text.split(`<h2 id="${operationId}">`);
          expect(section, path).to.include(`<code>${path}</code>`);
          expect(section.split('</section>')[0]).to.match(/<code>curl [^<]+<\/code>/u);
        }
      }
    });

    it('has examples that answer', async () => {
      const { text } = await page();
      const examples = [...text.matchAll(/<code>(curl [^<]+)<\/code>/gu)].map(([, command]) =>
        decodeHTML(command!),
      );
      expect(examples.length).to.be.at.least(10);
      for (const example of examples) {
        const [address, ...rest] = [...example.matchAll(/'([^']*)'/gu)].map(([, word]) => word!);
        expect(address, example).to.match(/^http:\/\/127\.0\.0\.1:\d+\//u);
        // What always needs a key needs one that this gateway does not have.
        if (example.includes('Bearer KEY')) continue;
        if (example.includes(' -X POST ')) {
          const headers = { 'Content-Type': 'application/json' };
          const response = await fetch(address!, { method: 'POST', headers, body: rest[1]! });
          expect(response.status, example).to.equal(200);
        } else {
          const query = new URLSearchParams(
            rest.map((each) => each.split(/=(.*)/su).slice(0, 2) as [string, string]),
          );
          const { status } = await fetch(`${address}?${query.toString()}`);
          // The report and the official of the examples need not be there.
          expect(
            status === 200 || (status === 404 && /\/(?:reports|officials)\//u.test(address!)),
            example,
          ).to.equal(true);
        }
      }
    });

    it('needs no other host, no script and no style within', async () => {
      const { text, headers } = await page();
      const policy = headers.get('content-security-policy')!;
      expect(policy).to.include("default-src 'self'").and.not.include('unsafe');
      expect(text).not.to.match(/<script|<style|\sstyle=|\son\w+=/u);
      const linked = [...text.matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, to]) => to!);
      expect(linked.filter((to) => !/^(?:#|\.\/(?!\/))/u.test(to))).to.deep.equal([]);
      for (const to of linked.filter((each) => each.startsWith('#'))) {
        expect(text, to).to.include(`id="${to.slice(1)}"`);
      }
      const style = await fetch(`${gateway.url}/docs/style.css`);
      expect(style.headers.get('content-type')).to.match(/^text\/css/u);
    });
  });

  describe('with metrics', () => {
    const lines = async () => {
      const response = await fetch(`${gateway.url}/metrics`);
      expect(response.headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/u);
      return (await response.text()).split('\n').filter((line) => line !== '');
    };

    it('has them in the format of Prometheus, each described once', async () => {
      const sample =
        /^[a-z_]+(?:\{[a-z]+="(?:[^"\\]|\\.)*"(?:,[a-z]+="(?:[^"\\]|\\.)*")*\})? \S+$/u;
      const described: string[] = [];
      for (const line of await lines()) {
        if (line.startsWith('# TYPE ')) described.push(line.split(' ')[2]!);
        else if (!line.startsWith('# HELP ')) {
          expect(line).to.match(sample);
          expect(Number(line.split(' ').at(-1))).to.be.finite;
          const name = described.at(-1)!;
          expect(line.startsWith(name), line).to.equal(true);
        }
      }
      expect(new Set(described).size).to.equal(described.length);
    });

    it('counts requests by route, whatever addresses are asked for', async () => {
      const count = async (labels: string) => {
        const line = (await lines()).find((each) => each.includes(`_total{${labels}}`));
        return Number(line?.split(' ').at(-1) ?? 0);
      };
      const route = 'method="GET",route="/api/v1/reports/:id"';
      const before = await count(`${route},status="404"`);
      for (const id of ['x"\n', 'y\\', 'z']) {
        await fetch(`${gateway.url}/api/v1/reports/${encodeURIComponent(id)}`);
      }
      expect(await count(`${route},status="404"`)).to.equal(before + 3);
      const others = await count('method="GET",route="other",status="404"');
      await fetch(`${gateway.url}/a/b/c`);
      await fetch(`${gateway.url}/d`);
      expect(await count('method="GET",route="other",status="404"')).to.equal(others + 2);
    });

    it('names whole routes, in routers too, whatever comes of the request', async () => {
      const routes = async () => {
        const all = (await lines()).filter((line) =>
          line.startsWith('xianbao_http_requests_total'),
        );
        return new Set(all.map((line) => /route="([^"]*)"/u.exec(line)![1]!));
      };
      for (const path of [
        '/api/v1/trends?q=a&interval=never',
        '/api/v1/concordance?q=%E6%9D%91',
        '/indexes/reports/stats',
        '/indexes/reports/documents/none',
        '/indexes/reports/search?limit=-1',
      ])
        await fetch(gateway.url + path);
      await fetch(`${gateway.url}/multi-search`, { method: 'POST', body: '{' });
      expect(await routes()).to.include.all.keys(
        '/api/v1/trends',
        '/api/v1/concordance',
        '/indexes/:index/stats',
        '/indexes/:index/documents/:id',
        '/indexes/:index/search',
        '/multi-search',
      );
    });

    it('tells of the memory of an embedded engine and of the disk, where it can see them', async () => {
      const app = createApp({
        client: gateway.engine.search.whole,
        log: pino({ level: 'silent' }),
        resources: { memory: () => gateway.engine.memory(), disk: diskUseReader(gateway.data) },
      });
      const server = await listen(app, 0, '127.0.0.1');
      try {
        const told = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
        const valueOf = (name: string) =>
          Number(
            told
              .find((line) => line.startsWith(`${name} `))
              ?.split(' ')
              .at(-1),
          );
        expect(valueOf('xianbao_engine_own_bytes')).to.be.above(1 << 20);
        expect(valueOf('xianbao_engine_resident_bytes')).to.be.above(
          valueOf('xianbao_engine_own_bytes'),
        );
        expect(valueOf('xianbao_disk_bytes{part="engine"}')).to.be.above(1 << 12);
        expect(valueOf('xianbao_disk_bytes{part="archive"}')).to.be.above(1 << 12);
        expect(valueOf('xianbao_disk_bytes{part="texts"}')).to.be.at.least(0);
      } finally {
        await server.close();
      }
      expect((await lines()).join('\n')).to.not.match(/resident_bytes|disk_bytes/u);
    });

    it('tells of the engine', async () => {
      const all = await lines();
      expect(all).to.include('xianbao_engine_up 1');
      expect(all).to.include('xianbao_engine_documents{index="reports"} 1');
      expect(all).to.include('xianbao_engine_documents{index="reports_statements"} 0');
    });
  });
});
