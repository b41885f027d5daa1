import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../cli/root.js';
import { measureLoad, quantile, type LoadMeasure } from './bench/load/client-load.js';
import { awaitTexts } from './bench/load/await-texts.js';
import { HALF_OPEN, holdConnections, unreadRequest } from './bench/load/idle-connections.js';
import { MemorySamples } from './bench/load/memory-samples.js';
import { servedGateway } from './bench/load/served-gateway.js';
import { generatedReports } from './corpus/generated-reports.js';
import { inTemporaryData } from './corpus/temporary-data.js';

// npm run load -- [--clients 200] [--seconds 60] [--reports 8000] [--seed 1] [DATA] : clients that ask a mix over all
// endpoints, beside 1,000 half-open connections and 200 that never read what they asked for. DATA is a data directory
// that an earlier run filled; without it, reports are generated and indexed first.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    reports: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '1' },
  },
});
const [clients, seconds, reports, seed] = [
  Number(values.clients),
  Number(values.seconds),
  Number(values.reports),
  Number(values.seed),
];
const HALF_OPEN_COUNT = 1_000;
const UNREAD_COUNT = 200;
const WARM_UP_SECONDS = 20;
/** Little, so that the caches are full after the warm-up: what grows later is something else. */
const CACHE_MEGABYTES = '32';
/** Of light questions. */
const MAX_P99_MS = 2_000;
/** What the heap may have more at the end than after the warm-up, garbage apart. */
const MAX_GROWTH_MEGABYTES = 100;

/** Connections to the engine come and go: it may have up to 64, and another 64 of the stored texts' thread. */
const MAX_OPENED = 128;

async function load(data: string): Promise<void> {
  const served = await servedGateway(data, { XIANBAO_CACHE_MB: CACHE_MEGABYTES });
  await awaitTexts(served.url);
  const memory = new MemorySamples(served.url, served.pid);
  const release = [
    holdConnections(served.url, HALF_OPEN_COUNT, HALF_OPEN),
    holdConnections(served.url, UNREAD_COUNT, unreadRequest('/api/v1/export?fields=id,body')),
  ];
  try {
    const start = await memory.lowest(2);
    const warm = await measureLoad(served.url, { clients, seconds: WARM_UP_SECONDS, seed });
    served.collectGarbage();
    const warmed = await memory.lowest(5);
    const measure = await measureLoad(served.url, { clients, seconds, seed: seed + clients });
    // What is still asked for ends first; its garbage is not what grows.
    await wait(10_000);
    served.collectGarbage();
    const end = await memory.lowest(5);
    tell(measure);
    for (const [name, { heap, resident, handles }] of Object.entries({ start, warmed, end })) {
      console.log(
        `${name.padEnd(8)} heap ${heap.toFixed(0)} MB, resident ${resident.toFixed(0)} MB, ${handles} handles`,
      );
    }
    const p99 = quantile(measure.light, 0.99);
    const growth = end.heap - warmed.heap;
    const faults = [...warm.faults, ...measure.faults];
    if (p99 > MAX_P99_MS) faults.push(`light questions: p99 over ${MAX_P99_MS} ms`);
    const opened = end.handles - warmed.handles;
    if (opened > MAX_OPENED) faults.push(`${opened} more handles are open than after the warm-up`);
    if (growth > MAX_GROWTH_MEGABYTES) faults.push(`the heap grew by ${growth.toFixed(0)} MB`);
    for (const fault of faults) console.log(fault);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    for (const close of release) close();
    await memory.stop();
    await served.close();
  }
}

function tell({ requests, unanswered, statuses, light, kinds }: LoadMeasure): void {
  const counts = [...statuses].toSorted(([a], [b]) => a - b);
  console.log(
    `${requests} requests in ${seconds} s of ${clients} clients, seed ${seed}; ${unanswered} not answered yet`,
  );
  console.log(`statuses: ${counts.map(([status, count]) => `${status} × ${count}`).join(', ')}`);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(light, share).toFixed(0));
  console.log(`light questions: ${light.length}, p50 ${p50} ms, p99 ${p99} ms`);
  for (const [name, { count, most }] of kinds) {
    console.log(`  ${name.padEnd(30)} ${String(count).padStart(6)}, slowest ${most.toFixed(0)} ms`);
  }
}

function indexGenerated(data: string): void {
  const file = join(data, 'reports.jsonl');
  const rows = [...generatedReports(reports, seed)].map((row) => JSON.stringify(row));
  writeFileSync(file, rows.join('\n'));
  execFileSync(process.execPath, [join(ROOT, 'dist', 'scripts', 'xianbao.js'), 'index', file], {
    env: { PATH: '/usr/bin:/bin', XIANBAO_DATA: data },
    stdio: 'inherit',
  });
}

const [given] = positionals;
if (given === undefined) {
  await inTemporaryData(async (data) => {
    indexGenerated(data);
    await load(data);
  });
} else {
  await load(given);
}
