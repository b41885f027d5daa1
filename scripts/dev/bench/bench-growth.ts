import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { request } from 'undici';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { divisionNames } from '../../../src/model/place/counties.js';
import { ROOT } from '../../cli/root.js';
import { drawKeywords } from '../corpus/keywords.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { recombinedReports } from '../corpus/recombined-reports.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { folderBytes } from './folder-bytes.js';
import { awaitTexts } from './load/await-texts.js';
import { measureTimes, type Shot, type Times } from './load/load-test.js';
import { findProcess, residentMegabytes } from './load/process-memory.js';
import { servedGateway } from './load/served-gateway.js';

/** The first size; then it doubles. */
const FIRST = 20_000;
const QUESTIONS = 60;
const POLL_MS = 200;

/** What a collection costs at one of its sizes. */
export interface Growth {
  reports: number;
  /** Of those added since the size before, the engine included. */
  msPerReport: number;
  /** Of all files under the data directory. */
  kilobytesPerReport: number;
  search: Times;
  trend: Times;
  concordance: Times;
  exportedPerSecond: number;
  /** Until the gateway has the texts of what was added. */
  followSeconds: number;
  megabytes: { indexer: number; gateway: number; engine: number };
}

/** Doubles a collection up to a size, from the sentences of some reports, and tells at each size what it costs. */
export async function benchGrowth(
  sources: PlainReport[],
  most: number,
  tell: (growth: Growth) => void,
): Promise<void> {
  await inTemporaryData(async (data) => {
    const engine = await openEngine({ data, engines: [] });
    try {
      let before = 0;
      for (let size = FIRST; before < most; size *= 2) {
        const reports = Math.min(size, most);
        tell(await grow(engine, { data, sources, before, reports }));
        before = reports;
      }
    } finally {
      await engine.close();
    }
  });
}

interface Stage {
  data: string;
  sources: PlainReport[];
  before: number;
  reports: number;
}

async function grow(engine: Engine, { data, sources, before, reports }: Stage): Promise<Growth> {
  const file = join(data, 'added.jsonl');
  await writeReports(file, sources, reports - before, reports);
  const began = performance.now();
  const indexer = await runIndex(file, data);
  const msPerReport = (performance.now() - began) / (reports - before);
  const served = await servedGateway(data);
  try {
    const waited = performance.now();
    await awaitTexts(served.url);
    const followSeconds = (performance.now() - waited) / 1000;
    const keywords = drawKeywords(sources, 3 * QUESTIONS, seededRandom(reports));
    const shots = (name: string, from: number, parameters: Record<string, string>): Shot[] =>
      keywords.slice(from * QUESTIONS, (from + 1) * QUESTIONS).map((keyword) => {
        const query = new URLSearchParams({ q: `"${keyword}"`, ...parameters }).toString();
        return { method: 'GET', url: `${served.url}/api/v1/${name}?${query}` };
      });
    const [search, trend, concordance] = await measureTimes([
      shots('search', 0, { facets: 'county,month,channel' }),
      shots('trends', 1, { interval: 'month' }),
      shots('concordance', 2, { limit: '50' }),
    ]);
    const exportedPerSecond = await timeExport(served.url);
    return {
      reports,
      msPerReport,
      kilobytesPerReport: folderBytes(data, [file]) / 1024 / reports,
      search: search!,
      trend: trend!,
      concordance: concordance!,
      exportedPerSecond,
      followSeconds,
      megabytes: {
        indexer,
        gateway: residentMegabytes(served.pid),
        engine: residentMegabytes(
          findProcess(join(data, 'engine'), new URL(engine.accesses()[0]!.url).port),
        ),
      },
    };
  } finally {
    await served.close();
  }
}

async function writeReports(
  file: string,
  sources: PlainReport[],
  count: number,
  seed: number,
): Promise<void> {
  const counties = divisionNames()
    .map(({ code }) => code)
    .filter((code) => /^\d{4}2[1-9]$/u.test(code));
  const written = createWriteStream(file);
  for (const report of recombinedReports(sources, counties, count, seed))
    if (!written.write(`${JSON.stringify(report)}\n`)) await once(written, 'drain');
  written.end();
  await once(written, 'finish');
}

/** Megabytes of `xianbao index` at its most. */
async function runIndex(file: string, data: string): Promise<number> {
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const child = spawn(script, ['index', file, '--json'], {
    env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, XIANBAO_DATA: data },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, POLL_MS);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`xianbao index ended with ${code}; run npm run build first`);
  return megabytes;
}

/** Waits until a term that only the stored texts can tell is answered from them: occurrences are counted at once. */
async function timeExport(url: string): Promise<number> {
  const began = performance.now();
  const { body } = await request(`${url}/api/v1/export?format=csv&fields=id,date,title&q=工作`);
  let lines = 0;
  for await (const chunk of body) lines += String(chunk).split('\n').length - 1;
  return (lines * 1000) / (performance.now() - began);
}
