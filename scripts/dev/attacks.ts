import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../cli/root.js';
import {
  ATTACKS,
  benchAtOnce,
  benchAttacks,
  benchUnread,
  type AttackMeasure,
} from './bench/bench-attacks.js';
import { awaitTexts } from './bench/load/await-texts.js';
import { servedGateway } from './bench/load/served-gateway.js';
import { sharedDataPath } from './corpus/shared-data.js';
import { inTemporaryData } from './corpus/temporary-data.js';

// npm run attacks -- [DATA] : the costliest question of each endpoint, then the worst five at once, beside light
// ones, then 200 exports that nobody reads. DATA is a data directory with an index; without it, 8,000 reports of XIANBAO_SHARED_DATA are indexed first.
const REPORTS = 8_000;
/** What no single request may exceed. */
const MAX_HEALTH_MS = 200;
const MAX_MEGABYTES = 200;
/** What a light question may take beside the worst five, one of a hundred apart. */
const MAX_LIGHT_MS = 1_000;
const WORST = 5;

async function attack(data: string): Promise<void> {
  const served = await servedGateway(data);
  try {
    await awaitTexts(served.url);
    const measures: AttackMeasure[] = [];
    for await (const measure of benchAttacks(served.url, served.pid)) {
      measures.push(measure);
      const { name, status, ms, megabytes, healthMs, moreMegabytes } = measure;
      const numbers = [ms, megabytes, healthMs, moreMegabytes].map((n) => n.toFixed(0).padStart(7));
      console.log(
        `${name.padEnd(28)} ${status} ${numbers.join(' ')} ${isBeyond(measure) ? 'over' : ''}`,
      );
    }
    const byCost = measures.toSorted((a, b) => b.ms - a.ms).slice(0, WORST);
    const worst = byCost.map(({ name }) => ATTACKS.find((each) => each.name === name)!);
    const { times, statuses } = await benchAtOnce(served.url, worst);
    const p99 = times[Math.floor(times.length * 0.99)]!;
    console.log(`${worst.map(({ name }) => name).join(' + ')}: ${statuses.join(' ')}`);
    console.log(`light questions meanwhile: ${times.length}, p99 ${p99.toFixed(0)} ms`);
    const unread = await benchUnread(served.url, served.pid);
    const [metricsMs, healthMs, more] = Object.values(unread).map((n) => n.toFixed(0));
    console.log(
      `200 unread exports: /metrics ${metricsMs} ms at most, /healthz ${healthMs} ms, ${more} MB more`,
    );
    const isOver =
      measures.some(isBeyond) ||
      p99 > MAX_LIGHT_MS ||
      Math.max(unread.metricsMs, unread.healthMs) > MAX_HEALTH_MS;
    process.exitCode = isOver ? 1 : 0;
  } finally {
    await served.close();
  }
}

function isBeyond({ healthMs, moreMegabytes }: AttackMeasure): boolean {
  return healthMs > MAX_HEALTH_MS || moreMegabytes > MAX_MEGABYTES;
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
