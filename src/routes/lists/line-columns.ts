import type { ContextLine } from '../../model/api/counting/concordance.js';
import type { CellValue } from '../../search/export/table-text.js';
import { SOURCE_COLUMNS, sourceCells } from './report-columns.js';

/** Columns of a line of a concordance. */
export const LINE_COLUMNS: readonly string[] = [
  ...SOURCE_COLUMNS,
  'speaker',
  'role',
  'field',
  'paragraph',
  'offset',
  'left',
  'match',
  'right',
];

export function lineCells(line: ContextLine): CellValue[] {
  const { speaker, role, field, paragraph, offset, left, match, right } = line;
  return [...sourceCells(line), speaker, role, field, paragraph, offset, left, match, right];
}
