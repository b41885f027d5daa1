import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../cli/root.js';
import { ATTACKS, benchAtOnce, benchAttacks, type AttackMeasure } from './bench/bench-attacks.js';
import { servedGateway } from './bench/served-gateway.js';
import { sharedDataPath } from './corpus/shared-data.js';
import { inTemporaryData } from './corpus/temporary-data.js';

// npm run attacks -- [DATA] : the costliest question of each endpoint, then the worst five at once, beside light
// ones. DATA is a data directory with an index; without it, 8,000 reports of XIANBAO_SHARED_DATA are indexed first.
const REPORTS = 8_000;
/** What no single request may exceed. */
const MAX_HEALTH_MS = 200;
const MAX_MEGABYTES = 200;
const WORST = 5;

async function attack(data: string): Promise<void> {
  const served = await servedGateway(data);
  try {
    const measures: AttackMeasure[] = [];
    for await (const measure of benchAttacks(served.url, served.pid)) {
      measures.push(measure);
      const { name, status, ms, megabytes, healthMs, moreMegabytes } = measure;
      const isOver = healthMs > MAX_HEALTH_MS || moreMegabytes > MAX_MEGABYTES;
      const numbers = [ms, megabytes, healthMs, moreMegabytes].map((n) => n.toFixed(0).padStart(7));
      console.log(`${name.padEnd(28)} ${status} ${numbers.join(' ')} ${isOver ? 'over' : ''}`);
    }
    const byCost = measures.toSorted((a, b) => b.ms - a.ms).slice(0, WORST);
    const worst = byCost.map(({ name }) => ATTACKS.find((each) => each.name === name)!);
    const { times, statuses } = await benchAtOnce(served.url, worst);
    const p99 = times[Math.floor(times.length * 0.99)]!;
    console.log(`${worst.map(({ name }) => name).join(' + ')}: ${statuses.join(' ')}`);
    console.log(`light questions meanwhile: ${times.length}, p99 ${p99.toFixed(0)} ms`);
  } finally {
    await served.close();
  }
}

function indexReports(data: string): void {
  const news = gunzipSync(readFileSync(sharedDataPath('corpus', 'news_2022-2024.jsonl.gz')));
  const file = join(data, 'reports.jsonl');
  writeFileSync(file, news.toString('utf8').split('\n').slice(0, REPORTS).join('\n'));
  execFileSync(process.execPath, [join(ROOT, 'dist', 'scripts', 'xianbao.js'), 'index', file], {
    env: { PATH: '/usr/bin:/bin', XIANBAO_DATA: data },
    stdio: 'inherit',
  });
}

console.log(`${' '.repeat(32)}      ms      MB  health   more MB`);
const [given] = process.argv.slice(2);
if (given === undefined) {
  await inTemporaryData(async (data) => {
    indexReports(data);
    await attack(data);
  });
} else {
  await attack(given);
}
