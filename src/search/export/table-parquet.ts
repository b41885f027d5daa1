import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { columnKind, type ColumnKind } from './column-kinds.js';
import type { CellValue } from './table-text.js';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>[number];

/** Rows that are encoded at once: about 20 ms of work where the texts are in the table. */
const ROWS_PER_GROUP = 500;

/** Rows as Parquet, with the types of their columns, in pieces. Memory stays flat. */
export async function* tableParquet(
  names: readonly string[],
  rows: AsyncIterable<CellValue[]>,
): AsyncGenerator<Uint8Array> {
  const kinds = names.map(columnKind);
  const out = new PassThrough();
  const written = Promise.resolve(
    parquetWriteRows({
      writer: streamWriter(out),
      rows: toRecords(names, kinds, rows),
      columns: names.map((name) => ({ name })),
      schema: parquetSchema(names, kinds),
      rowGroupSize: ROWS_PER_GROUP,
      createdBy: 'xianbao',
    }),
  ).then(
    () => out.end(),
    (error: unknown) => out.destroy(error as Error),
  );
  try {
    for await (const piece of out) yield piece as Uint8Array;
  } finally {
    // Whoever stops reading stops the writing, too.
    out.destroy();
    await written;
  }
}

/** Hands over what is written after each group of rows, once there is room for it. */
function streamWriter(out: PassThrough): ByteWriter {
  const writer = new ByteWriter();
  const pass = (): boolean => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes.length === 0 || out.write(bytes);
  };
  return Object.assign(writer, {
    flush: async () => {
      if (out.destroyed) throw new Error('Nobody reads the table any more.');
      if (!pass()) await Promise.race([once(out, 'drain'), once(out, 'close')]);
    },
    finish: () => void pass(),
  });
}

async function* toRecords(
  names: readonly string[],
  kinds: ColumnKind[],
  rows: AsyncIterable<CellValue[]>,
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) {
    yield Object.fromEntries(names.map((name, i) => [name, toCell(row[i] ?? null, kinds[i]!)]));
  }
}

function toCell(value: CellValue, kind: ColumnKind): unknown {
  return (kind === 'day' || kind === 'time') && typeof value === 'string' ? new Date(value) : value;
}

const TYPES: Record<Exclude<ColumnKind, 'texts'>, Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  whole: { type: 'INT32' },
  truth: { type: 'BOOLEAN' },
};

function parquetSchema(names: readonly string[], kinds: ColumnKind[]): SchemaElement[] {
  const columns = names.flatMap((name, i): SchemaElement[] => {
    const kind = kinds[i]!;
    if (kind !== 'texts') return [{ name, ...TYPES[kind], repetition_type: 'OPTIONAL' }];
    return [
      { name, converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      { name: 'element', ...TYPES.text, repetition_type: 'OPTIONAL' },
    ];
  });
  return [{ name: 'root', num_children: names.length }, ...columns];
}
