import { STATEMENTS_INDEX } from '../../model/index-settings.js';
import type { StoredStatement } from '../documents/statement-documents.js';
import { scopedFilter } from '../plan/scope.js';
import type { StatementSearch } from '../verify/statement-search.js';
import { concordanceLines } from './concordance-lines.js';
import type { LinedDocuments } from './lined-documents.js';

/**
 * Occurrences in what was said, each with the one who said it. A paragraph in which several people are quoted is a
 * statement of each, and so are its occurrences.
 */
export function statementLines(statements: StatementSearch): LinedDocuments<StoredStatement> {
  return {
    index: STATEMENTS_INDEX,
    fields: ['reportId', 'text', 'speaker', 'role', 'verb', 'paragraphs'],
    select: ({ compiled, filters, roles = [] }) =>
      statements.select({ compiled, roles, filter: scopedFilter(filters) }),
    askTexts: statements.askTexts,
    engineVersion: () => statements.engineVersion(),
    matching: (selected, fields) => statements.matching(selected, fields),
    toText: ({ text }) => ({ title: '', body: text }),
    readLines: (statement, sought, context) => {
      const { reportId, text, speaker, role, paragraphs } = statement;
      const report = { ...statement, id: reportId };
      const untitled = { ...report, title: '', body: text, statements: [] };
      return concordanceLines(untitled, sought, context).map((line) => ({
        ...line,
        report,
        paragraph: paragraphs[0] + line.paragraph,
        speaker,
        role,
      }));
    },
  };
}
