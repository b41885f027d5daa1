import { Command } from 'commander';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Archive } from '../../indexer/archive/archive.js';
import { loadConfig, type Config } from '../../src/config.js';
import { openEngine } from '../../src/engine/engine.js';
import { XianbaoError } from '../../src/model/errors.js';
import { FILTER_NAMES } from '../../src/model/filter-names.js';
import { exportParameters, exportText } from '../../src/routes/counting/export.js';
import { readParameters } from '../../src/routes/http/parameters.js';
import { ReportSearch } from '../../src/search/verify/report-search.js';
import { explainDashes } from '../cli/query-argument.js';
import { writeOutput } from '../cli/write-output.js';
import { exportWarc } from './export-archive.js';
import { printError } from '../cli/terminal.js';

/** Options that are the API's parameters of the same name. */
type Selection = Record<string, string | string[]>;
type Options = Selection & { archive?: string; out: string };

export function exportCommand(): Command {
  const command = explainDashes(new Command('export'))
    .description('write the reports that match a query as a table, or all that was fetched as WARC')
    .argument('[query]', 'without it, every report')
    .option('--format <name>', 'csv or jsonl')
    .option('--out <file>', 'where to; replaced if it exists', '-')
    .option('--archive <file>', 'all that was fetched, as .warc.gz, to this file or -');
  for (const name of FILTER_NAMES) {
    command.option(`--${name} <value>`, 'only these; may be repeated', collect);
  }
  return command
    .option('--from <day>', 'YYYY-MM-DD, or a month or year')
    .option('--to <day>', 'YYYY-MM-DD, or a month or year')
    .option('--fields <names>', 'columns, joined by commas, as the API names them')
    .option('--sort <order>', 'date, or -date for the newest first')
    .option('--panel <name>', 'county-month: a row for each county and month instead')
    .action(async (query: string | undefined, { archive, out, ...selection }: Options) => {
      const config = loadConfig();
      const isTable = query !== undefined || Object.keys(selection).length > 0;
      if (isTable === (archive !== undefined)) {
        const message = 'Say --format csv, --format jsonl or --archive FILE, and not two of them.';
        throw new XianbaoError('invalid_parameter', message);
      }
      if (archive === undefined) await exportReports(config, out, { q: query ?? [], ...selection });
      else await exportArchive(config, archive);
    });
}

async function exportReports(config: Config, out: string, selection: Selection): Promise<void> {
  const pairs = Object.entries(selection).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  const address = `/api/v1/export?${new URLSearchParams(pairs).toString()}`;
  const given = readParameters(exportParameters, address);
  const engine = await openEngine(config);
  try {
    const client = engine.client('search');
    const context = { now: Date.now(), dates: config.dates };
    const text = exportText(client, new ReportSearch(client), given, context);
    await writeOutput(out, (stream) => pipeline(Readable.from(text), stream));
  } finally {
    await engine.close();
  }
}

async function exportArchive(config: Config, out: string): Promise<void> {
  const archive = Archive.open(config.data, { readonly: true });
  try {
    const name = out === '-' ? undefined : basename(out);
    await writeOutput(out, async (stream) => {
      printError(`${await exportWarc(archive, stream, name)} records`);
    });
  } finally {
    archive.close();
  }
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
