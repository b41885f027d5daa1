import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadPool as Pool } from '../../../indexer/read/read-pool.js';
import type { RawItem } from '../../../indexer/sources/files/raw-item.js';
import { ROOT } from '../../cli/root.js';
import { sharedDataPath } from '../corpus/shared-data.js';

const THREADS = 2;
/** More than the threads can have in hand, fewer than would fill the memory. */
const AT_ONCE = 16;
const ROUNDS = 3;

export interface ReadingBench {
  pages: number;
  /** By two threads, the best of three rounds: extraction, enrichment and fingerprint. */
  pagesPerSecond: number;
  /** The same in the first round, with the threads still to start. */
  firstPagesPerSecond: number;
}

/**
 * How many pages a second the threads of `ReadPool` read. Threads run only what is built.
 *
 * @param archive a .tar.gz of pages; of the shared data where none is named
 * @param built the folder of the built indexer
 */
export async function benchReading(
  archive = sharedDataPath('html-real', 'cctv.tar.gz'),
  built = join(ROOT, 'dist', 'indexer'),
): Promise<ReadingBench> {
  if (!existsSync(archive)) throw new Error(`${archive} is missing: pages to read`);
  const module = join(built, 'read', 'read-pool.js');
  if (!existsSync(module)) throw new Error(`${module} is missing; run npm run build first`);
  const { ReadPool } = (await import(module)) as { ReadPool: typeof Pool };
  const items = pagesIn(archive);
  const pool = new ReadPool(THREADS);
  try {
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await readAll(items, pool);
      rates.push(items.length / ((performance.now() - began) / 1000));
    }
    const [first = 0] = rates;
    return {
      pages: items.length,
      pagesPerSecond: Math.max(...rates),
      firstPagesPerSecond: first,
    };
  } finally {
    await pool.close();
  }
}

async function readAll(items: RawItem[], pool: Pool): Promise<void> {
  const waiting = items.values();
  const read = async () => {
    for (const item of waiting) {
      const readings = await pool.read(item, {});
      if (readings.length === 0) throw new Error(`${item.origin.file} was not read`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
}

function pagesIn(archive: string): RawItem[] {
  const folder = mkdtempSync(join(tmpdir(), 'xianbao-reading-'));
  try {
    const { status } = spawnSync('tar', ['xzf', archive, '-C', folder], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${archive} could not be unpacked`);
    const pages = join(folder, 'pages');
    return readdirSync(pages).map((file) => ({
      kind: 'page',
      origin: { file },
      bytes: readFileSync(join(pages, file)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await benchReading(process.argv[2], process.argv[3]);
  console.log(
    `${found.pagesPerSecond.toFixed(0)} pages a second by ${THREADS} threads, ` +
      `${found.firstPagesPerSecond.toFixed(0)} in the first round, ${found.pages} pages`,
  );
}
