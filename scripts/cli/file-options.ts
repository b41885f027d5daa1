import type { Command } from 'commander';
import { readGivenTime } from '../../indexer/extract/fields/time/given-time.js';
import { parseColumnMap, type ColumnMap } from '../../indexer/sources/files/columns.js';
import { XianbaoError } from '../../src/model/errors.js';
import { countiesNamed, countyByCode } from '../../src/model/place/counties.js';

/** What is said of files on the command line, as commander gives it. */
export interface FileOptions {
  county?: string;
  date?: string;
  map: string[];
}

/** What is said of files that do not say it themselves. */
export interface FileDefaults {
  defaults: { county?: string; date?: string };
  columns: ColumnMap;
}

/** Adds the options of commands that read files. */
export function addFileOptions(command: Command): Command {
  return command
    .option('--county <code>', 'GB/T 2260 code or name, where the input names none')
    .option('--date <day>', 'the day of publication, where the input gives none')
    .option('--map <column=field>', 'a column that holds a field; may be repeated', collect, []);
}

/**
 * Checks and reads the options of `addFileOptions`.
 *
 * @throws XianbaoError `invalid_parameter`
 */
export function readFileOptions({ county, date, map }: FileOptions): FileDefaults {
  checkCounty(county);
  const day = date === undefined ? undefined : readGivenTime(date)?.date;
  if (date !== undefined && day === undefined) {
    throw new XianbaoError('invalid_parameter', `--date: ${date} is not a day; write 2023-05-03`);
  }
  const defaults = {
    ...(county !== undefined && { county }),
    ...(day !== undefined && { date: day }),
  };
  return { defaults, columns: parseColumnMap(map) };
}

function checkCounty(name: string | undefined): void {
  if (name === undefined || countyByCode(name) || countiesNamed(name).length === 1) return;
  throw new XianbaoError(
    'invalid_parameter',
    `--county: ${name} names no county, or several; give its code`,
  );
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
