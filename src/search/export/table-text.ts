import { stringify } from 'csv-stringify/sync';

export const FORMATS = ['csv', 'jsonl'] as const;
export type TableFormat = (typeof FORMATS)[number];

export type CellValue = string | number | boolean | null | string[];

const BYTE_ORDER_MARK = '\ufeff';
/** Joins the values of a list in one cell. */
const JOINED = ';';
const ROWS_AT_ONCE = 200;

/**
 * Rows as CSV (RFC 4180, with a line of names) or as JSON, one object a line; in pieces of many
 * rows. A cell of CSV that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function* tableText(
  names: readonly string[],
  rows: AsyncIterable<CellValue[]>,
  { format, bom = false }: { format: TableFormat; bom?: boolean },
): AsyncGenerator<string> {
  const print = format === 'csv' ? csv : (some: CellValue[][]) => jsonLines(names, some);
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

function csv(rows: CellValue[][]): string {
  const cells = rows.map((row) =>
    row.map((value) => (Array.isArray(value) ? value.join(JOINED) : value)),
  );
  return stringify(cells, {
    escape_formulas: true,
    quoted_match: /[\r\n]/u,
    cast: { boolean: String },
  });
}

function jsonLines(names: readonly string[], rows: CellValue[][]): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))),
  );
  return `${lines.join('\n')}\n`;
}
