import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { request } from 'undici';
import { ROOT } from '../../cli/root.js';
import { generatedReports } from '../corpus/generated-reports.js';
import { drawKeywords } from '../corpus/keywords.js';
import type { PlainReport } from '../corpus/plain-reports.js';
import { seededRandom } from '../oracle/seeded-random.js';
import { folderBytes } from './folder-bytes.js';
import { measureTimes } from './load/load-test.js';

export interface TextsBench {
  /** Kilobytes of all files under the data directory for each report, and its characters. */
  disk: { kilobytes: number; characters: number };
  /** Occurrences by month of a word in nearly every report, asked first, in milliseconds. */
  everyReport: { reports: number; ms: number };
  /** First asked after a hundred reports were added, in milliseconds. */
  afterChange: { collocates: number; keyness: number };
  /** p99 of light questions by themselves and while heavy ones are answered, in milliseconds. */
  light: { alone: number; beside: number };
  heapMegabytes: number;
}

const MOST_FREQUENT = '的';
const LIGHT = 300;
const ADDED = 100;

/** What the stored texts are there for. The data directory gets a hundred more reports. */
export async function benchTexts(
  gateway: string,
  data: string,
  reports: PlainReport[],
): Promise<TextsBench> {
  const everyReport = await timeEveryReport(gateway);
  const light = await timeLightQuestions(gateway, reports);
  await addReports(data);
  const afterChange = {
    collocates: (await timed(`${gateway}/api/v1/collocates?q=会议`)).ms,
    keyness: (await timed(`${gateway}/api/v1/keyness?q=会议`)).ms,
  };
  const characters = reports.reduce((sum, { report }) => sum + [...report.body].length, 0);
  return {
    everyReport,
    light,
    afterChange,
    disk: {
      kilobytes: folderBytes(data) / 1024 / reports.length,
      characters: characters / reports.length,
    },
    heapMegabytes: await readHeap(gateway),
  };
}

async function timeEveryReport(gateway: string): Promise<TextsBench['everyReport']> {
  const path = `/api/v1/trends?q=${MOST_FREQUENT}&interval=month&measures=reports,occurrences`;
  const { ms } = await timed(gateway + path);
  const found = await timed(`${gateway}/api/v1/search?q=${MOST_FREQUENT}&limit=0`);
  const { total } = JSON.parse(found.text) as { total: { value: number } };
  return { reports: total.value, ms };
}

async function timeLightQuestions(
  gateway: string,
  reports: PlainReport[],
): Promise<TextsBench['light']> {
  const keywords = drawKeywords(reports, 2 * LIGHT, seededRandom(31));
  const shots = keywords.map((keyword) => ({
    method: 'GET' as const,
    url: `${gateway}/api/v1/search?${new URLSearchParams({ q: `"${keyword}"` }).toString()}`,
  }));
  const [alone] = await measureTimes([shots.slice(0, LIGHT)]);
  let isOver = false;
  const heavy = (async () => {
    for (let i = 0; !isOver; i += 1)
      await timed(`${gateway}/api/v1/collocates?q=的&span=${(i % 50) + 1}`);
  })();
  const [beside] = await measureTimes([shots.slice(LIGHT)]);
  isOver = true;
  await heavy;
  return { alone: alone!.p99, beside: beside!.p99 };
}

async function addReports(data: string): Promise<void> {
  const file = join(data, 'added.jsonl');
  const rows = [...generatedReports(ADDED, 5)].map((row) => JSON.stringify(row));
  writeFileSync(file, rows.join('\n'));
  const script = join(ROOT, 'dist', 'scripts', 'xianbao.js');
  const child = spawn(script, ['index', file, '--json'], {
    env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, XIANBAO_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`xianbao index ended with ${code}`);
}

async function timed(url: string): Promise<{ ms: number; text: string }> {
  const began = performance.now();
  const { body, statusCode } = await request(url);
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${text}`);
  return { ms: performance.now() - began, text };
}

async function readHeap(gateway: string): Promise<number> {
  const { text } = await timed(`${gateway}/metrics`);
  const [, bytes] = /^nodejs_heap_used_bytes (\S+)$/mu.exec(text) ?? [];
  return Number(bytes) / 2 ** 20;
}
