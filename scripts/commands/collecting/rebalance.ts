import { Command } from 'commander';
import { rebalance, type RebalanceRun } from '../../../indexer/load/rebalance.js';
import type { RecordCounts } from '../../../indexer/archive/ledger/record-reports.js';
import { loadConfig, type Config } from '../../../src/config.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { renewIndex } from '../../cli/runs/rebuild-index.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { performRun, type RunSummary } from '../../cli/runs/run.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export type RebalanceSummary = RunSummary & RebalanceRun & RecordCounts & { failed: number };

export function rebalanceCommand(): Command {
  return new Command('rebalance')
    .description('move reports to the engines that MEILI_URL names, or away from one')
    .option(
      '--drain <url>',
      'an engine that is to go, as MEILI_URL has it; may be repeated',
      collect,
      [],
    )
    .option('--json', 'one JSON object as the last line')
    .action(async ({ drain, json }: { drain: string[]; json?: boolean }) => {
      const config = loadConfig();
      const drained = findDrained(config, drain);
      const summary = await withRunLock(config.data, () => rebalanceRun(config, drained));
      const { moved, servers, ms } = summary;
      if (json) printJson(summary);
      else printLine(`${moved} reports moved, on ${servers} engines now, ${ms} ms`);
    });
}

function rebalanceRun(config: Config, drained: number[]): Promise<RebalanceSummary> {
  return performRun(config, 'rebalance', async (run) => {
    await renewIndex(run);
    const onProgress = (moved: number) => run.progress.showStep(`moving reports: ${moved} moved`);
    const result = await rebalance(run.engine.writers, run.archive, { drained, onProgress });
    return { added: 0, updated: 0, unchanged: 0, failed: 0, ...result };
  });
}

/** The positions in MEILI_URL of the engines that are to go. */
function findDrained({ engines }: Config, drain: string[]): number[] {
  const normal = (url: string) => (URL.canParse(url) ? new URL(url).href : url);
  const drained = drain.map((url) => {
    const at = engines.findIndex((engine) => normal(engine.url) === normal(url));
    if (at >= 0) return at;
    const message = `--drain: MEILI_URL does not name ${url}; leave it there until it is drained.`;
    throw new XianbaoError('invalid_parameter', message);
  });
  if (engines.length > 0 && new Set(drained).size === engines.length)
    throw new XianbaoError('invalid_parameter', '--drain: no engine would be left.');
  return drained;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
