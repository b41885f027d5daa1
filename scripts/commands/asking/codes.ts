import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { XianbaoError } from '../../../src/model/errors.js';
import { alignColumns } from '../../cli/terminal/align-columns.js';
import { printError, printJson, printLine } from '../../cli/terminal/terminal.js';
import { countCodes, type CountedCodes } from '../../ops/codes/count-codes.js';

export function codesCommand(): Command {
  return new Command('codes')
    .description('count the codes of a coding sheet, with their intervals')
    .argument('<file>', 'the CSV of /api/v1/sample, filled in')
    .option('--json', 'one JSON object')
    .action((file: string, { json }: { json?: boolean }) => printCodes(file, json ?? false));
}

function printCodes(file: string, isJson: boolean): void {
  const counted = countCodes(readSheet(file));
  if (isJson) printJson({ ...counted });
  else printTable(counted);
}

function readSheet(file: string): Record<string, string>[] {
  try {
    const text = readFileSync(file, 'utf8');
    return parse(text, { columns: true, bom: true, delimiter: findDelimiter(text) });
  } catch (error) {
    const message = `${file} cannot be read as CSV: ${(error as Error).message}`;
    throw new XianbaoError('invalid_parameter', message, { cause: error });
  }
}

/** Spreadsheets of many countries save with semicolons, some with tabs; names of columns have none of these. */
function findDelimiter(text: string): string {
  const [head = ''] = text.split('\n', 1);
  return [';', '\t'].find((delimiter) => head.split(delimiter).includes('frameSize')) ?? ',';
}

function printTable({ rows, frameSize, frameRelation, coded, codes }: CountedCodes): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const table = codes.map((each) => [
    each.column,
    each.code,
    String(each.count),
    percent(each.share),
    `${percent(each.shareLow)} – ${percent(each.shareHigh)}`,
    `${each.inFrame} (${each.inFrameLow} – ${each.inFrameHigh})`,
  ]);
  const most = frameRelation === 'atMost' ? 'at most ' : '';
  const head = ['column', 'code', 'rows', 'share', '95 % interval', `of ${most}${frameSize}`];
  for (const line of alignColumns([head, ...table])) printLine(line);
  for (const [column, count] of Object.entries(coded))
    if (count < rows) printError(`${column}: ${rows - count} of ${rows} rows have no code.`);
}
