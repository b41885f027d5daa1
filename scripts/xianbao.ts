#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node --max-semi-space-size=4 --optimize-for-size
// The flags, and the number of arenas, keep the garbage of a long stream of reports from growing for ever.
import { Command, CommanderError } from 'commander';
import { XianbaoError } from '../src/model/errors.js';
import { backupCommand } from './commands/backup.js';
import { crawlCommand } from './commands/crawl.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { indexCommand } from './commands/index-reports.js';
import { reindexCommand } from './commands/reindex.js';
import { restoreCommand } from './commands/restore.js';
import { searchCommand } from './commands/search.js';
import { serveCommand } from './commands/serve.js';
import { statusCommand } from './commands/status.js';
import { EXIT } from './exit.js';

const program = new Command('xianbao')
  .description('县报: exact full-text search over the reports that Chinese counties publish')
  .exitOverride()
  .configureHelp({ sortSubcommands: false });
for (const command of [
  ...[serveCommand, indexCommand, extractCommand, crawlCommand, reindexCommand],
  ...[statusCommand, doctorCommand, searchCommand, exportCommand, backupCommand, restoreCommand],
]) {
  program.addCommand(command().exitOverride());
}

// Who reads only the first lines, `head` for one, has enough: the command still ends in order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (error instanceof XianbaoError) {
    console.error(`xianbao: ${error.message} [${error.code}]`);
    process.exitCode = exitOf(error);
  } else {
    console.error(error);
    process.exitCode = EXIT.failures;
  }
}

function exitOf(error: XianbaoError): number {
  if (error.code === 'locked') return EXIT.locked;
  return error.status === 400 || error.code === 'invalid_configuration'
    ? EXIT.usage
    : EXIT.failures;
}
