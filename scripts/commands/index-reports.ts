import { Command } from 'commander';
import { mkdirSync, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { indexItems, place, type IndexRun } from '../../indexer/pipeline.js';
import type { Defaults } from '../../indexer/extract/read-report.js';
import { itemsOf } from '../../indexer/sources/files.js';
import type { Failure } from '../../indexer/sources/raw-item.js';
import { loadConfig, type Config } from '../../src/config.js';
import { openEngine } from '../../src/engine/engine.js';
import { countiesNamed, countyByCode } from '../../src/model/counties.js';
import { XianbaoError } from '../../src/model/errors.js';
import { EXIT } from '../exit.js';
import { progressLine } from '../progress-line.js';
import { withRunLock } from '../run-lock.js';

/** Failures told in the run's JSON; the file of the run has all of them. */
const TOLD = 100;

export interface IndexSummary extends IndexRun {
  run: string;
  gone: number;
  ms: number;
  failures: Failure[];
  failuresFile: string;
}

export function indexCommand(): Command {
  return new Command('index')
    .description(
      'index reports from JSONL, CSV, HTML and text files, folders and .gz of these, or - ',
    )
    .argument('<path...>')
    .option('--source <id>', 'the source, where the input names none')
    .option('--county <code>', 'GB/T 2260 code or name, where the input names none')
    .option('--json', 'one JSON object as the last line')
    .action(
      async (paths: string[], options: { source?: string; county?: string; json?: boolean }) => {
        const config = loadConfig();
        checkCounty(options.county);
        const { source, county } = options;
        const summary = await withRunLock(config.data, () =>
          indexPaths(config, paths, { source, county }),
        );
        const { added, updated, unchanged, failed, ms } = summary;
        if (options.json) console.log(JSON.stringify(summary));
        else
          console.log(
            `${added} added, ${updated} updated, ${unchanged} unchanged, ${failed} failed, ${ms} ms`,
          );
        process.exitCode = failed > 0 ? EXIT.failures : EXIT.done;
      },
    );
}

/** Indexes files; every failure is told on standard error as it occurs and kept in the run's file. */
export async function indexPaths(
  config: Config,
  paths: string[],
  defaults: Defaults,
): Promise<IndexSummary> {
  const began = Date.now();
  const run = new Date(began).toISOString().replace(/[:.]/gu, '-');
  mkdirSync(join(config.data, 'runs'), { recursive: true });
  const failuresFile = join(config.data, 'runs', `${run}.failures.jsonl`);
  const kept = createWriteStream(failuresFile);
  const failures: Failure[] = [];
  const progress = progressLine('indexed');
  const engine = await openEngine(config);
  try {
    const counts = await indexItems(itemsOf(paths), engine.client('write'), {
      defaults,
      now: began,
      onFailure: (failure) => {
        progress.clear();
        console.error(`${place(failure.origin)}: ${failure.message} [${failure.code}]`);
        kept.write(`${JSON.stringify(failure)}\n`);
        if (failures.length < TOLD) failures.push(failure);
      },
      onProgress: ({ added, updated, unchanged }) => progress.show(added + updated + unchanged),
    });
    return { run, ...counts, gone: 0, ms: Date.now() - began, failures, failuresFile };
  } finally {
    progress.clear();
    kept.end();
    await finished(kept);
    await engine.close();
  }
}

function checkCounty(name: string | undefined): void {
  if (name === undefined || countyByCode(name) || countiesNamed(name).length === 1) return;
  throw new XianbaoError(
    'invalid_parameter',
    `--county: ${name} is no county, or several; give its code`,
  );
}
