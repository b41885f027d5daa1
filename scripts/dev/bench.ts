import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { openEngine } from '../../src/engine/engine.js';
import { benchCrawling } from './bench/bench-crawling.js';
import { benchEngines, type EnginesBench } from './bench/bench-engines.js';
import { describeEngines } from './bench/describe-engines.js';
import { benchGrowth, type Growth } from './bench/bench-growth.js';
import { benchIndexing } from './bench/bench-indexing.js';
import { benchQuestions } from './bench/bench-questions.js';
import { benchReading } from './bench/bench-reading.js';
import { benchTexts } from './bench/bench-texts.js';
import { benchSearching, type Compared } from './bench/bench-searching.js';
import { inTemporaryData } from './corpus/temporary-data.js';
import { readPlainReports } from './corpus/plain-reports.js';
import { awaitTexts } from './bench/load/await-texts.js';
import { servedGateway } from './bench/load/served-gateway.js';
import { SAMPLES } from '../cli/root.js';
import { loadConfig } from '../../src/config.js';

// npm run bench -- [--reports N] FILE… : ratios of two things measured in one run, each with the bound it is held to; with
// --reports, what a collection of that size costs, made from the sentences of the files, at each doubling; with --engines
// 1,3,6, the same reports and questions on so many engines.
const { values, positionals } = parseArgs({
  options: { reports: { type: 'string' }, engines: { type: 'string' } },
  allowPositionals: true,
});
const paths = positionals.length > 0 ? positionals : [SAMPLES];

if (values.engines !== undefined) {
  const reports = await readPlainReports(paths);
  const counts = values.engines.split(',').map(Number);
  let first: EnginesBench | undefined;
  for (const count of counts) {
    const bench = await benchEngines(count, paths, reports);
    first ??= bench;
    for (const told of describeEngines(bench, first)) console.log(told);
    if (!isDeepStrictEqual(bench.totals, first.totals)) process.exitCode = 1;
  }
  process.exit();
}

if (values.reports !== undefined) {
  const sources = await readPlainReports(paths);
  const began = Date.now();
  let first: Growth | undefined;
  await benchGrowth(sources, Number(values.reports), (growth) => {
    first ??= growth;
    console.log(describeGrowth(growth, first));
  });
  console.log(`in ${Math.round((Date.now() - began) / 60_000)} minutes`);
  process.exit();
}

function describeGrowth(growth: Growth, first: Growth): string {
  const { reports, megabytes, msPerReport, kilobytesPerReport } = growth;
  const times = (['search', 'trend', 'concordance'] as const).map(
    (name) => `${name} ${growth[name].p50.toFixed(1)} / ${growth[name].p99.toFixed(1)} ms`,
  );
  return [
    `${reports} reports: ${msPerReport.toFixed(2)} ms and ${kilobytesPerReport.toFixed(1)} KB a report`,
    `(${(msPerReport / first.msPerReport).toFixed(2)}x of the first, bound 1.3);`,
    `p50 / p99: ${times.join(', ')} (search ${(growth.search.p50 / first.search.p50).toFixed(2)}x, bound 3);`,
    `export ${growth.exportedPerSecond.toFixed(0)} a second; texts followed in ${growth.followSeconds.toFixed(0)} s;`,
    `MB: indexer ${megabytes.indexer.toFixed(0)}, gateway ${megabytes.gateway.toFixed(0)}, engine ${megabytes.engine.toFixed(0)}`,
  ].join(' ');
}

function line(what: string, measured: number, bound: string, detail: string): void {
  console.log(
    `${what.padEnd(34)} ${measured.toFixed(2).padStart(8)}   ${bound.padEnd(10)} ${detail}`,
  );
}

function tell(what: string, { gateway, engine, gatewayRate, engineRate }: Compared): void {
  const pair = (a: number, b: number, unit: string) =>
    `${a.toFixed(1)} and ${b.toFixed(1)} ${unit}`;
  const p50 = pair(gateway.p50, engine.p50, 'ms');
  line(`${what}: p50 / engine`, gateway.p50 / engine.p50, '<= 1.5', p50);
  const p99 = pair(gateway.p99, engine.p99, 'ms');
  line(`${what}: p99 / engine`, gateway.p99 / engine.p99, '<= 2.5', p99);
  const rates = pair(gatewayRate, engineRate, 'a second');
  line(`${what}: rate of 32 / engine`, gatewayRate / engineRate, '>= 0.8', rates);
}

await inTemporaryData(async (data) => {
  const indexing = await benchIndexing(paths, data);
  const { commandSeconds, engineSeconds, commandMegabytes } = indexing;
  const seconds = `${commandSeconds.toFixed(1)} s and ${engineSeconds.toFixed(1)} s, ${indexing.reports} reports`;
  line('indexing, command / bare engine', commandSeconds / engineSeconds, '<= 1.0', seconds);
  line('indexer memory, MB', commandMegabytes, '<= 300', 'resident, at its most');

  const served = await servedGateway(data);
  line('start over an index, s', served.readyMs / 1000, '<= 2', 'from spawn to /readyz');

  await awaitTexts(served.url);
  const engine = await openEngine({ data, engines: [] });
  try {
    const masterKey = readFileSync(join(data, 'engine', 'master.key'), 'utf8').trim();
    const reports = await readPlainReports(paths);
    const found = await benchSearching(engine, masterKey, served.url, reports);
    tell('search, first asked', found.first);
    tell('four characters, first asked', found.four);
    tell('search, asked again', found.again);
    const asked = await benchQuestions(served.url, reports, served.pid);
    const { single, union, trend, occurrences, exported } = asked;
    line('OR of three / one term, p50', union.p50 / single.p50, '<= 4', '');
    line('ten years by month / one term', trend.p50 / single.p50, '<= 5', '');
    line('occurrences, ms', occurrences.ms, '<= 30', `in ${occurrences.reports} reports`);
    line('export, reports a second', exported.perSecond, '>= 8000', '');
    line('export, more memory, MB', exported.moreMegabytes, '<= 150', '');
    const { disk, everyReport, afterChange, light, heapMegabytes } = await benchTexts(
      served.url,
      data,
      reports,
    );
    const times = `${light.beside.toFixed(1)} and ${light.alone.toFixed(1)} ms`;
    line('occurrences by month, ms', everyReport.ms, '<= 150', `in ${everyReport.reports} reports`);
    line('collocates after a change, ms', afterChange.collocates, '<= 300', '100 reports added');
    line('keyness after a change, ms', afterChange.keyness, '<= 300', '');
    line('light p99, beside heavy / alone', light.beside / light.alone, '<= 2', times);
    const length = `of ${disk.characters.toFixed(0)} characters, all files`;
    line('disk, KB a report', disk.kilobytes, '<= 50', length);
    line('heap of the gateway, MB', heapMegabytes, '<= 300', '');
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
