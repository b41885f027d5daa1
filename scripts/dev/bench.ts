import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../src/engine/engine.js';
import { benchCrawling } from './bench/bench-crawling.js';
import { benchIndexing } from './bench/bench-indexing.js';
import { benchQuestions } from './bench/bench-questions.js';
import { benchReading } from './bench/bench-reading.js';
import { benchSearching, type Compared } from './bench/bench-searching.js';
import { inTemporaryData } from './corpus/temporary-data.js';
import { readPlainReports } from './corpus/plain-reports.js';
import { servedGateway } from './bench/served-gateway.js';
import { SAMPLES } from '../cli/root.js';
import { loadConfig } from '../../src/config.js';

// npm run bench -- FILE… : ratios of two things measured in one run, each with the bound it is held to.
const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : [SAMPLES];

function line(what: string, measured: number, bound: string, detail: string): void {
  console.log(
    `${what.padEnd(34)} ${measured.toFixed(2).padStart(8)}   ${bound.padEnd(10)} ${detail}`,
  );
}

function tell(what: string, { gateway, engine, gatewayRate, engineRate }: Compared): void {
  const pair = (a: number, b: number, unit: string) =>
    `${a.toFixed(1)} and ${b.toFixed(1)} ${unit}`;
  const p50 = pair(gateway.p50, engine.p50, 'ms');
  line(`${what}: p50 / engine`, gateway.p50 / engine.p50, '<= 1.3', p50);
  const p99 = pair(gateway.p99, engine.p99, 'ms');
  line(`${what}: p99 / engine`, gateway.p99 / engine.p99, '<= 2', p99);
  const rates = pair(gatewayRate, engineRate, 'a second');
  line(`${what}: rate of 32 / engine`, gatewayRate / engineRate, '>= 0.7', rates);
}

await inTemporaryData(async (data) => {
  const indexing = await benchIndexing(paths, data);
  const { commandSeconds, engineSeconds, commandMegabytes } = indexing;
  const seconds = `${commandSeconds.toFixed(1)} s and ${engineSeconds.toFixed(1)} s, ${indexing.reports} reports`;
  line('indexing, command / engine alone', commandSeconds / engineSeconds, '<= 1.25', seconds);
  line('indexer memory, MB', commandMegabytes, '<= 300', 'resident, at its most');

  const served = await servedGateway(data);
  line('start over an index, s', served.readyMs / 1000, '<= 2', 'from spawn to /readyz');

  const engine = await openEngine({ data, meiliUrl: undefined, meiliKey: undefined });
  try {
    const masterKey = readFileSync(join(data, 'engine', 'master.key'), 'utf8').trim();
    const reports = await readPlainReports(paths);
    const found = await benchSearching(engine, masterKey, served.url, reports);
    tell('search, first asked', found.first);
    tell('search, asked again', found.again);
    const asked = await benchQuestions(served.url, reports, served.pid);
    const { single, union, trend, occurrences, exported } = asked;
    line('OR of three / one term, p50', union.p50 / single.p50, '<= 4', '');
    line('ten years by month / one term', trend.p50 / single.p50, '<= 5', '');
    line('occurrences, ms', occurrences.ms, '<= 300', `in ${occurrences.reports} reports`);
    line('export, reports a second', exported.perSecond, '>= 8000', '');
    line('export, more memory, MB', exported.moreMegabytes, '<= 150', '');
  } finally {
    await served.close();
    await engine.close();
  }
});

const crawling = await benchCrawling();
line('crawl, pages a second', crawling.pagesPerSecond, '>= 150', 'the engine included');
line('crawl memory, MB', crawling.megabytes, '<= 300', 'resident, at its most');
const { fewer, more } = crawling.idleSeconds;
const idle = `${more.toFixed(2)} and ${fewer.toFixed(2)} s over 2,000 and 500 pages`;
line('crawl of nothing new, more / fewer', more / fewer, 'near 1', idle);
if (loadConfig().sharedData === undefined) {
  console.log('pages read a second: not measured, XIANBAO_SHARED_DATA names no folder of pages');
} else {
  const reading = await benchReading();
  line('pages read a second', reading.pagesPerSecond, '>= 250', 'on two threads');
}
