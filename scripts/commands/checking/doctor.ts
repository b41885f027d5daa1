import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { pMapIterable } from 'p-map';
import type { Source } from '../../../indexer/sources/config/source-schema.js';
import { loadConfig, type Config } from '../../../src/config.js';
import type { DateSpan } from '../../../src/model/time/date-span.js';
import { archiveChecks } from '../../ops/doctor/archive-checks.js';
import { checkLine, fail, ok, warn, type Check } from '../../ops/doctor/check.js';
import { dataChecks } from '../../ops/doctor/data-checks.js';
import { engineChecks } from '../../ops/doctor/engine-checks.js';
import { numberChecks } from '../../ops/doctor/number-checks.js';
import { sourceChecks } from '../../ops/doctor/source-checks.js';
import { EXIT } from '../../cli/exit.js';
import { fetcherFor } from '../../cli/runs/fetcher-for.js';
import { readSources } from '../collecting/crawl.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

/** A host that does not answer is told of soon; a crawl is more patient. */
const LIMITS = { retries: 1, firstByteTimeoutMs: 20_000 };
const SOURCES_AT_ONCE = 4;

interface Options {
  sources?: string;
  deep?: boolean;
  json?: boolean;
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check the data directory, the engine, the archive and every source')
    .option('--sources <file>', 'instead of XIANBAO_SOURCES')
    .option('--deep', 'check every archived page against its hash')
    .option('--json', 'one JSON object in place of lines')
    .action(async (options: Options) => {
      const checks: Check[] = [];
      for await (const check of allChecks(loadConfig(), options)) {
        checks.push(check);
        if (!options.json) printLine(checkLine(check));
      }
      const count = (state: Check['state']) => checks.filter((each) => each.state === state).length;
      const counts = { ok: count('ok'), warn: count('warn'), fail: count('fail') };
      if (options.json) printJson({ ...counts, checks });
      process.exitCode = counts.fail > 0 ? EXIT.failures : EXIT.done;
    });
}

async function* allChecks(config: Config, options: Options): AsyncGenerator<Check> {
  const isUsable = yield* dataChecks(config.data);
  let isSound = isUsable;
  const parts = [
    // An engine of one's own would only fail for the same reason.
    ...(isUsable || config.engines.length > 0 ? [engineChecks(config)] : []),
    ...(isUsable || existsSync(config.data)
      ? [archiveChecks(config.data, { deep: options.deep ?? false })]
      : []),
  ];
  for (const part of parts) {
    for await (const check of part) {
      isSound &&= check.state !== 'fail';
      yield check;
    }
  }
  if (isSound) yield* numberChecks(config);
  if (options.sources === undefined && !existsSync(config.sources)) {
    const todo = 'to crawl, write one after sources.example.yml';
    yield warn('sources', `there is no ${config.sources}`, todo);
    return;
  }
  let sources: Source[];
  try {
    sources = readSources(config, options.sources);
  } catch (error) {
    yield fail('sources', (error as Error).message, 'mend the lines named');
    return;
  }
  yield ok('sources', `${sources.length} in ${options.sources ?? config.sources}`);
  yield* runChecks(sources, config.dates);
}

/** The checks of all sources, those of one together. */
async function* runChecks(sources: Source[], dates: DateSpan): AsyncGenerator<Check> {
  const fetcher = fetcherFor(sources, { limits: LIMITS });
  const all = async (source: Source) => {
    const checks: Check[] = [];
    for await (const check of sourceChecks(source, fetcher, dates)) checks.push(check);
    return checks;
  };
  try {
    for await (const checks of pMapIterable(sources, all, { concurrency: SOURCES_AT_ONCE })) {
      yield* checks;
    }
  } finally {
    await fetcher.close();
  }
}
