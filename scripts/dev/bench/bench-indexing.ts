import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { EnqueuedTask, Index } from 'meilisearch';
import { openEngine } from '../../../src/engine/engine.js';
import { documentCount, ensureIndexes } from '../../../src/engine/reports-index.js';
import { succeeded } from '../../../src/engine/tasks.js';
import { toDocument } from '../../../src/model/document.js';
import { PRIMARY_KEY, REPORTS_INDEX, STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import { toStatementDocuments } from '../../../src/model/statement-document.js';
import { jiebaSegmenter } from '../../../src/model/text/segmenter.js';
import { ROOT } from '../../cli/root.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { readReportsIn } from '../corpus/plain-reports.js';
import { residentMegabytes } from './process-memory.js';

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
 * handed the same prepared documents. The engine is started beforehand for both.
 */
export async function benchIndexing(paths: string[], data: string): Promise<IndexingBench> {
  const embedded = { data, meiliUrl: undefined, meiliKey: undefined };
  const engine = await openEngine(embedded);
  const { seconds: commandSeconds, megabytes } = await runIndex(paths, data);
  const reports = await documentCount(engine.client('search'));
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

async function engineAlone(paths: string[], data: string): Promise<number> {
  const prepared = { reports: join(data, 'reports.ndjson'), said: join(data, 'said.ndjson') };
  await prepare(paths, prepared);
  const engine = await openEngine({ data, meiliUrl: undefined, meiliKey: undefined });
  try {
    const client = engine.client('write');
    await ensureIndexes(client);
    const began = performance.now();
    const tasks = [
      ...(await sendAll(client.index(REPORTS_INDEX), prepared.reports)),
      ...(await sendAll(client.index(STATEMENTS_INDEX), prepared.said)),
    ];
    for (const task of tasks) await succeeded(client, task);
    return (performance.now() - began) / 1000;
  } finally {
    await engine.close();
  }
}

/** Writes the documents that the command would send, of reports and of what was said in them. */
async function prepare(paths: string[], files: { reports: string; said: string }): Promise<void> {
  const [reports, said] = [createWriteStream(files.reports), createWriteStream(files.said)];
  const validity = { version: 1, validFrom: 0, validTo: null, current: true };
  for await (const report of readReportsIn(paths)) {
    const document = toDocument(report, validity, jiebaSegmenter);
    reports.write(`${JSON.stringify(document)}\n`);
    for (const each of toStatementDocuments(document)) said.write(`${JSON.stringify(each)}\n`);
  }
  reports.end();
  said.end();
  await Promise.all([finished(reports), finished(said)]);
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
