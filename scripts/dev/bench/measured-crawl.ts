import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { residentMegabytes } from './load/process-memory.js';

const MEMORY_EVERY_MS = 20;

export interface MeasuredCrawl {
  seconds: number;
  /** Of the crawling process, resident at its most. */
  megabytes: number;
  /** Exit status. */
  code: number | null;
  added: number;
  updated: number;
  failed: number;
}

/**
 * `xianbao crawl` as a process of its own over a data directory and its `sources.yml`.
 *
 * @param script the built command
 */
export async function measureCrawl(
  data: string,
  script: string,
  stderr: 'inherit' | 'ignore' = 'inherit',
): Promise<MeasuredCrawl> {
  const began = performance.now();
  const child = spawn(script, ['crawl', '--json'], {
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      XIANBAO_DATA: data,
      XIANBAO_SOURCES: join(data, 'sources.yml'),
    },
    stdio: ['ignore', 'pipe', stderr],
  });
  let printed = '';
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid, 'peak'));
  }, MEMORY_EVERY_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const { added, updated, failed } = JSON.parse(printed || '{}') as MeasuredCrawl;
  return { seconds, megabytes, code, added, updated, failed };
}
