import { Command } from 'commander';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Archive } from '../../../indexer/archive/archive.js';
import { loadConfig, type Config } from '../../../src/config.js';
import { XianbaoError } from '../../../src/model/errors.js';
import type { Citation } from '../../../src/model/api/parts/citation.js';
import { FILTER_NAMES } from '../../../src/model/filter-names.js';
import { buildCitation } from '../../../src/routes/counting/citation.js';
import { exportParameters, exportTable } from '../../../src/routes/counting/export.js';
import { readParameters, readSelection } from '../../../src/routes/http/parameters.js';
import { exportRows } from '../../../src/search/export/export.js';
import { openSources } from '../../../src/routes/counting/export-sources.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { explainDashes } from '../../cli/query-argument.js';
import { openReadableIndex } from '../../cli/runs/open-readable-index.js';
import { writeOutput } from '../../cli/terminal/write-output.js';
import { exportWarc } from './export-archive.js';
import { CORPUS_COLUMNS, writeTexts } from './export-texts.js';
import { printError } from '../../cli/terminal/terminal.js';

/** Options that are the API's parameters of the same name. */
type Selection = Record<string, string | string[]>;
type Options = Selection & { archive?: string; texts?: string; out: string };

export function exportCommand(): Command {
  const command = explainDashes(new Command('export'))
    .description(
      'write the reports that match a query as a table or as a folder of texts, or all that was fetched as WARC',
    )
    .argument('[query]', 'without it, every report')
    .option('--format <name>', 'csv, jsonl or parquet')
    .option('--out <file>', 'where to; replaced if it exists', '-')
    .option('--texts <folder>', 'instead of a table: a text a file, with metadata.csv')
    .option('--archive <file>', 'all that was fetched, as .warc.gz, to this file or -');
  for (const name of FILTER_NAMES) {
    command.option(`--${name} <value>`, 'only these; may be repeated', collect);
  }
  return command
    .option('--from <day>', 'YYYY-MM-DD, or a month or year')
    .option('--to <day>', 'YYYY-MM-DD, or a month or year')
    .option('--fields <names>', 'columns, joined by commas, as the API names them')
    .option('--sort <order>', 'date, or -date for the newest first')
    .option('--rows <name>', 'reports, lines: a row for each occurrence, or statements')
    .option('--in <name>', 'with --rows lines: reports, or statements for what was said alone')
    .option(
      '--role <text>',
      'of statements: part of the role of who said it; may be repeated',
      collect,
    )
    .option('--width <number>', 'characters on either side of a line, 30 where it is not said')
    .option('--context <name>', 'characters, or sentence: no more than the sentence')
    .option('--panel <name>', 'county-month: a row for each county and month instead')
    .action(async (query: string | undefined, { archive, texts, out, ...selection }: Options) => {
      const config = loadConfig();
      const isSelected = query !== undefined || Object.keys(selection).length > 0;
      const isTable = texts === undefined && isSelected;
      const said = [isTable, texts !== undefined, archive !== undefined].filter(Boolean);
      if (said.length !== 1 || (archive !== undefined && isSelected)) {
        const message =
          'Say --format csv, jsonl or parquet, --texts FOLDER or --archive FILE, and not two of them.';
        throw new XianbaoError('invalid_parameter', message);
      }
      const asked = { q: query ?? [], ...selection };
      if (archive !== undefined) await exportArchive(config, archive);
      else if (texts !== undefined) await exportCorpus(config, texts, asked);
      else await exportReports(config, out, asked);
    });
}

/** Options as the API reads them. */
function readSelected(selection: Selection) {
  const pairs = Object.entries(selection).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return readParameters(
    exportParameters,
    `/api/v1/export?${new URLSearchParams(pairs).toString()}`,
  );
}

/** Options that shape a table, which a folder of texts is not. */
const OF_TABLES = ['format', 'fields', 'rows', 'width', 'context', 'panel'];

async function exportCorpus(config: Config, folder: string, selection: Selection): Promise<void> {
  const other = OF_TABLES.find((name) => Object.hasOwn(selection, name));
  if (other !== undefined) {
    const message = `--${other} shapes a table; --texts takes none.`;
    throw new XianbaoError('invalid_parameter', message, { parameter: other });
  }
  const given = readSelected(selection);
  const question = readSelection(given);
  const engine = await openReadableIndex(config);
  try {
    const reports = new ReportSearch(engine.search.whole);
    const rows = exportRows(reports, {
      selection: question.selection,
      columns: CORPUS_COLUMNS,
      order: given.sort === '-date' ? 'newest' : 'oldest',
      now: question.asked,
    });
    const version = await reports.engineVersion();
    const about = (count: number) => {
      const cited = { path: '/api/v1/search', count, relation: 'exact' as const, engine: version };
      return describeCorpus(buildCitation(question, cited));
    };
    const count = await writeTexts(folder, rows, about);
    printError(`${count} texts`);
  } finally {
    await engine.close();
  }
}

/** What whoever opens the folder in ten years should know of it. */
function describeCorpus({ query, snapshot, count, url, engine }: Citation): string {
  return `# A corpus of reports, from 县报 Xianbao

- ${count} reports, as they stood on ${snapshot}
- Query: ${query === '' ? 'none (every report)' : `\`${query}\``}
- The same again: \`${url}\`
${engine === null ? '' : `- Search engine: Meilisearch ${engine}\n`}
\`texts/\` has a report a file: its title, then a paragraph a line, in UTF-8. \`metadata.csv\` has a row for each. The texts
are their publishers' property.
`;
}

async function exportReports(config: Config, out: string, selection: Selection): Promise<void> {
  const given = readSelected(selection);
  const engine = await openReadableIndex(config);
  try {
    const client = engine.search.whole;
    const context = { now: Date.now(), dates: config.dates };
    const table = exportTable(openSources(client), given, context);
    await writeOutput(out, (stream) => pipeline(Readable.from(table), stream));
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
