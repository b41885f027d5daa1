import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../src/engine/engine.js';
import { benchIndexing } from './measure/bench-indexing.js';
import { benchSearching } from './measure/bench-searching.js';
import { inTemporaryData, readCorpus } from './measure/corpus.js';
import { servedGateway } from './measure/served-gateway.js';
import { SAMPLES } from './root.js';

// npm run bench -- FILE… : ratios of two things measured in one run, each with the bound it is held to.
const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : [SAMPLES];

function line(what: string, measured: number, bound: string, detail: string): void {
  console.log(
    `${what.padEnd(34)} ${measured.toFixed(2).padStart(8)}   ${bound.padEnd(10)} ${detail}`,
  );
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
    const reports = await readCorpus(paths);
    const found = await benchSearching(engine, masterKey, served.url, reports);
    const { gateway, engine: alone, gatewayRate, engineRate } = found;
    const pair = (a: number, b: number, unit: string) =>
      `${a.toFixed(1)} and ${b.toFixed(1)} ${unit}`;
    line(
      'search p50, gateway / engine',
      gateway.p50 / alone.p50,
      '<= 1.3',
      pair(gateway.p50, alone.p50, 'ms'),
    );
    line(
      'search p99, gateway / engine',
      gateway.p99 / alone.p99,
      '<= 2',
      pair(gateway.p99, alone.p99, 'ms'),
    );
    const rates = pair(gatewayRate, engineRate, 'a second');
    line('32 connections, gateway / engine', gatewayRate / engineRate, '>= 0.7', rates);
  } finally {
    await served.close();
    await engine.close();
  }
});
