import { XianbaoError } from '../../../src/model/errors.js';
import names from './column-names.json' with { type: 'json' };

/** Fields by the names of columns that an operator gives for them. */
export type ColumnMap = ReadonlyMap<string, string>;

const FIELDS = Object.keys(names.fields);
const KNOWN = new Map(
  Object.entries(names.fields).flatMap(([field, columns]) =>
    columns.map((column): [string, string] => [column, field]),
  ),
);

/**
 * Reads `标题=title` and the like.
 *
 * @throws XianbaoError `invalid_parameter`
 */
export function parseColumnMap(pairs: readonly string[]): ColumnMap {
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      const [column, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at > 0 && column !== '' && FIELDS.includes(field)) return [columnKey(column), field];
      const message = `--map: ${pair} is not COLUMN=FIELD; the fields are ${FIELDS.join(', ')}`;
      throw new XianbaoError('invalid_parameter', message);
    }),
  );
}

/** The fields that columns hold; a column that holds none, or one that another column has, keeps its name. */
export function nameFields(columns: readonly string[], map: ColumnMap): string[] {
  const given = columns.map((column) => map.get(columnKey(column)));
  const taken = new Set(given.filter((field) => field !== undefined));
  // A column that has a field's own name comes before others that mean it.
  for (const column of columns) if (FIELDS.includes(column)) taken.add(column);
  return columns.map((column, at) => {
    const own = given[at];
    if (own !== undefined) return own;
    const field = KNOWN.get(columnKey(column));
    if (field === undefined || field === column || taken.has(field)) {
      // Another column is to hold the field of this name.
      return given.includes(column) ? `${column} (column)` : column;
    }
    taken.add(field);
    return field;
  });
}

/** A row with its fields by their names. */
export function nameRow(row: Record<string, unknown>, map: ColumnMap): Record<string, unknown> {
  const columns = Object.keys(row);
  const fields = nameFields(columns, map);
  if (fields.every((field, at) => field === columns[at])) return row;
  return Object.fromEntries(fields.map((field, at) => [field, row[columns[at]!]]));
}

/** Whether a line names the columns of a table: one of them holds a field. */
export function isTableHead(line: string, map: ColumnMap): boolean {
  if (/^\s*[[{]/u.test(line)) return false;
  const cells = line.split(',').map((cell) => columnKey(cell.replace(/^\s*"|"\s*$/gu, '')));
  return cells.some((cell) => KNOWN.has(cell) || map.has(cell));
}

function columnKey(column: string): string {
  return column.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
