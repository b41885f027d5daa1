import type { StatementHit } from '../../model/api/reports/statements.js';
import type { StoredStatement } from '../../search/documents/statement-documents.js';
import type { CellValue } from '../../search/export/table-text.js';
import { presentSource, SOURCE_FIELDS } from '../http/present.js';
import { SOURCE_COLUMNS, sourceCells } from './report-columns.js';

/** What is shown of a statement. */
export type ShownStatement = Omit<StatementHit, 'matches'>;

/** The fields that it is read from. */
export const STATEMENT_FIELDS = [
  'reportId',
  ...SOURCE_FIELDS,
  'speaker',
  'nameLatin',
  'role',
  'verb',
  'text',
  'paragraphs',
];

/** A statement as answers give it. */
export function presentStatement(statement: StoredStatement): ShownStatement {
  const { reportId, speaker, nameLatin = null, role, verb, text, paragraphs } = statement;
  const source = presentSource(reportId, statement);
  return { ...source, speaker, nameLatin, role, verb, text, paragraphs };
}

/** Columns of a statement in tables. */
export const STATEMENT_COLUMNS: readonly string[] = [
  ...SOURCE_COLUMNS,
  'speaker',
  'nameLatin',
  'role',
  'verb',
  'firstParagraph',
  'lastParagraph',
  'text',
];

export function statementCells(statement: ShownStatement): CellValue[] {
  const { speaker, nameLatin, role, verb, paragraphs, text } = statement;
  return [...sourceCells(statement), speaker, nameLatin, role, verb, ...paragraphs, text];
}
