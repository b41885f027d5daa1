import type { StoredReport } from '../plan/engine-search.js';
import type { Expression } from '../query/expression.js';
import { findOccurrences } from '../text/find-occurrences.js';
import type { CellValue } from './table-text.js';

/** What values are made from, besides the report. */
export interface RowContext {
  /** What to count the occurrences of. */
  expression: Expression | undefined;
  cursor: (report: StoredReport) => string;
}

interface Column {
  /** Fields of the report that it needs. */
  needs: string[];
  value: (report: StoredReport, context: RowContext) => CellValue;
}

const stored = (name: keyof StoredReport): Column => ({
  needs: [name],
  value: (report) => (report[name] as CellValue | undefined) ?? null,
});

const list = (name: keyof StoredReport): Column => ({
  needs: [name],
  value: (report) => (report[name] as string[] | null | undefined) ?? [],
});

const time = (name: 'validFrom' | 'validTo' | 'goneAt'): Column => ({
  needs: [name],
  value: (report) => {
    const milliseconds = report[name] ?? null;
    return milliseconds === null ? null : new Date(milliseconds).toISOString();
  },
});

/** The columns of an export by their names. */
export const COLUMNS = {
  id: stored('id'),
  url: stored('url'),
  source: stored('source'),
  channel: stored('channel'),
  lang: stored('lang'),
  title: stored('title'),
  body: stored('body'),
  publishedAt: stored('publishedAt'),
  date: stored('date'),
  month: stored('month'),
  year: stored('year'),
  eventDates: list('eventDates'),
  county: stored('county'),
  countyName: stored('countyName'),
  countyNameEn: stored('countyNameEn'),
  prefecture: stored('prefecture'),
  province: stored('province'),
  speakers: list('speakers'),
  keywords: list('keywords'),
  characters: stored('characters'),
  reprintOf: stored('reprintOf'),
  version: stored('version'),
  validFrom: time('validFrom'),
  validTo: time('validTo'),
  goneAt: time('goneAt'),
  current: stored('current'),
  occurrences: {
    needs: ['title', 'body'],
    value: (report, { expression }) =>
      expression === undefined ? 0 : findOccurrences(report, expression).length,
  },
  cursor: {
    needs: ['key', 'date', 'publishedAt'],
    value: (report, { cursor }) => cursor(report),
  },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as [ColumnName, ...ColumnName[]];

export const USUAL_COLUMNS: ColumnName[] = [
  'id',
  'date',
  'title',
  'county',
  'countyName',
  'prefecture',
  'province',
  'channel',
  'lang',
  'url',
  'speakers',
  'characters',
  'body',
];

/** Fields of the stored reports that some columns need. */
export function fieldsOfColumns(columns: readonly ColumnName[]): string[] {
  return [...new Set(columns.flatMap((name) => COLUMNS[name].needs))];
}

/** A report's values for some columns, in their order. */
export function columnValues(
  report: StoredReport,
  columns: readonly ColumnName[],
  context: RowContext,
): CellValue[] {
  return columns.map((name) => (COLUMNS[name] as Column).value(report, context));
}
