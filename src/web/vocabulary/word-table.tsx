import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAddress } from '../address/address.js';
import { withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { SortableTable, type Column } from '../shell/sortable-table.js';
import { vocabularyWords } from './words.js';

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
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params, change } = useAddress();
  const [room, setRoom] = useState(STEP);
  const left = rows.length - room;
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
        onOrder={(next) => change((now) => withParam(now, 'order', next), 'replace')}
        most={room}
      />
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => setRoom(room + STEP)}>
          {t.more(format.number(Math.min(left, STEP)))}
        </button>
      )}
    </section>
  );
}
