import { dayNumber } from '../../model/time/day.js';
import type { StoredReport } from '../plan/engine-search.js';
import { fieldsOfColumns, columnValues, type ColumnName } from './export-columns.js';
import { comesAfter, printedCursor, type Cursor } from './export-cursor.js';
import type { ReportOrder } from '../documents/report-order.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';
import { printTable, type ExportFormat } from './print-table.js';
import type { CellValue } from './table-text.js';

export interface ExportRequest {
  selection: Selection;
  columns: readonly ColumnName[];
  order: ReportOrder;
  format: ExportFormat;
  bom: boolean;
  /** Where an export was interrupted; it goes on in the state of the corpus that it began with. */
  cursor?: Cursor | undefined;
  /** Milliseconds since the epoch: the state that is exported, where nothing names another. */
  now: number;
}

/**
 * All reports that match as a table, in pieces. An export is of one moment: what is written to the index
 * while it goes on, or before it is resumed, is not in it. Memory stays flat, and a reader who stops
 * stops the work.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export function exportReports(
  reports: ReportSearch,
  request: ExportRequest,
): AsyncGenerator<string | Uint8Array> {
  const { columns, format, bom } = request;
  return printTable(columns, exportRows(reports, request), { format, bom });
}

/** The same as rows: a value for each column. */
export async function* exportRows(
  reports: ReportSearch,
  { selection, columns, order, cursor, now }: Omit<ExportRequest, 'format' | 'bom'>,
): AsyncGenerator<CellValue[]> {
  const { compiled, filters } = selection;
  const snapshot = cursor?.snapshot ?? filters.asOf ?? now;
  const all = await resolveFilter(reports, { compiled, filters: { ...filters, asOf: snapshot } });
  const filter = cursor === undefined ? all : `${all} AND ${daysFrom(cursor, order)}`;
  const context = {
    expression: compiled.sought,
    cursor: (report: StoredReport) => printedCursor(snapshot, report),
  };
  const matching = reports.matching({ compiled, filter, order }, fieldsOfColumns(columns));
  for await (const report of matching) {
    if (cursor !== undefined && !comesAfter(cursor, report, order)) continue;
    yield columnValues(report, columns, context);
  }
}

function daysFrom({ last }: Cursor, order: ReportOrder): string {
  return `day ${order === 'oldest' ? '>=' : '<='} ${dayNumber(last.date)}`;
}
