import { join } from 'node:path';
import type { Meilisearch, SearchParams } from 'meilisearch';
import { pino } from 'pino';
import { Archive } from '../../../indexer/archive/archive.js';
import { indexItems } from '../../../indexer/pipeline.js';
import { readHere } from '../../../indexer/read/read-pool.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import { createApp } from '../../../src/app.js';
import { engineClient } from '../../../src/engine/client/engine-client.js';
import { EmbeddedEngine } from '../../../src/engine/embedded/embedded-engine.js';
import { sendTo } from '../../../src/engine/engine-server.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { jiebaSegmenter } from '../../../src/model/text/segmenter.js';
import { DEFAULT_DATE_SPAN } from '../../../src/model/time/date-span.js';
import { listen } from '../../../src/server.js';
import { drawKeywords } from '../corpus/keywords.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { measuredGateway } from '../exactness/gateway.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { folderBytes } from './folder-bytes.js';
import { awaitTexts } from './load/await-texts.js';
import { measureTimes, type Shot, type Times } from './load/load-test.js';
import { askRemotes } from './remote-search.js';

/** What was asked, in words, and how many reports were found. */
export interface AskedTotal {
  question: string;
  total: number;
}

/** What a collection costs on a number of engines. */
export interface EnginesBench {
  engines: number;
  reports: number;
  msPerReport: number;
  kilobytesPerReport: number;
  /** Answered from the stored texts. */
  exact: Times;
  /** Answered by the engines, whose answers the gateway merges. */
  ranked: Times;
  /** Exact searches of a gateway that has no texts yet. */
  withoutTexts: Times;
  /** The same ranked search asked of the engines, merged by the gateway and by the engine's own distributed search. */
  fanOut: Times;
  remote: Times;
  totals: AskedTotal[];
}

const QUESTIONS = 150;
/** In the order in which they are asked. */
const WAYS = ['exact', 'ranked', 'exact, by the engines'];

/** The same reports and questions on a number of engines, each a process of its own on this machine. */
export async function benchEngines(
  count: number,
  paths: string[],
  reports: PlainReport[],
): Promise<EnginesBench> {
  return inTemporaryData(async (data) => {
    const servers: EmbeddedEngine[] = [];
    for (let i = 0; i < count; i += 1)
      servers.push(await EmbeddedEngine.open(join(data, 'servers', String(i))));
    const engines = servers.map(({ url, masterKey }) => ({ url, key: masterKey }));
    const engine = await openEngine({ data, engines });
    try {
      const began = performance.now();
      await indexAll(engine, data, paths);
      const msPerReport = (performance.now() - began) / reports.length;
      const kilobytesPerReport = folderBytes(join(data, 'servers')) / 1024 / reports.length;
      const costs = { engines: count, reports: reports.length, msPerReport, kilobytesPerReport };
      const keywords = drawKeywords(reports, QUESTIONS, seededRandom(20_230_118));
      const asked = await askGateways(engine, data, keywords);
      return { ...costs, ...asked, ...(await compareMerges(engine, engines, keywords)) };
    } finally {
      await engine.close();
      for (const server of servers) await server.close();
    }
  });
}

async function indexAll(engine: Engine, data: string, paths: string[]): Promise<void> {
  const archive = Archive.open(data);
  await indexItems(readItems(paths), engine.writers, archive, {
    defaults: {},
    now: Date.now,
    dates: DEFAULT_DATE_SPAN,
    read: readHere,
    segmenter: jiebaSegmenter,
    onFailure: () => {},
  });
  archive.close();
}

async function askGateways(engine: Engine, data: string, keywords: string[]) {
  const stored = await measuredGateway(engine, data);
  const app = createApp({ client: engine.search.whole, log: pino({ level: 'error' }) });
  const bare = await listen(app, 0, '127.0.0.1');
  try {
    await awaitTexts(stored.url);
    const shots = (base: string, match: string): Shot[] =>
      keywords.map((keyword) => {
        const parameters = { q: `"${keyword}"`, match, facets: 'county,month,channel' };
        const query = new URLSearchParams(parameters).toString();
        return { method: 'GET', url: `${base}/api/v1/search?${query}` };
      });
    const rounds = [
      shots(stored.url, 'exact'),
      shots(stored.url, 'relevance'),
      shots(bare.url, 'exact'),
    ];
    const [exact, ranked, withoutTexts] = await measureTimes(rounds);
    const totals: AskedTotal[] = [];
    for (const [i, round] of rounds.entries())
      for (const [j, { url }] of round.entries()) {
        const { total } = (await (await fetch(url)).json()) as { total: { value: number } };
        totals.push({ question: `${WAYS[i]!}: ${keywords[j]!}`, total: total.value });
      }
    return { exact: exact!, ranked: ranked!, withoutTexts: withoutTexts!, totals };
  } finally {
    await bare.close();
    await stored.close();
  }
}

/** Asks the engines in turns for the same, in both ways. */
async function compareMerges(
  engine: Engine,
  engines: { url: string; key: string }[],
  keywords: string[],
): Promise<Pick<EnginesBench, 'fanOut' | 'remote'>> {
  const clients = engines.map((access) =>
    engineClient(
      '',
      sendTo(() => access),
    ),
  );
  const remote = await askRemotes(clients, engines);
  const times: Record<'fanOut' | 'remote', number[]> = { fanOut: [], remote: [] };
  for (const keyword of keywords) {
    const query: SearchParams = { q: keyword, facets: ['county', 'month'], limit: 20 };
    const ways = {
      fanOut: () => searchOnce(engine.search.whole, query),
      remote: () => remote(query),
    };
    const totals: number[] = [];
    for (const way of ['fanOut', 'remote'] as const) {
      const began = performance.now();
      totals.push(await ways[way]());
      times[way].push(performance.now() - began);
    }
    if (totals[0] !== totals[1]) throw new Error(`${keyword}: ${totals.join(' and ')} reports`);
  }
  return { fanOut: summarize(times.fanOut), remote: summarize(times.remote) };
}

async function searchOnce(client: Meilisearch, query: SearchParams): Promise<number> {
  return (await client.index(REPORTS_INDEX).search(null, query)).estimatedTotalHits;
}

function summarize(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p50: sorted[Math.floor(sorted.length / 2)]!,
    p99: sorted[Math.floor(sorted.length * 0.99)]!,
  };
}
