import { expect } from 'chai';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { createApp, type AppDependencies } from '../../../src/app.js';
import { hashKey, type Scope } from '../../../src/routes/access/key-file.js';
import { listen } from '../../../src/server.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { eventually } from '../../support/eventually.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

const ROW = { id: 'a', title: '通知', body: '一份通知。', date: '2024-05-01' };
const createdAt = '2024-06-01T00:00:00Z';
const stored = (name: string, key: string, scopes: Scope[], perMinute?: number) => ({
  name,
  sha256: hashKey(key).toString('hex'),
  scopes,
  ...(perMinute !== undefined && { perMinute }),
  createdAt,
});

describe('Access to the API', () => {
  let gateway: Gateway;
  let file: string;
  let logged = '';
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([ROW]));
    file = join(gateway.data, 'keys.json');
  });
  after(() => gateway.close());

  /** Asks a gateway that is given something. */
  async function withGateway(
    given: Partial<AppDependencies>,
    work: (
      ask: (path: string, key?: string, more?: RequestInit) => Promise<Response>,
    ) => Promise<void>,
  ): Promise<void> {
    const log = pino({ level: 'trace' }, { write: (line) => void (logged += line) });
    const app = createApp({ client: gateway.engine.search.whole, log, ...given });
    const server = await listen(app, 0, '127.0.0.1');
    try {
      await work((path, key, more = {}) => {
        const headers = { ...(key !== undefined && { 'x-api-key': key }), ...more.headers };
        return fetch(server.url + path, { ...more, headers });
      });
    } finally {
      await server.close();
    }
  }
  const writeKeys = (...keys: object[]) => writeFileSync(file, JSON.stringify({ keys }));

  it('is by keys of which the configuration has the digest alone', async () => {
    const apiKeys = [`sha256:${hashKey('secret').toString('hex')}`];
    await withGateway({ apiKeys }, async (ask) => {
      expect((await ask('/api/v1/search', 'secret')).status).to.equal(200);
      expect((await ask('/api/v1/search', apiKeys[0])).status).to.equal(401);
    });
  });

  it('is by keys of a file, each for what its scopes allow', async () => {
    writeKeys(
      stored('reader', 'read key', ['read']),
      stored('exporter', 'export key', ['export']),
      stored('feeds', 'feed-key', ['feeds']),
      stored('writer', 'write key', ['write']),
    );
    const queries = JSON.stringify({ queries: ['通知'] });
    const batch = {
      method: 'POST',
      body: queries,
      headers: { 'content-type': 'application/json' },
    };
    const addresses: Record<Scope, [string, RequestInit?][]> = {
      read: [['/api/v1/search'], ['/API/V1/Search'], ['/api/v1/reports/a']],
      export: [['/api/v1/export'], ['/api/v1/EXPORT/'], ['/api/v1/batch', batch]],
      feeds: [['/feeds/search.atom'], ['/feeds/search.json']],
      write: [],
    };
    await withGateway({ keyFile: file }, async (ask) => {
      for (const [scope, key] of [
        ['read', 'read key'],
        ['export', 'export key'],
        ['feeds', 'feed-key'],
      ] as const) {
        for (const [needed, paths] of Object.entries(addresses)) {
          for (const [path, more] of paths) {
            const { status } = await ask(path, key, more);
            expect(status, `${path} with ${key}`).to.equal(needed === scope ? 200 : 403);
          }
        }
      }
      const saving = { ...batch, body: '{}' };
      expect((await ask('/api/v1/selections', 'read key', saving)).status).to.equal(403);
      // What it sends is no selection.
      expect((await ask('/api/v1/selections', 'write key', saving)).status).to.equal(400);
      expect((await ask('/api/v1/selections', 'read key')).status).to.equal(200);
      const refused = (await (await ask('/api/v1/export', 'read key')).json()) as object;
      expect(refused).to.include({ code: 'forbidden' });
      expect(JSON.stringify(refused)).to.include('scope export');
    });
  });

  it('ends within a second where a key is removed, and for everybody where all are', async () => {
    writeKeys(stored('one', 'first', ['read']), stored('two', 'second', ['read']));
    await withGateway({ keyFile: file }, async (ask) => {
      expect((await ask('/api/v1/search', 'first')).status).to.equal(200);
      writeKeys(stored('two', 'second', ['read']));
      await eventually(
        'the file is read again',
        async () => (await ask('/api/v1/search', 'first')).status === 401,
      );
      expect((await ask('/api/v1/search', 'second')).status).to.equal(200);
      writeFileSync(file, 'damaged');
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect((await ask('/api/v1/search', 'second')).status).to.equal(200);
      writeKeys();
      await eventually(
        'the file is read again',
        async () => (await ask('/api/v1/search', 'second')).status === 401,
      );
      expect((await ask('/api/v1/search')).status).to.equal(401);
      rmSync(file);
      await eventually(
        'the file is read again',
        async () => (await ask('/api/v1/search')).status === 200,
      );
    });
  });

  it('is by a key in the address for feeds alone, which no log has', async () => {
    const apiKeys = ['feed reader’s key'];
    const key = encodeURIComponent(apiKeys[0]!);
    await withGateway({ apiKeys }, async (ask) => {
      for (const path of ['/feeds/search.atom', '/feeds/search.json']) {
        const without = await ask(path);
        expect(without.status).to.equal(401);
        const { detail } = (await without.json()) as { detail: string };
        expect(detail).to.include('?key=KEY');
        expect((await ask(`${path}?key=wrong`)).status).to.equal(401);
        const answer = await ask(`${path}?q=通知&limit=1&key=${key}`);
        expect([answer.status, answer.headers.get('cache-control')]).to.deep.equal([
          200,
          'private, no-cache',
        ]);
      }
      expect((await ask(`/api/v1/search?key=${key}`)).status).to.equal(401);
      expect((await ask(`/feeds/search.atom?q=(&key=${key}`)).status).to.equal(400);
      expect(logged).to.not.include(key);
    });
  });

  it('is limited by address, by key, and for those who try keys', async () => {
    writeKeys(stored('own', 'own key', ['read'], 2), stored('usual', 'usual key', ['read']));
    const given = { keyFile: file, rates: { perAddress: 3, perKey: 5 } };
    await withGateway(given, async (ask) => {
      const statuses = async (count: number, key?: string) => {
        const answers: Response[] = [];
        for (let i = 0; i < count; i += 1) answers.push(await ask('/api/v1/search', key));
        return answers;
      };
      const own = await statuses(3, 'own key');
      expect(own.map(({ status }) => status)).to.deep.equal([200, 200, 429]);
      const policy = own[0]!.headers.get('ratelimit-policy');
      expect(policy).to.match(/q=2/u).and.match(/w=60/u);
      expect(own[0]!.headers.get('ratelimit')).to.match(/r=1/u);
      expect(Number(own[2]!.headers.get('retry-after'))).to.be.within(1, 60);
      expect(await own[2]!.json()).to.include({ code: 'too_many_requests', status: 429 });
      const usual = await statuses(6, 'usual key');
      expect(usual.map(({ status }) => status).slice(4)).to.deep.equal([200, 429]);
      const guesses = await statuses(4, 'a guess');
      expect(guesses.map(({ status }) => status)).to.deep.equal([401, 401, 401, 429]);
      const other = await ask('/api/v1/search', undefined, {
        headers: { 'x-forwarded-for': '198.51.100.7' },
      });
      expect(other.status, 'another address').to.equal(401);
      expect((await ask('/healthz')).headers.get('ratelimit')).to.equal(null);
    });
  });

  it('is not limited, and says nothing of limits, where there are none', async () => {
    await withGateway({}, async (ask) => {
      const { headers, status } = await ask('/api/v1/search');
      expect([status, headers.get('ratelimit')]).to.deep.equal([200, null]);
    });
  });
});
