import { Command } from 'commander';
import { loadConfig } from '../../../src/config.js';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';
import { alignColumns } from '../../cli/terminal/align-columns.js';
import { printJson, printLine } from '../../cli/terminal/terminal.js';

/** Of a gateway or command that writes at the same time. */
const LOCK_WAIT_MS = 5_000;

export function selectionsCommand(): Command {
  const command = new Command('selections').description('parts of the corpus under a name');
  command
    .command('add')
    .description('save a selection, over one of the same name')
    .argument('<name>', 'used as selection=NAME')
    .argument('<parameters>', 'as an address has them: county=441224&from=2023-01')
    .action((name: string, parameters: string) => {
      openSelections().save(name, new URLSearchParams(parameters));
    });
  command
    .command('list')
    .description('the selections and what they narrow by')
    .option('--json', 'one JSON object')
    .action(({ json }: { json?: boolean }) => listSelections(json ?? false));
  command
    .command('remove')
    .description('forget a selection')
    .argument('<name>')
    .action((name: string) => openSelections().remove(name));
  return command;
}

function openSelections(): SelectionStore {
  const { data, selections } = loadConfig();
  makeFolder(data);
  return new SelectionStore(selections, LOCK_WAIT_MS);
}

function listSelections(isJson: boolean): void {
  const selections = openSelections().list();
  if (isJson) {
    printJson({ selections });
    return;
  }
  const rows = selections.map(({ name, parameters, savedAt }) => {
    const pairs = Object.entries(parameters).flatMap(([parameter, values]) =>
      values.map((each) => `${parameter}=${each}`),
    );
    return [name, pairs.join('&'), savedAt.slice(0, 10)];
  });
  for (const line of alignColumns(rows)) printLine(line);
}
