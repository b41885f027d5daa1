import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { indexItems } from '../../indexer/pipeline.js';
import { Archive } from '../../indexer/archive/archive.js';
import { readItem } from '../../indexer/read/read-item.js';
import { readItems } from '../../indexer/sources/files/files.js';
import { openEngine } from '../../src/engine/engine.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { jiebaSegmenter } from '../../src/model/text/segmenter.js';
import { privateGateway } from '../cli/private-gateway.js';
import { SAMPLES } from '../cli/root.js';
import { inTemporaryData } from './corpus/temporary-data.js';
import type { Finding } from './fuzz/findings.js';
import { fuzzGateway } from './fuzz/fuzz-gateway.js';
import { fuzzParsers } from './fuzz/fuzz-parsers.js';
import { DEFAULT_DATE_SPAN } from '../../src/model/time/date-span.js';

// npm run fuzz -- --n 100000 [--seed 1]: gives that many hostile inputs, half of them to the parsers and half to the
// gateway over the samples, and prints whatever crashed, was answered with 5xx, took over two seconds or leaked. The same
// seed gives the same inputs.
const { values } = parseArgs({
  options: { n: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.n), Number(values.seed)];
/** Inputs that are drawn at once. */
const BATCH = 500;
const PROGRESS = 5_000;

await inTemporaryData(async (data) => {
  const engine = await openEngine({ data, engines: [] });
  const archive = Archive.open(data);
  await indexItems(readItems([SAMPLES]), engine.writers, archive, {
    defaults: {},
    now: Date.now,
    dates: DEFAULT_DATE_SPAN,
    read: async (item, defaults) => readItem(item, defaults),
    segmenter: jiebaSegmenter,
    onFailure: (failure) => console.error(failure.message),
  });
  archive.close();
  const gateway = await privateGateway(engine);
  const { hits } = await engine.search.whole.index(REPORTS_INDEX).search('', { limit: 50 });
  const ids = hits.map(({ id }) => String(id));
  const secrets = [data, readFileSync(join(data, 'engine', 'master.key'), 'utf8').trim()];
  const statuses = new Map<number, number>();
  const fuzzed = { url: gateway.url, ids, secrets, statuses };
  const findings: Finding[] = [];
  const note = (found: Finding[]) => {
    for (const finding of found) console.log(JSON.stringify(finding).slice(0, 2_000));
    findings.push(...found);
  };
  try {
    for (let done = 0; done < count / 2; done += BATCH) {
      const size = Math.min(BATCH, Math.ceil(count / 2) - done);
      note(await fuzzParsers(size, seed + done));
      note(await fuzzGateway(fuzzed, size, seed + done));
      if (done % PROGRESS === 0) console.error(`${2 * (done + size)} of ${count} inputs`);
    }
    // Whoever answered everything still answers.
    if (!(await fetch(`${gateway.url}/healthz`)).ok)
      throw new Error('The gateway does not answer any more.');
  } finally {
    await gateway.close();
    await engine.close();
  }
  const answers = [...statuses].toSorted(([a], [b]) => a - b);
  console.log(`answers: ${answers.map(([status, times]) => `${status} × ${times}`).join(', ')}`);
  const of = (kind: Finding['kind']) => findings.filter((each) => each.kind === kind).length;
  console.log(
    `${count} inputs, seed ${seed}: ${of('crash')} crashes, ${of('status 5xx')} of 5xx, ${of('slow')} over 2 s, ${of('leak')} leaks`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
});
