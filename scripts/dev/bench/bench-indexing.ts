import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { EnqueuedTask, Index } from 'meilisearch';
import { openEngine } from '../../../src/engine/engine.js';
import { documentCount, ensureIndex } from '../../../src/engine/reports-index.js';
import { succeeded } from '../../../src/engine/client/tasks.js';
import { idCode } from '../../../src/model/ids.js';
import { PRIMARY_KEY, REPORTS_INDEX } from '../../../src/model/index-settings.js';
import { ROOT } from '../../cli/root.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { readReportsIn } from '../corpus/plain-reports.js';
import { ORDERED_GRAMS_SETTINGS, toOrderedGrams } from './ordered-grams.js';
import { residentMegabytes } from './load/process-memory.js';

const BATCH_BYTES = 12 << 20;
const MEMORY_EVERY_MS = 100;

export interface IndexingBench {
  reports: number;
  commandSeconds: number;
  engineSeconds: number;
  commandMegabytes: number;
}

/**
 * `xianbao index` as a process of its own over a fresh directory, against the engine alone that is
 * handed the same reports with their grams in order. The engine is started beforehand for both.
 */
export async function benchIndexing(paths: string[], data: string): Promise<IndexingBench> {
  const embedded = { data, engines: [] };
  const engine = await openEngine(embedded);
  const { seconds: commandSeconds, megabytes } = await runIndex(paths, data);
  const reports = await documentCount(engine.search.whole);
  await engine.close();
  const engineSeconds = await inTemporaryData((other) => engineAlone(paths, other));
  return { reports, commandSeconds, engineSeconds, commandMegabytes: megabytes };
}

async function runIndex(paths: string[], data: string) {
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const began = performance.now();
  // As npx runs it: the flags of its first line count.
  const child = spawn(script, ['index', ...paths, '--json'], {
    env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, XIANBAO_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, MEMORY_EVERY_MS);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`xianbao index ended with ${code}; run npm run build first`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

/** Seconds that the bare engine takes for the same reports with their grams in order. */
async function engineAlone(paths: string[], data: string): Promise<number> {
  const prepared = join(data, 'reports.ndjson');
  await prepare(paths, prepared);
  const engine = await openEngine({ data, engines: [] });
  try {
    const client = engine.writers[0]!;
    await ensureIndex(client, REPORTS_INDEX, ORDERED_GRAMS_SETTINGS);
    const began = performance.now();
    for (const task of await sendAll(client.index(REPORTS_INDEX), prepared))
      await succeeded(client, task);
    return (performance.now() - began) / 1000;
  } finally {
    await engine.close();
  }
}

async function prepare(paths: string[], file: string): Promise<void> {
  const written = createWriteStream(file);
  for await (const report of readReportsIn(paths))
    written.write(`${JSON.stringify(toOrderedGrams(report, idCode(report.id)))}\n`);
  written.end();
  await finished(written);
}

async function sendAll(index: Index, file: string): Promise<EnqueuedTask[]> {
  const tasks: EnqueuedTask[] = [];
  const options = { primaryKey: PRIMARY_KEY };
  let [lines, bytes]: [string[], number] = [[], 0];
  const send = async () => {
    if (lines.length === 0) return;
    const text = lines.join('\n');
    tasks.push(await index.addDocumentsFromString(text, 'application/x-ndjson', options));
    [lines, bytes] = [[], 0];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    lines.push(line);
    bytes += line.length;
    if (bytes >= BATCH_BYTES) await send();
  }
  await send();
  return tasks;
}
