import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../address/address.js';
import { withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { nextOrder, sortRows, type SortOrder } from './sort-order.js';
import { shellWords } from './words.js';
import '../styles/tables.css';

export interface Column<Row> {
  name: string;
  label: ComponentChildren;
  /** What it says on pointing at its header. */
  title?: string;
  isNumber?: boolean;
  /** The cell that names the row. */
  isHeader?: boolean;
  /** What the rows are sorted by; a column without it is not. */
  value?: (row: Row) => number | string | null;
  /** Rows that come behind all others where the column sorts. */
  isLast?: (row: Row) => boolean;
  cell: (row: Row, at: number) => ComponentChildren;
}

interface SortableTableProps<Row> {
  /** The id of the heading that names the table. */
  labelledBy: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The one asked for, or the one it begins with; a header puts another into the address. */
  order: SortOrder;
  /** How many rows are shown at first, and how many more each time the reader asks for more. */
  first: number;
  step: number;
}

/** A table whose headers are buttons that sort it, and which shows more rows where it is asked to. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { labelledBy, columns, rows, rowKey, order, first, step } = props;
  const t = useWords(shellWords);
  const format = useFormat();
  const { change } = useAddress();
  const [room, setRoom] = useState(first);
  const onOrder = (next: SortOrder) => change((now) => withParam(now, 'order', next), 'replace');
  const sorting = columns.find(({ name }) => name === order.replace(/^-/u, ''));
  const shown = sorted(rows, sorting, order).slice(0, room);
  const left = rows.length - room;
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
        <table class="plain sortable">
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHeader
                  key={column.name}
                  column={column}
                  isSorting={column === sorting}
                  order={order}
                  onOrder={onOrder}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={rowKey(row)}>
                {columns.map(({ name, isNumber, isHeader, cell }) =>
                  isHeader ? (
                    <th key={name} scope="row">
                      {cell(row, at)}
                    </th>
                  ) : (
                    <td key={name} class={isNumber ? 'number' : undefined}>
                      {cell(row, at)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => setRoom(room + step)}>
          {t.more(format.number(Math.min(left, step)))}
        </button>
      )}
    </>
  );
}

function sorted<Row>(rows: Row[], column: Column<Row> | undefined, order: SortOrder): Row[] {
  if (column?.value === undefined) return rows;
  return sortRows(rows, order, column.value, column.isLast);
}

interface SortHeaderProps<Row> {
  column: Column<Row>;
  isSorting: boolean;
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
}

function SortHeader<Row>({ column, isSorting, order, onOrder }: SortHeaderProps<Row>) {
  const { name, label, title, isNumber = false, value } = column;
  const isDown = order.startsWith('-');
  const direction = isDown ? 'descending' : 'ascending';
  const arrow = isDown ? '▼' : '▲';
  return (
    <th
      scope="col"
      class={isNumber ? 'number' : undefined}
      title={title}
      aria-sort={isSorting ? direction : undefined}
    >
      {value === undefined ? (
        label
      ) : (
        <button
          type="button"
          class="sort"
          onClick={() => onOrder(nextOrder(order, name, isNumber))}
        >
          {label}
          {isSorting && <span aria-hidden="true"> {arrow}</span>}
        </button>
      )}
    </th>
  );
}
