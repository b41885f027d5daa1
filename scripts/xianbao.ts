#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node --max-semi-space-size=4 --optimize-for-size
// The flags, and the number of arenas, keep the garbage of a long stream of reports from growing for ever.
import { Command, CommanderError } from 'commander';
import { inspect } from 'node:util';
import { storageError } from '../src/engine/storage-error.js';
import { XianbaoError } from '../src/model/errors.js';
import { EXIT } from './cli/exit.js';
import { watchOutput } from './cli/terminal/output-errors.js';
import { unknownOptionHint } from './cli/query-argument.js';
import { VERSION } from './cli/root.js';
import { escapeLines, printError } from './cli/terminal/terminal.js';

// A command's modules are loaded only where it is asked for: all of them take a second.
const COMMANDS: Record<string, () => Promise<() => Command>> = {
  serve: async () => (await import('./commands/serving/serve.js')).serveCommand,
  index: async () => (await import('./commands/collecting/index-reports.js')).indexCommand,
  extract: async () => (await import('./commands/collecting/extract.js')).extractCommand,
  crawl: async () => (await import('./commands/collecting/crawl.js')).crawlCommand,
  reindex: async () => (await import('./commands/collecting/reindex.js')).reindexCommand,
  rebalance: async () => (await import('./commands/collecting/rebalance.js')).rebalanceCommand,
  status: async () => (await import('./commands/checking/status.js')).statusCommand,
  doctor: async () => (await import('./commands/checking/doctor.js')).doctorCommand,
  verify: async () => (await import('./commands/checking/verify.js')).verifyCommand,
  search: async () => (await import('./commands/asking/search.js')).searchCommand,
  expand: async () => (await import('./commands/asking/expand.js')).expandCommand,
  export: async () => (await import('./commands/asking/export.js')).exportCommand,
  alerts: async () => (await import('./commands/asking/alerts.js')).alertsCommand,
  codes: async () => (await import('./commands/asking/codes.js')).codesCommand,
  selections: async () => (await import('./commands/serving/selections.js')).selectionsCommand,
  keys: async () => (await import('./commands/serving/keys.js')).keysCommand,
  backup: async () => (await import('./commands/collecting/backup.js')).backupCommand,
  completion: async () => (await import('./commands/completion.js')).completionCommand,
  restore: async () => (await import('./commands/collecting/restore.js')).restoreCommand,
};

watchOutput();
const program = new Command('xianbao')
  .description('县报: exact full-text search over the reports that Chinese counties publish')
  .version(VERSION)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .configureOutput({ writeErr: (text) => void process.stderr.write(escapeLines(text)) });
const asked = process.argv[2] ?? '';
// A script for a shell, and help, have all of them.
const isOne = Object.hasOwn(COMMANDS, asked) && asked !== 'completion';
const isVersion = asked === '--version' || asked === '-V';
const needed = isOne ? [asked] : isVersion ? [] : Object.keys(COMMANDS);
for (const name of needed) {
  const command = await COMMANDS[name]!();
  program.addCommand(command().copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const hint =
      error.code === 'commander.unknownOption'
        ? unknownOptionHint(asked, process.argv.slice(3))
        : undefined;
    if (hint !== undefined) printError(hint);
  } else {
    const known = explain(error);
    printError(`xianbao: ${known.message} [${known.code}]`);
    if (known.code === 'internal') process.stderr.write(escapeLines(`${inspect(error)}\n`));
    process.exitCode = exitStatus(known);
  }
}

/** An error in words that say what to do. Only what nobody foresaw comes with the place in the program. */
function explain(error: unknown): XianbaoError {
  const { path, message } = error as NodeJS.ErrnoException;
  const known = path === undefined ? error : storageError(error, path);
  if (known instanceof XianbaoError) return known;
  return new XianbaoError('internal', `${message} (unforeseen; please report it)`, {
    cause: error,
  });
}

function exitStatus(error: XianbaoError): number {
  if (error.code === 'locked') return EXIT.locked;
  return error.status === 400 || error.code === 'invalid_configuration'
    ? EXIT.usage
    : EXIT.failures;
}
