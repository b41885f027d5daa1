import { tableParquet } from './table-parquet.js';
import { tableText, type CellValue } from './table-text.js';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A table in pieces, in the form that is wanted. */
export function printTable(
  names: readonly string[],
  rows: AsyncIterable<CellValue[]>,
  { format, bom }: { format: ExportFormat; bom: boolean },
): AsyncGenerator<string | Uint8Array> {
  return format === 'parquet' ? tableParquet(names, rows) : tableText(names, rows, { format, bom });
}
