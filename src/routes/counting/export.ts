import type { Request, RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { DateSpan } from '../../model/time/date-span.js';
import { XianbaoError } from '../../model/errors.js';
import { exportReports } from '../../search/export/export.js';
import { COLUMN_NAMES, USUAL_COLUMNS } from '../../search/export/export-columns.js';
import { exportLines } from '../../search/export/export-lines.js';
import type { ConcordanceLine } from '../../search/analysis/concordance-lines.js';
import type { CellValue } from '../../search/export/table-text.js';
import { readCursor } from '../../search/export/export-cursor.js';
import { PANEL_COLUMNS, panelRows } from '../../search/export/panel.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { EXPORT_FORMATS, printTable, type ExportFormat } from '../../search/export/print-table.js';
import {
  choice,
  choices,
  filterParameters,
  match,
  q,
  readParameters,
  readSelection,
  single,
} from '../http/parameters.js';
import { HEAD_FIELDS } from '../http/present.js';
import { streamPieces, type StreamQueues } from '../http/stream-pieces.js';
import { LINE_COLUMNS, lineCells } from '../lists/line-columns.js';
import { contextParameters, presentLine, readContext } from './concordance.js';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};
const JSON_LINES = 'application/x-ndjson';

export const exportParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  format: single(z.enum(EXPORT_FORMATS)).meta({
    description: 'csv (default), jsonl or parquet; also by Accept: application/x-ndjson',
  }),
  bom: choice(['true', 'false'], 'false').meta({
    description: 'true begins CSV with a byte order mark, by which Excel knows UTF-8',
  }),
  fields: choices(COLUMN_NAMES, USUAL_COLUMNS)
    .refine((names) => names.length > 0, 'name at least one')
    .meta({ description: `Columns, joined by commas, of: ${COLUMN_NAMES.join(', ')}` }),
  sort: choice(['date', '-date'], 'date').meta({
    description: 'date (oldest first, the default) or -date',
  }),
  cursor: single().meta({
    description: 'Goes on after the row that had this in its column cursor',
  }),
  rows: choice(['reports', 'lines'], 'reports').meta({
    description: 'reports (default), or lines: a row for each occurrence of q, in its context',
  }),
  ...contextParameters,
  panel: single(z.enum(['county-month'])).meta({
    description: 'Instead of reports: a row for each county and month, with zeros',
  }),
});

/** GET /api/v1/export */
export function exportRoute(
  client: Meilisearch,
  reports: ReportSearch,
  queues: StreamQueues,
  dates: DateSpan,
): RequestHandler {
  return async (request, response) => {
    const given = readParameters(exportParameters, request.url);
    const format = given.format ?? acceptedFormat(request);
    const table = exportTable(client, reports, { ...given, format }, { now: Date.now(), dates });
    await streamPieces(request, response, table, {
      type: TYPES[format],
      filename: `xianbao-${given.panel ?? (given.rows === 'lines' ? 'lines' : 'export')}.${format}`,
      queues,
    });
  };
}

/** By what the client says it takes. */
function acceptedFormat(request: Request): ExportFormat {
  return request.accepts(['csv', JSON_LINES]) === JSON_LINES ? 'jsonl' : 'csv';
}

export interface ExportContext {
  /** Milliseconds since the epoch. */
  now: number;
  /** The days on which a report may have been published. */
  dates: DateSpan;
}

/** The export that parameters ask for. */
export function exportTable(
  client: Meilisearch,
  reports: ReportSearch,
  given: z.infer<typeof exportParameters>,
  { now, dates }: ExportContext,
): AsyncGenerator<string | Uint8Array> {
  const { selection } = readSelection(given);
  const { format = 'csv', panel, cursor } = given;
  const bom = given.bom === 'true';
  if (panel !== undefined) {
    if (cursor !== undefined) throw noCursor('a panel');
    const rows = panelRows(client, reports, selection, dates);
    return printTable(PANEL_COLUMNS, rows, { format, bom });
  }
  const order = given.sort === '-date' ? 'newest' : 'oldest';
  if (given.rows === 'lines') {
    if (cursor !== undefined) throw noCursor('a table of lines');
    const context = readContext(given);
    const request = { selection, order, context, fields: HEAD_FIELDS, now } as const;
    return printTable(LINE_COLUMNS, lineRows(exportLines(reports, request)), { format, bom });
  }
  return exportReports(reports, {
    selection,
    columns: given.fields,
    format,
    bom,
    now,
    order,
    cursor: cursor === undefined ? undefined : readCursor(cursor),
  });
}

async function* lineRows(lines: AsyncIterable<ConcordanceLine>): AsyncGenerator<CellValue[]> {
  for await (const line of lines) yield lineCells(presentLine(line));
}

function noCursor(table: string): XianbaoError {
  const message = `cursor: ${table} has none; ask for the whole.`;
  return new XianbaoError('invalid_parameter', message, { parameter: 'cursor' });
}
