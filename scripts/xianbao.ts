#!/usr/bin/env -S node --max-semi-space-size=4
// The flag keeps the garbage of a long stream of reports from growing to a hundred megabytes.
import { Command, CommanderError } from 'commander';
import { XianbaoError } from '../src/model/errors.js';
import { extractCommand } from './commands/extract.js';
import { indexCommand } from './commands/index-reports.js';
import { searchCommand } from './commands/search.js';
import { serveCommand } from './commands/serve.js';
import { statusCommand } from './commands/status.js';
import { EXIT } from './exit.js';

const program = new Command('xianbao')
  .description('县报: exact full-text search over the reports that Chinese counties publish')
  .exitOverride()
  .configureHelp({ sortSubcommands: false });
for (const command of [serveCommand, indexCommand, extractCommand, searchCommand, statusCommand]) {
  program.addCommand(command().exitOverride());
}

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
