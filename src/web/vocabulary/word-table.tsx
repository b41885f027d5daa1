import type { ComponentChildren } from 'preact';
import { useAddress } from '../address/address.js';
import { SortableTable, type Column } from '../shell/sortable-table.js';

/** Words shown before the reader asks for more, and how many more then. */
const STEP = 50;

interface WordTableProps<Row extends { word: string }> {
  title: string;
  columns: Column<Row>[];
  rows: Row[];
  /** In which order it begins. */
  order: string;
  /** Buttons above it. */
  children: ComponentChildren;
}

/** A table of words; the order stands in the address. */
export function WordTable<Row extends { word: string }>(props: WordTableProps<Row>) {
  const { title, columns, rows, order, children } = props;
  const { params } = useAddress();
  return (
    <section class="word-table">
      <header>
        <h2 id="words" class="hidden">
          {title}
        </h2>
        <div class="tools">{children}</div>
      </header>
      <SortableTable
        labelledBy="words"
        columns={columns}
        rows={rows}
        rowKey={({ word }) => word}
        order={params.get('order') ?? order}
        first={STEP}
        step={STEP}
      />
    </section>
  );
}
