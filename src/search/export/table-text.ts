import { stringify } from 'csv-stringify/sync';

export type TableFormat = 'csv' | 'jsonl';

export type CellValue = string | number | boolean | null | string[];

const BYTE_ORDER_MARK = '\ufeff';
/** Joins the values of a list in one cell. */
const JOINED = ';';
const ROWS_AT_ONCE = 200;
/** What begins a formula, at the beginning of a list or where a program that splits it takes a new cell to begin. */
const LISTED_FORMULA = /(^|;)(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/gu;

export interface TableOptions {
  format: TableFormat;
  /** Whether CSV begins with a byte order mark. */
  bom?: boolean;
  /** Names of columns whose cells are printed as they are: what the reader wrote, not what was crawled. */
  verbatim?: readonly string[];
}

/**
 * Rows as CSV (RFC 4180, with a line of names) or as JSON, one object a line; in pieces of many
 * rows. A cell of CSV that a spreadsheet would take for a formula gets an apostrophe before it, and so does a
 * value inside a list.
 */
export async function* tableText(
  names: readonly string[],
  rows: AsyncIterable<CellValue[]>,
  { format, bom = false, verbatim = [] }: TableOptions,
): AsyncGenerator<string> {
  const isVerbatim = names.map((name) => verbatim.includes(name));
  const print = (some: CellValue[][]) =>
    format === 'csv' ? csv(some, isVerbatim) : jsonLines(names, some);
  // The names come with the first rows, so that a failure before those can still be answered by a problem.
  let ready = format === 'csv' ? (bom ? BYTE_ORDER_MARK : '') + csv([[...names]]) : '';
  let waiting: CellValue[][] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield ready + print(waiting);
    [ready, waiting] = ['', []];
  }
  if (waiting.length > 0) ready += print(waiting);
  if (ready !== '') yield ready;
}

function csv(rows: CellValue[][], isVerbatim: boolean[] = []): string {
  const cells = rows.map((row) =>
    row.map((value) => (Array.isArray(value) ? joinList(value) : value)),
  );
  return stringify(cells, {
    escape_formulas: true,
    quoted_match: /[\r\n]/u,
    cast: {
      boolean: String,
      string: (value, { index }) =>
        isVerbatim[index] === true ? { value, escape_formulas: false } : value,
    },
  });
}

function joinList(values: string[]): string {
  return values.join(JOINED).replace(LISTED_FORMULA, "$1'");
}

function jsonLines(names: readonly string[], rows: CellValue[][]): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))),
  );
  return `${lines.join('\n')}\n`;
}
