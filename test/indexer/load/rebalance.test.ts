import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Meilisearch } from 'meilisearch';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { Archive } from '../../../indexer/archive/archive.js';
import { rebalance } from '../../../indexer/load/rebalance.js';
import { generatedReports } from '../../../scripts/dev/corpus/generated-reports.js';
import { createApp } from '../../../src/app.js';
import type { Config } from '../../../src/config.js';
import { engineClient } from '../../../src/engine/client/engine-client.js';
import { sendTo } from '../../../src/engine/engine-server.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { openIndexServers } from '../../../src/engine/spread/index-servers.js';
import { CALM_MS } from '../../../src/engine/spread/layout.js';
import { readRecords } from '../../../src/engine/spread/layout-record.js';
import { TextService } from '../../../src/search/texts/text-service.js';
import { listen, type ListeningServer } from '../../../src/server.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { comparableAnswer } from '../../support/comparable-answer.js';
import { temporaryServers, type TemporaryServers } from '../../support/engine.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';
import { catchRejection } from '../../support/rejection.js';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const ROWS = [...generatedReports(60, 11)].map((row) => ({ ...row }));

/** Clients whose process is killed when it has sent a number of requests. */
function mortalClients(engines: Config['engines'], requests: number): Meilisearch[] {
  let left = requests;
  return engines.map(({ url, key = '' }) => {
    const send = sendTo(() => ({ url, key }));
    return engineClient('', (address, init) => {
      left -= 1;
      if (left < 0) return Promise.reject(new Error('killed'));
      return send(address, init);
    });
  });
}

type Answers = Record<string, unknown>;
const PATHS = [
  '/api/v1/search?q=乡村振兴&facets=county,year,speaker&limit=100',
  '/api/v1/search?q=茶产业 OR 教育均衡&match=relevance&facets=county&limit=100',
  '/api/v1/statements?q=工作&limit=100',
  '/api/v1/trends?q=工作&interval=year',
];

describe('Reports that are moved from server to server', function () {
  this.timeout(600_000);
  let spread: TemporaryServers;
  /** Indexes with the first two servers; its archive is used with three later. */
  let two: Gateway;
  let engine: Engine;
  let archive: Archive;
  /** With the stored texts, and by the engine alone. */
  const gateways: ListeningServer[] = [];
  let texts: TextService;
  /** What each of the gateways answers before anything is moved. */
  const expected: Answers[] = [];

  /** What each address answers, without the order of what ranks alike, which is no server's alone. */
  const ask = async ({ url }: { url: string }): Promise<Answers> => {
    const ask = async (path: string) => {
      const text = await (await fetch(url + path)).text();
      const answer = JSON.parse(comparableAnswer(text, url, NOW + 60_000)) as Answers;
      const { total, hits, statements, facets, series } = answer;
      const ids = (hits as { id: string }[] | undefined)?.map(({ id }) => id).toSorted();
      return [path, { total, ids, statements, facets, series }] as const;
    };
    return Object.fromEntries(await Promise.all(PATHS.map(ask)));
  };
  const counts = () => Promise.all(engine.writers.map((client) => documentCount(client)));

  before(async () => {
    spread = await temporaryServers(3);
    two = await temporaryGateway(itemsOfRows([]), spread.engines.slice(0, 2));
    await indexRows(two, ROWS, { now: NOW });
    engine = await openEngine({ data: two.data, engines: spread.engines });
    await openIndexServers(engine.writers);
    archive = Archive.open(two.data);
    texts = new TextService(engine.search, `${two.data}/texts-of-three`);
    const log = pino({ level: 'silent' });
    const client = engine.search.whole;
    for (const given of [
      { client, log, texts },
      { client, log },
    ])
      gateways.push(await listen(createApp(given), 0, '127.0.0.1'));
    for (const gateway of gateways) expected.push(await ask(gateway));
  });
  after(async () => {
    for (const gateway of gateways) await gateway.close();
    await texts?.close();
    archive?.close();
    await engine?.close();
    await two?.close();
    await spread?.close();
  });

  it('stay where they are until they are told to move', async () => {
    expect((await counts())[2]).to.equal(0);
    expect(await ask(two)).to.deep.equal(expected[0]);
  });

  it('are counted once each, wherever the move is killed', async () => {
    // Each run goes a little further than the one before.
    for (let requests = 60; ; requests = Math.ceil(requests * 1.5)) {
      const killed = mortalClients(spread.engines, requests);
      const failure = await catchRejection(rebalance(killed, archive, { drained: [] })).catch(
        () => undefined,
      );
      for (const [i, gateway] of gateways.entries())
        expect(await ask(gateway), `${requests}`).to.deep.equal(expected[i]);
      if (failure === undefined) break;
      expect(inspect(failure)).to.include('killed');
    }
    const { layout } = await readRecords(engine.writers);
    expect(layout).to.deep.include({ next: null, hidden: {} });
    const [a = 0, b = 0, c = 0] = await counts();
    expect(a + b + c).to.equal(ROWS.length);
    expect(Math.min(a, b, c)).to.be.greaterThan(5);
  });

  it('move no more than the share of the server that came', async () => {
    expect(await rebalance(engine.writers, archive, { drained: [] })).to.deep.equal({
      moved: 0,
      servers: 3,
    });
  });

  it('move only when whoever searches has had time to know it, and so when a move is taken up again', async () => {
    const before = await counts();
    const waits: object[] = [];
    const pause = async (ms: number) => {
      const { layout, versions } = await readRecords(engine.writers);
      const isTold = layout?.next !== null && new Set(versions).size === 1;
      waits.push({ isLong: ms > CALM_MS, isTold, counts: await counts() });
    };
    const wait = { isLong: true, isTold: true, counts: before };
    await rebalance(engine.writers, archive, { drained: [0], pause });
    expect(waits.splice(0)).to.deep.equal([wait]);
    const drained = await counts();
    await rebalance(engine.writers, archive, { drained: [], pause });
    expect(waits.splice(0)).to.deep.equal([{ ...wait, counts: drained }]);
    expect(await counts()).to.deep.equal(before);

    for (let requests = 20; ; requests += 5) {
      const killed = mortalClients(spread.engines, requests);
      await catchRejection(
        rebalance(killed, archive, { drained: [0], pause: () => Promise.resolve() }),
      );
      const { layout } = await readRecords(engine.writers);
      if (layout?.next !== null) break;
    }
    await rebalance(engine.writers, archive, { drained: [0], pause });
    expect(waits.splice(0)).to.deep.equal([wait]);
    await rebalance(engine.writers, archive, { drained: [], pause });
  });

  it('are refused to a gateway that was not told of the new server', async () => {
    const response = await fetch(`${two.url}/api/v1/search?q=${encodeURIComponent('乡村振兴')}`);
    expect(response.status).to.equal(500);
    const problem = (await response.json()) as { code: string; detail: string };
    expect(problem).to.include({ code: 'invalid_configuration' });
    expect(problem.detail).to.include('MEILI_URL names 2 search engines');
  });

  it('are found by those who search while a server is drained', async () => {
    let isMoving = true;
    const seen: [Answers, Answers][] = [];
    const read = async (gateway: ListeningServer, i: number) => {
      while (isMoving) seen.push([await ask(gateway), expected[i]!]);
    };
    const reading = gateways.map(read);
    const { moved, servers } = await rebalance(engine.writers, archive, { drained: [0] });
    isMoving = false;
    await Promise.all(reading);
    expect(servers).to.equal(2);
    expect(moved).to.be.greaterThan(5);
    for (const [answers, right] of seen) expect(answers).to.deep.equal(right);
    expect((await counts())[0]).to.equal(0);
  });

  it('take new versions where they are now', async () => {
    const three = { ...two, engine };
    const changed = ROWS.slice(0, 20).map((row) => ({ ...row, body: `${row.body}\n另有补充。` }));
    await indexRows(three, changed, { now: NOW + 1_000 });
    expect((await counts())[0]).to.equal(0);
    for (const { url } of gateways) {
      const answer = await fetch(`${url}/api/v1/search?q=${encodeURIComponent('另有补充')}`);
      expect((await answer.json()) as object).to.have.deep.property('total', {
        value: 20,
        relation: 'exact',
      });
    }
  });
});
