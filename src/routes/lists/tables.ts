import { setImmediate } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { tableText, type CellValue } from '../../search/export/table-text.js';
import { choice, single } from '../http/parameters.js';

/** Rows as CSV has them. */
export interface AnswerTable {
  columns: readonly string[];
  rows: CellValue[][];
}

/** In which form an answer that is a list is wanted. */
export const tableParameters = {
  format: single(z.enum(['json', 'csv'])).meta({
    description: 'json (default) or csv: the rows of the list; also by Accept: text/csv',
  }),
  bom: choice(['true', 'false'], 'false').meta({
    description: 'true begins CSV with a byte order mark, by which Excel knows UTF-8',
  }),
};

export interface TableChoice {
  format?: 'json' | 'csv' | undefined;
  bom?: 'true' | 'false' | undefined;
}

/** Whether CSV is wanted: by the parameter, or else by what the client says it takes. */
export function wantsCsv(request: Request, { format }: TableChoice): boolean {
  return (format ?? (request.accepts(['json', 'csv']) || 'json')) === 'csv';
}

/** Answers with a table as CSV. */
export async function sendTable(
  response: Response,
  name: string,
  { columns, rows }: AnswerTable,
  { bom }: TableChoice,
): Promise<void> {
  const options = { format: 'csv' as const, bom: bom === 'true' };
  let text = '';
  for await (const piece of tableText(columns, iterate(rows), options)) {
    text += piece;
    await setImmediate();
  }
  response.attachment(`xianbao-${name}.csv`).type('text/csv; charset=utf-8').send(text);
}

async function* iterate(rows: CellValue[][]): AsyncGenerator<CellValue[]> {
  yield* rows;
}
