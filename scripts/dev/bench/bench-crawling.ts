import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../../src/engine/engine.js';
import { ROOT } from '../../cli/root.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { measureCrawl, type MeasuredCrawl } from './measured-crawl.js';

const PAGES = 2_000;
const FEWER_PAGES = 500;
const LISTS = 20;
const SITE = fileURLToPath(new URL('bench-site.ts', import.meta.url));

export interface CrawlingBench {
  pagesPerSecond: number;
  /** Of the crawling process, resident at its most. */
  megabytes: number;
  /** Seconds of a crawl that finds nothing new, over archives of 500 and of 2,000 pages. */
  idleSeconds: { fewer: number; more: number };
}

/**
 * `xianbao crawl` as a process of its own over a portal on the loopback that is asked without pause:
 * fetching, archiving, reading, loading, and the engine that carries it out. The engine is started
 * beforehand.
 *
 * @param script the built command
 */
export async function benchCrawling(
  script = join(ROOT, 'dist', 'scripts', 'xianbao.js'),
): Promise<CrawlingBench> {
  const fewer = await crawlTwice(FEWER_PAGES, script);
  const more = await crawlTwice(PAGES, script);
  return {
    pagesPerSecond: PAGES / more.first.seconds,
    megabytes: more.first.megabytes,
    idleSeconds: { fewer: fewer.again.seconds, more: more.again.seconds },
  };
}

async function crawlTwice(pages: number, script: string) {
  const site = spawn(process.execPath, ['--import', 'tsx', SITE, String(pages), String(LISTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(site.stdout, 'data')) as [Buffer];
    return await inTemporaryData(async (data) => {
      writeFileSync(join(data, 'sources.yml'), benchSources(line.toString().trim()));
      const engine = await openEngine({ data, engines: [] });
      try {
        const first = await runCrawl(data, script);
        if (first.added !== pages) throw new Error(`${first.added} of ${pages} reports came`);
        const again = await runCrawl(data, script);
        if (again.added + again.updated > 0) throw new Error('a crawl of nothing new added some');
        return { first, again };
      } finally {
        await engine.close();
      }
    });
  } finally {
    site.kill();
  }
}

function benchSources(site: string): string {
  return `sources:
  - {id: bench, name: 榄溪县人民政府, kind: site, delayMs: 0, start: ["${site}/news/index.html"]}
`;
}

async function runCrawl(data: string, script: string): Promise<MeasuredCrawl> {
  const measured = await measureCrawl(data, script);
  if (measured.code === 0) return measured;
  throw new Error(`xianbao crawl ended with ${measured.code}; run npm run build first`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { pagesPerSecond, megabytes, idleSeconds } = await benchCrawling(process.argv[2]);
  console.log(`${pagesPerSecond.toFixed(0)} pages a second, ${megabytes.toFixed(0)} MB at most`);
  console.log(
    `nothing new: ${idleSeconds.fewer.toFixed(2)} s over ${FEWER_PAGES} pages, ` +
      `${idleSeconds.more.toFixed(2)} s over ${PAGES}`,
  );
}
