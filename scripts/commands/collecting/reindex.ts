import { Command } from 'commander';
import type { ReindexRun } from '../../../indexer/reindex.js';
import { publishCoverage } from '../../../indexer/load/publish-coverage.js';
import type { RecordCounts } from '../../../indexer/archive/ledger/record-reports.js';
import { loadConfig, type Config } from '../../../src/config.js';
import { EXIT } from '../../cli/exit.js';
import { rebuildIndex } from '../../cli/runs/rebuild-index.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { performRun, type RunSummary } from '../../cli/runs/run.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export type ReindexSummary = RunSummary & ReindexRun & RecordCounts & { gone: number };

export function reindexCommand(): Command {
  return new Command('reindex')
    .description('rebuild the index from the archive beside the live one, check it, swap')
    .option('--force', 'swap even where the new index lost many reports')
    .option('--json', 'one JSON object as the last line')
    .action(async ({ force = false, json }: { force?: boolean; json?: boolean }) => {
      const config = loadConfig();
      const summary = await withRunLock(config.data, () => reindexRun(config, 'reindex', force));
      const { reports, versions, failed, ms } = summary;
      if (json) printJson(summary);
      else printLine(`${reports} reports in ${versions} versions, ${failed} failed, ${ms} ms`);
      process.exitCode = failed > 0 ? EXIT.failures : EXIT.done;
    });
}

/** Rebuilds the index from the archive; the caller holds the run lock. */
export function reindexRun(
  config: Config,
  command: string,
  force: boolean,
): Promise<ReindexSummary> {
  return performRun(config, command, async (run) => {
    const result = await rebuildIndex(run, force);
    run.progress.showStep('publishing what is covered');
    await publishCoverage(run.engine.writers, run.archive);
    return { added: 0, updated: 0, unchanged: result.versions, gone: 0, ...result };
  });
}
