import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Meilisearch } from 'meilisearch';
import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openEngine } from '../../src/engine/engine.js';
import { EngineRejection } from '../../src/engine/client/http-client.js';
import { documentCount, ensureIndex, ensureIndexes } from '../../src/engine/reports-index.js';
import { queueDrained, succeeded } from '../../src/engine/client/tasks.js';
import { INDEX_SETTINGS, REPORTS_INDEX } from '../../src/model/index-settings.js';
import { deadPort } from '../support/dead-port.js';
import { temporaryEngine } from '../support/engine.js';
import { eventually } from '../support/eventually.js';
import { catchRejection } from '../support/rejection.js';
import { documentWith } from '../support/reports.js';

describe('the engine', () => {
  let setup: Awaited<ReturnType<typeof temporaryEngine>>;
  let search: Meilisearch;
  let write: Meilisearch;
  let masterKey: string;
  before(async () => {
    setup = await temporaryEngine();
    search = setup.engine.search.whole;
    write = setup.engine.writers[0]!;
    masterKey = (await readFile(join(setup.data, 'engine', 'master.key'), 'utf8')).trim();
    await ensureIndexes(write);
  });
  after(() => setup?.close());

  const connect = (url: string, key?: string) =>
    openEngine({ data: setup.data, engines: [{ url, key }] });

  describe('keys', () => {
    it('let the writer write and the searcher search', async () => {
      const document = documentWith('one', '县委', '乡村振兴');
      await succeeded(write, await write.index(REPORTS_INDEX).addDocuments([document]));
      expect(await documentCount(search)).to.equal(1);
      expect((await search.index(REPORTS_INDEX).search('')).hits).to.have.length(1);
    });

    it('do not let the searcher write, delete or change settings', async () => {
      const index = search.index(REPORTS_INDEX);
      const attempts = [
        () => index.addDocuments([{ key: 'x' }]),
        () => index.deleteAllDocuments(),
        () => index.updateSettings({ stopWords: ['的'] }),
        () => search.deleteIndex(REPORTS_INDEX),
      ];
      for (const attempt of attempts) {
        const error = await catchRejection(Promise.resolve().then(attempt));
        expect(error, String(attempt)).to.be.instanceOf(EngineRejection);
        expect(error, String(attempt)).to.include({
          engineCode: 'invalid_api_key',
          engineStatus: 403,
        });
      }
    });

    it('let nobody list or make keys, and the gateway touch no other index', async () => {
      for (const client of [search, write]) {
        expect(await catchRejection(client.getKeys())).to.be.instanceOf(EngineRejection);
      }
      const others = search.index('others');
      expect(await catchRejection(others.search(''))).to.be.instanceOf(EngineRejection);
      expect(await catchRejection(others.getDocuments())).to.be.instanceOf(EngineRejection);
    });

    it('are the same for every process that knows the master key', async () => {
      const second = await openEngine({
        data: setup.data,
        engines: [],
      });
      try {
        expect(second.accesses()[0]!.url).to.equal(setup.engine.accesses()[0]!.url);
        expect(await documentCount(second.search.whole)).to.equal(1);
      } finally {
        await second.close();
      }
      expect(await documentCount(search)).to.equal(1);
    });
  });

  describe('tasks', () => {
    it('that fail throw, with the reason', async () => {
      const index = 'reports-keyless';
      const enqueued = await write.index(index).addDocuments([{ title: '没有主键' }]);
      const error = await catchRejection(succeeded(write, enqueued));
      expect(error).to.include({ code: 'engine_task_failed' });
      expect(String(error)).to.include('primary key');
    });

    it('that succeed are returned', async () => {
      const enqueued = await write.index(REPORTS_INDEX).deleteDocument('no-such-key');
      const task = await succeeded(write, enqueued);
      expect(task).to.include({ uid: enqueued.taskUid, status: 'succeeded' });
    });

    it('of an index are all done when its queue is drained', async () => {
      for (let i = 0; i < 5; i += 1) {
        await write.index(REPORTS_INDEX).addDocuments([documentWith(`queued${i}`, '题', '文')]);
      }
      await queueDrained(write, REPORTS_INDEX);
      const { total } = await write.tasks.getTasks({ statuses: ['enqueued', 'processing'] });
      expect(total).to.equal(0);
      expect((await search.index(REPORTS_INDEX).getDocument('queued4_1')).id).to.equal('queued4');
    });
  });

  describe('the index of reports', () => {
    const settingsUpdates = async () =>
      (await write.tasks.getTasks({ types: ['settingsUpdate'], indexUids: [REPORTS_INDEX] })).total;

    it('is left alone where its settings are right', async () => {
      const earlier = await settingsUpdates();
      expect(earlier).to.equal(1);
      await ensureIndexes(write);
      await ensureIndexes(write);
      expect(await settingsUpdates()).to.equal(earlier);
    });

    it('gets its settings back where somebody changed them', async () => {
      const index = write.index(REPORTS_INDEX);
      await succeeded(write, await index.updateSettings({ pagination: { maxTotalHits: 5 } }));
      await ensureIndexes(write);
      expect((await index.getSettings()).pagination?.maxTotalHits).to.equal(1_000_000_000);
    });

    it('can be made under another name', async () => {
      await ensureIndex(write, 'reports-next', INDEX_SETTINGS);
      expect((await write.getIndex('reports-next')).primaryKey).to.equal('key');
    });

    it('has no documents where it is missing', async () => {
      expect(await documentCount(search, 'reports-missing')).to.equal(0);
    });
  });

  describe('at MEILI_URL', () => {
    it('is unavailable where nothing listens', async () => {
      const error = await catchRejection(connect(`http://127.0.0.1:${await deadPort()}`, 'key'));
      expect(error).to.include({ code: 'engine_unavailable' });
    });

    it('serves with the master key', async () => {
      const engine = await connect(setup.engine.accesses()[0]!.url, masterKey);
      try {
        expect(await documentCount(engine.search.whole)).to.be.at.least(1);
        expect(await catchRejection(engine.search.whole.getKeys())).to.be.instanceOf(
          EngineRejection,
        );
      } finally {
        await engine.close();
      }
    });

    it('serves with a scoped key an operator handed out', async () => {
      const engine = await connect(
        setup.engine.accesses()[0]!.url,
        setup.engine.accesses()[0]!.key,
      );
      try {
        expect(await documentCount(engine.search.whole)).to.be.at.least(1);
      } finally {
        await engine.close();
      }
    });

    it('may lie under a path of a proxy', async () => {
      const proxy = await startProxy(() => setup.engine.accesses()[0]!.url, '/meili');
      const engine = await connect(`${addressAt(proxy)}/meili/`, masterKey);
      try {
        expect(await documentCount(engine.search.whole)).to.be.at.least(1);
      } finally {
        await engine.close();
        await stopped(proxy);
      }
    });

    it('is refused where a page answers instead', async () => {
      const server = createServer((_request, response) => {
        response.writeHead(502).end('<h1>Bad Gateway</h1>');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const error = await catchRejection(connect(addressAt(server), masterKey));
        expect(error).to.include({ code: 'engine_rejected', engineStatus: 502 });
        expect(String(error)).to.include('Bad Gateway');
      } finally {
        await stopped(server);
      }
    });
  });

  it('that was killed is unavailable for a while, then answers the same client with its data', async () => {
    const { pid } = JSON.parse(
      await readFile(join(setup.data, 'engine', 'engine.json'), 'utf8'),
    ) as { pid: number };
    const documents = await documentCount(search);
    process.kill(pid, 'SIGKILL');
    await eventually('the engine does not answer', async () => {
      const error = await documentCount(search).catch((reason: unknown) => reason);
      if (typeof error === 'number') return false;
      expect(error).to.include({ code: 'engine_unavailable', retryAfter: 2 });
      return true;
    });
    await eventually('the engine answers again', () =>
      documentCount(search).then(
        () => true,
        () => false,
      ),
    );
    expect(await documentCount(search)).to.equal(documents);
  });
});

/** A reverse proxy: hands on what comes under the prefix, and answers 404 to anything else. */
async function startProxy(target: () => string, prefix: string): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(`${prefix}/`)) {
      outgoing.writeHead(404).end('not here');
      return;
    }
    const { method, headers } = incoming;
    const url = target() + incoming.url.slice(prefix.length);
    const onward = request(url, { method: method!, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressAt(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
