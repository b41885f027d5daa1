import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadConfig, type Config } from '../../../src/config.js';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { EXIT } from '../../cli/exit.js';
import { withLock } from '../../cli/runs/run-lock.js';
import { openReadableIndex } from '../../cli/runs/open-readable-index.js';
import { postJson } from '../../cli/runs/notify.js';
import { printError, printJson, printLine } from '../../cli/terminal/terminal.js';
import { parseAlerts, type AlertsFile } from '../../ops/alerts/alerts-file.js';
import { runAlerts, type AlertOutcome } from '../../ops/alerts/run-alerts.js';

interface Options {
  file?: string;
  json?: boolean;
}

export function alertsCommand(): Command {
  return new Command('alerts')
    .description('tell the webhooks of saved searches what was met or changed since the last run')
    .option('--file <file>', 'instead of XIANBAO_ALERTS')
    .option('--json', 'one JSON object as the last line')
    .action(async (options: Options) => {
      const config = loadConfig();
      const file = readAlerts(options.file ?? config.alerts);
      makeFolder(config.data);
      // Not the lock of runs: a crawl may be at work meanwhile.
      const outcomes = await withLock(join(config.data, 'alerts.lock'), () => run(config, file));
      const failed = outcomes.filter(({ error }) => error !== undefined);
      if (options.json) printJson({ alerts: outcomes, failed: failed.length });
      else for (const outcome of outcomes) printLine(describeOutcome(outcome));
      for (const { id, error } of failed) printError(`${id}: ${error}`);
      process.exitCode = failed.length === 0 ? EXIT.done : EXIT.failures;
    });
}

async function run(config: Config, file: AlertsFile): Promise<AlertOutcome[]> {
  const engine = await openReadableIndex(config);
  try {
    return await runAlerts({
      client: engine.search.whole,
      file,
      statePath: join(config.data, 'alerts.json'),
      now: Date.now(),
      post: postJson,
      webhook: config.webhook,
    });
  } finally {
    await engine.close();
  }
}

function readAlerts(path: string): AlertsFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const message = `${path}: ${(cause as Error).message}. Write one after docs/operations.md, or name it with --file or XIANBAO_ALERTS.`;
    throw new XianbaoError('invalid_configuration', message, { cause });
  }
  return parseAlerts(text, relative('.', path) || path);
}

function describeOutcome({ id, told, isNew }: AlertOutcome): string {
  return isNew ? `${id}: tells of what comes from now on` : `${id}: ${told} told`;
}
