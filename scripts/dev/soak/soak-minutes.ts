import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { generatedReports } from '../corpus/generated-reports.js';
import { folderBytes } from '../bench/folder-bytes.js';
import { measureLoad } from '../bench/load/client-load.js';
import { openHandles, residentMegabytes } from '../bench/load/process-memory.js';
import { servedGateway, type ServedGateway } from '../bench/load/served-gateway.js';
import { AnswerWatch } from './answer-watch.js';
import { ChangingCounty } from './changing-county.js';
import { runBuilt } from './run-command.js';

const MINUTE_MS = 60_000;
const REINDEX_EVERY = 10;
const READERS = 4;
const LASTING_REPORTS = 2_000;
/** In this part of the time the county changes and caches fill; nothing may grow afterwards. */
const WARM_UP_SHARE = 0.25;
const MEGABYTE = 2 ** 20;
/** What garbage that is not collected yet, and a thread of the system more, may add. */
const SLACK = 1.25;

/** What one minute left, in megabytes and numbers of handles. */
export interface MinuteSample {
  minute: number;
  gateway: number;
  handles: number;
  engine: number;
  archive: number;
  index: number;
  texts: number;
  /** Requests that were answered in the minute. */
  requests: number;
  faults: string[];
}

/**
 * Lives through so many minutes with readers, a crawl each minute and a rebuild every ten.
 *
 * @param folder for the data
 */
export async function* soakMinutes(
  folder: string,
  { minutes, seed }: { minutes: number; seed: number },
): AsyncGenerator<MinuteSample> {
  const county = await ChangingCounty.start(seed);
  const sources = join(folder, 'sources.yml');
  writeFileSync(sources, county.sourcesFile());
  county.writeRows(join(folder, 'rows.jsonl'));
  const data = join(folder, 'data');
  const crawl = ['crawl', '--sources', sources, '--full', '--json'];
  await runBuilt(data, crawl);
  await runBuilt(data, ['index', join(folder, 'rows.jsonl')]);
  // What the readers ask for.
  const lasting = join(folder, 'lasting.jsonl');
  const reports = [...generatedReports(LASTING_REPORTS, seed)];
  writeFileSync(lasting, reports.map((report) => JSON.stringify(report)).join('\n'));
  await runBuilt(data, ['index', lasting]);
  const engine = await openEngine({ data, engines: [] });
  const gateway = await servedGateway(data);
  const watch = new AnswerWatch(county, () => gateway.url);
  watch.start();
  try {
    for (let minute = 1; minute <= minutes; minute += 1) {
      const end = Date.now() + MINUTE_MS;
      const reading = measureLoad(gateway.url, { clients: READERS, seconds: 55, seed: minute });
      if (minute <= minutes * WARM_UP_SHARE) {
        county.step();
        county.writeRows(join(folder, 'rows.jsonl'));
        await runBuilt(data, ['index', join(folder, 'rows.jsonl')]);
        // A report has ended once a second crawl misses it.
        await runBuilt(data, crawl);
      }
      await runBuilt(data, crawl);
      watch.settle();
      if (minute % REINDEX_EVERY === 0) await runBuilt(data, ['reindex', '--json']);
      const { requests, faults } = await reading;
      await wait(Math.max(0, end - Date.now()));
      faults.push(...watch.faults.splice(0));
      yield { minute, requests, faults, ...measure(data, gateway, engine) };
    }
  } finally {
    await watch.stop();
    await gateway.close();
    await engine.close();
    await county.close();
  }
}

/** What grew after the warm-up, a line each: the least of the last quarter against the most of the second. */
export function listGrowth(samples: readonly MinuteSample[]): string[] {
  const quarter = Math.floor(samples.length / 4);
  if (quarter === 0) return [];
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  const kinds = ['gateway', 'handles', 'engine', 'index', 'texts'] as const;
  return kinds.flatMap((kind) => {
    const most = Math.max(...second.map((sample) => sample[kind]));
    const least = Math.min(...last.map((sample) => sample[kind]));
    return least > most * SLACK
      ? [`${kind} grew from ${most.toFixed(1)} to ${least.toFixed(1)}`]
      : [];
  });
}

function measure(data: string, { pid }: ServedGateway, engine: Engine) {
  const size = (part: string) => folderBytes(join(data, part)) / MEGABYTE;
  return {
    gateway: residentMegabytes(pid),
    handles: openHandles(pid),
    engine: (engine.memory()?.ownBytes ?? 0) / MEGABYTE,
    archive: size('archive'),
    index: size('engine'),
    texts: size('texts'),
  };
}
