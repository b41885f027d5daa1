import type { Request, RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { DateSpan } from '../../model/time/date-span.js';
import { XianbaoError } from '../../model/errors.js';
import { exportReports } from '../../search/export/export.js';
import { COLUMN_NAMES, USUAL_COLUMNS } from '../../search/export/export-columns.js';
import { readCursor } from '../../search/export/export-cursor.js';
import { PANEL_COLUMNS, panelRows } from '../../search/export/panel.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { FORMATS, tableText, type TableFormat } from '../../search/export/table-text.js';
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
import { streamText, type StreamQueues } from '../http/stream-text.js';

const TYPES = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;

export const exportParameters = z.strictObject({
  q,
  match,
  ...filterParameters,
  format: single(z.enum(FORMATS)).meta({
    description: 'csv (default) or jsonl; also by Accept: application/x-ndjson',
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
    const text = exportText(client, reports, { ...given, format }, { now: Date.now(), dates });
    await streamText(request, response, text, {
      type: `${TYPES[format]}; charset=utf-8`,
      filename: `xianbao-${given.panel ?? 'export'}.${format}`,
      queues,
    });
  };
}

/** By what the client says it takes. */
function acceptedFormat(request: Request): TableFormat {
  return request.accepts(['csv', TYPES.jsonl]) === TYPES.jsonl ? 'jsonl' : 'csv';
}

export interface ExportContext {
  /** Milliseconds since the epoch. */
  now: number;
  /** The days on which a report may have been published. */
  dates: DateSpan;
}

/** The export that parameters ask for. */
export function exportText(
  client: Meilisearch,
  reports: ReportSearch,
  given: z.infer<typeof exportParameters>,
  { now, dates }: ExportContext,
): AsyncGenerator<string> {
  const { selection } = readSelection(given);
  const { format = 'csv', panel, cursor } = given;
  const bom = given.bom === 'true';
  if (panel !== undefined) {
    if (cursor !== undefined) {
      const message = 'cursor: a panel has none; ask for the whole.';
      throw new XianbaoError('invalid_parameter', message, { parameter: 'cursor' });
    }
    const rows = panelRows(client, reports, selection, dates);
    return tableText(PANEL_COLUMNS, rows, { format, bom });
  }
  return exportReports(reports, {
    selection,
    columns: given.fields,
    format,
    bom,
    now,
    order: given.sort === '-date' ? 'newest' : 'oldest',
    cursor: cursor === undefined ? undefined : readCursor(cursor),
  });
}
