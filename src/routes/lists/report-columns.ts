import type { ReportCounty, ReportHead, ReportSource } from '../../model/api/parts/report-head.js';
import type { CellValue } from '../../search/export/table-text.js';

const PLACE_COLUMNS = ['county', 'countyName', 'countyNameEn', 'prefecture', 'province'];

/** Columns of a county, as exports name them. */
export const COUNTY_COLUMNS: readonly string[] = PLACE_COLUMNS;

/** What tables say of a county. */
export function countyCells(county: ReportCounty | null): CellValue[] {
  if (county === null) return PLACE_COLUMNS.map(() => null);
  return [county.code, county.name, county.nameEn, county.prefecture, county.province];
}

/** Columns of a report in lists of reports. */
export const HEAD_COLUMNS: readonly string[] = [
  'id',
  'title',
  'url',
  'date',
  'publishedAt',
  ...PLACE_COLUMNS,
  'channel',
  'lang',
  'speakers',
];

export function headCells(head: ReportHead): CellValue[] {
  const { id, title, url, date, publishedAt, county, channel, lang, speakers } = head;
  return [id, title, url, date, publishedAt, ...countyCells(county), channel, lang, speakers];
}

/** Columns of a report in lists of places in reports. */
export const SOURCE_COLUMNS: readonly string[] = [
  'reportId',
  'title',
  'url',
  'date',
  ...PLACE_COLUMNS,
  'channel',
];

export function sourceCells(source: ReportSource): CellValue[] {
  const { reportId, title, url, date, county, channel } = source;
  return [reportId, title, url, date, ...countyCells(county), channel];
}
