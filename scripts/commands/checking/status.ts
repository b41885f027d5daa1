import { Command } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { EXIT } from '../../cli/exit.js';
import { gatherStatus } from '../../ops/status/gather-status.js';
import { statusLines } from '../../ops/status/status-text.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export function statusCommand(): Command {
  return new Command('status')
    .description('what is in the index and the archive, the last runs, sources, coverage')
    .option('--json', 'one JSON object, with the coverage of every month')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await gatherStatus(loadConfig());
      if (json) printJson(status);
      else for (const line of statusLines(status)) printLine(line);
      process.exitCode = status.engineProblem === undefined ? EXIT.done : EXIT.failures;
    });
}
