import { Command } from 'commander';
import type { Defaults } from '../../../indexer/extract/extract-reports.js';
import { describeDown } from '../../../indexer/load/describe-down.js';
import { publishCoverage } from '../../../indexer/load/publish-coverage.js';
import { indexItems, type IndexRun } from '../../../indexer/pipeline.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import { InputMeter } from '../../../indexer/sources/files/input-meter.js';
import { loadConfig, type Config } from '../../../src/config.js';
import type { ColumnMap } from '../../../indexer/sources/files/columns.js';
import type { RunProgress } from '../../cli/terminal/describe-progress.js';
import { EXIT } from '../../cli/exit.js';
import { addFileOptions, readFileOptions, type FileOptions } from '../../cli/file-options.js';
import { renewIndex } from '../../cli/runs/rebuild-index.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { performRun, type RunSummary } from '../../cli/runs/run.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export type IndexSummary = RunSummary & IndexRun & { gone: number };

interface Options extends FileOptions {
  source?: string;
  json?: boolean;
}

export function indexCommand(): Command {
  const command = new Command('index')
    .description(
      'index reports from JSONL, CSV, HTML and text files, folders and .gz of these, or - ',
    )
    .argument('<path...>')
    .option('--source <id>', 'the source, where the input names none');
  return addFileOptions(command)
    .option('--json', 'one JSON object as the last line')
    .action(async (paths: string[], { source, json, ...options }: Options) => {
      const config = loadConfig();
      const { defaults, columns } = readFileOptions(options);
      const given = { ...defaults, ...(source && { source }) };
      const summary = await withRunLock(config.data, () =>
        indexPaths(config, paths, given, columns),
      );
      const { added, updated, unchanged, failed, ms } = summary;
      if (json) printJson(summary);
      else
        printLine(
          `${added} added, ${updated} updated, ${unchanged} unchanged, ${failed} failed, ${ms} ms`,
        );
      process.exitCode = failed > 0 ? EXIT.failures : EXIT.done;
    });
}

/** Indexes files and publishes what is covered; what cannot be read is listed, the rest is indexed. */
export function indexPaths(
  config: Config,
  paths: string[],
  defaults: Defaults,
  columns: ColumnMap = new Map(),
): Promise<IndexSummary> {
  return performRun(config, 'index', async (run) => {
    await renewIndex(run);
    const clients = run.engine.writers;
    const meter = new InputMeter();
    void meter.measure(paths);
    try {
      const items = readItems(paths, { columns, meter });
      const counts = await indexItems(items, clients, run.archive, {
        defaults,
        now: Date.now,
        dates: config.dates,
        read: run.pool.read,
        segmenter: run.segmenter,
        relief: run.relief,
        onFailure: run.onFailure,
        onOpen: (readProgress) =>
          run.progress.follow(async () => ({
            ...(await readProgress()),
            input: describeInput(meter),
          })),
      });
      run.progress.showStep('publishing what is covered');
      await publishCoverage(clients, run.archive, (error) => run.onFailure(describeDown(error)));
      return { ...counts, gone: 0 };
    } finally {
      meter.close();
    }
  });
}

function describeInput({ read, total }: InputMeter): RunProgress['input'] {
  return total === undefined ? undefined : { done: read, total, unit: 'bytes' };
}
