import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../../src/engine/engine.js';
import { ROOT } from '../../cli/root.js';
import { inTemporaryData } from '../corpus/temporary-data.js';
import { measureCrawl, type MeasuredCrawl } from './measured-crawl.js';

// npx tsx scripts/dev/bench/bench-hostile.ts [HOSTS] [REPORTS] : a crawl, by the built command, of sites that try to use
// up its memory: bombs, endless pages, reports and lists as large as they may be. What it takes is to stay in bounds.
const SITE = fileURLToPath(new URL('hostile-site.ts', import.meta.url));
const LISTS = { site: '/news/index.html', feed: '/feed.xml', sitemap: '/sitemap.xml' };

/** @param reports of each host */
export async function benchHostile(
  hosts: number,
  reports: number,
  script = join(ROOT, 'dist', 'scripts', 'xianbao.js'),
): Promise<MeasuredCrawl> {
  const site = spawn(process.execPath, ['--import', 'tsx', SITE, String(hosts), String(reports)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(site.stdout, 'data')) as [Buffer];
    const addresses = JSON.parse(line.toString()) as string[];
    return await inTemporaryData(async (data) => {
      writeFileSync(join(data, 'sources.yml'), hostileSources(addresses));
      const engine = await openEngine({ data, engines: [] });
      try {
        return await measureCrawl(data, script, 'ignore');
      } finally {
        await engine.close();
      }
    });
  } finally {
    site.kill();
  }
}

function hostileSources(addresses: string[]): string {
  const kinds = Object.entries(LISTS);
  const sources = addresses.map((address, i) => {
    const [kind, path] = kinds[i % kinds.length]!;
    return {
      id: `hostile-${i}`,
      name: '榄溪县人民政府',
      kind,
      delayMs: 0,
      start: [address + path],
    };
  });
  return JSON.stringify({ sources });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [hosts = 9, reports = 18] = process.argv.slice(2).map(Number);
  const { megabytes, seconds, added, failed } = await benchHostile(hosts, reports);
  console.log(
    `hostile crawl: ${megabytes.toFixed(0)} MB resident at most, ${seconds.toFixed(0)} s, ${added} reports, ${failed} failures`,
  );
}
