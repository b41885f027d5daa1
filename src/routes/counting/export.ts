import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { DateSpan } from '../../model/time/date-span.js';
import { XianbaoError } from '../../model/errors.js';
import { exportReports } from '../../search/export/export.js';
import { COLUMN_NAMES, USUAL_COLUMNS } from '../../search/export/export-columns.js';
import { exportLines } from '../../search/export/export-lines.js';
import { exportDocuments } from '../../search/export/export-documents.js';
import type { StoredStatement } from '../../search/documents/statement-documents.js';
import type { ConcordanceLine } from '../../search/lines/concordance-lines.js';
import type { CellValue } from '../../search/export/table-text.js';
import { readCursor } from '../../search/export/export-cursor.js';
import { PANEL_COLUMNS, panelRows } from '../../search/export/panel.js';
import { EXPORT_FORMATS, printTable, type ExportFormat } from '../../search/export/print-table.js';
import {
  choice,
  choices,
  filterParameters,
  match,
  q,
  readParameters,
  single,
} from '../http/parameters.js';
import { HEAD_FIELDS } from '../http/present.js';
import { streamPieces, type StreamQueues } from '../http/stream-pieces.js';
import { LINE_COLUMNS, lineCells } from '../lists/line-columns.js';
import {
  presentStatement,
  STATEMENT_COLUMNS,
  STATEMENT_FIELDS,
  statementCells,
} from '../lists/statement-columns.js';
import type { ExportSources } from './export-sources.js';
import { linesParameters, readLinesQuestion } from './lines-question.js';
import { contextParameters, presentLine, readContext } from './concordance.js';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};
const FILES = { reports: 'export', lines: 'lines', statements: 'statements' };
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
  rows: choice(['reports', 'lines', 'statements'], 'reports').meta({
    description:
      'reports (default); lines: a row for each occurrence of q, in its context; statements: a row for each statement',
  }),
  ...linesParameters,
  ...contextParameters,
  panel: single(z.enum(['county-month'])).meta({
    description: 'Instead of reports: a row for each county and month, with zeros',
  }),
});

/** GET /api/v1/export */
export function exportRoute(
  tables: ExportSources,
  queues: StreamQueues,
  dates: DateSpan,
): RequestHandler {
  return async (request, response) => {
    const given = readParameters(exportParameters, request.url);
    const format = given.format ?? acceptedFormat(request);
    const table = exportTable(tables, { ...given, format }, { now: Date.now(), dates });
    await streamPieces(request, response, table, {
      type: TYPES[format],
      filename: `xianbao-${given.panel ?? FILES[given.rows]}.${format}`,
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
  { client, reports, lined }: ExportSources,
  given: z.infer<typeof exportParameters>,
  { now, dates }: ExportContext,
): AsyncGenerator<string | Uint8Array> {
  const { format = 'csv', panel, cursor } = given;
  const source = given.rows === 'statements' ? 'statements' : given.in;
  const { selection } = readLinesQuestion({ ...given, in: source });
  const bom = given.bom === 'true';
  if (panel !== undefined) {
    if (source !== 'reports') throw noReports();
    if (cursor !== undefined) throw noCursor('a panel');
    const rows = panelRows(client, reports, selection, dates);
    return printTable(PANEL_COLUMNS, rows, { format, bom });
  }
  const order = given.sort === '-date' ? 'newest' : 'oldest';
  if (cursor !== undefined && given.rows !== 'reports') throw noCursor(`a table of ${given.rows}`);
  if (given.rows === 'lines') {
    const context = readContext(given);
    const request = { selection, order, context, fields: HEAD_FIELDS, now } as const;
    const rows = lineRows(exportLines(lined[source], request));
    return printTable(LINE_COLUMNS, rows, { format, bom });
  }
  if (given.rows === 'statements') {
    const asked = { selection, order, now } as const;
    const statements = exportDocuments(lined.statements, asked, STATEMENT_FIELDS);
    return printTable(STATEMENT_COLUMNS, statementRows(statements), { format, bom });
  }
  if (source !== 'reports') throw noReports();
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

async function* statementRows(
  statements: AsyncIterable<StoredStatement>,
): AsyncGenerator<CellValue[]> {
  for await (const statement of statements) yield statementCells(presentStatement(statement));
}

function noReports(): XianbaoError {
  const message = 'in: a table of reports has none; ask for rows=lines or rows=statements.';
  return new XianbaoError('invalid_parameter', message, { parameter: 'in' });
}

function noCursor(table: string): XianbaoError {
  const message = `cursor: ${table} has none; ask for the whole.`;
  return new XianbaoError('invalid_parameter', message, { parameter: 'cursor' });
}
