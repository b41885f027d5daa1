import { Command } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { backupArchive } from '../../ops/backup-archive.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the archive to a file; a crawl may be at work meanwhile')
    .argument('<file>', 'gzipped, or plain where its name ends in .sqlite; replaced if it exists')
    .option('--json', 'one JSON object')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const backup = await backupArchive(loadConfig().data, file);
      const megabytes = (backup.bytes / 1e6).toFixed(1);
      if (json) printJson(backup);
      else printLine(`${file}: ${backup.versions} versions, ${megabytes} MB`);
    });
}
