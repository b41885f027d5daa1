import { Command } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { EXIT } from '../../cli/exit.js';
import { restoreArchive } from '../../ops/restore-archive.js';
import { withRunLock } from '../../cli/runs/run-lock.js';
import { reindexRun } from './reindex.js';
import { printError, printJson, printLine } from '../../cli/terminal/terminal.js';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup in the place of the archive and rebuild the index from it')
    .argument('<file>', 'what xianbao backup wrote')
    .option('--force', 'replace an archive that holds reports; it is kept beside the new one')
    .option('--json', 'one JSON object as the last line')
    .action(async (file: string, options: { force?: boolean; json?: boolean }) => {
      const config = loadConfig();
      const { force = false, json } = options;
      const summary = await withRunLock(config.data, async () => {
        const restored = await restoreArchive(config.data, file, { force });
        printError(`${restored.versions} versions restored; the index is built from them.`);
        return { ...(await reindexRun(config, 'restore', false)), kept: restored.kept };
      });
      const { reports, versions, failed, kept, ms } = summary;
      if (json) printJson(summary);
      else {
        printLine(`${reports} reports in ${versions} versions, ${failed} failed, ${ms} ms`);
        if (kept !== null) printLine(`The archive before is kept at ${kept}`);
      }
      process.exitCode = failed > 0 ? EXIT.failures : EXIT.done;
    });
}
