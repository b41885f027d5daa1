import { STATEMENT_SETTINGS, STATEMENTS_INDEX } from '../../model/index-settings.js';
import type { StatementDocument } from '../../model/statement-document.js';
import { STATEMENT_FIELDS } from '../plan/plan.js';
import { listLeaves, type Leaf } from '../query/expression.js';
import { matchesText } from './match-text.js';
import type { SearchedDocuments } from './searched-documents.js';

export type StoredStatement = StatementDocument;

/**
 * What was said. Terms are looked for in the statement's own text; `title:` speaks of its report,
 * `speaker:` and `role:` of the one who said it.
 */
export const STATEMENTS: SearchedDocuments<StoredStatement> = {
  index: STATEMENTS_INDEX,
  name: 'statements',
  fields: STATEMENT_FIELDS,
  inTitles: false,
  isRoleExact: true,
  shown: new Set(STATEMENT_SETTINGS.displayedAttributes),
  fieldsToRead: (expression) => [...new Set([...listLeaves(expression)].map(leafField))],
  matches: (statement: Partial<StoredStatement>, expression) => {
    const { title = '', text = '', role, date = '' } = statement;
    return matchesText(
      {
        title,
        texts: [text],
        roles: [role ?? []].flat(),
        date,
        values: (field) =>
          [(field === 'speaker' ? statement.speakers : statement[field]) ?? []].flat(),
      },
      expression,
    );
  },
};

function leafField(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'term':
      return leaf.title ? 'title' : 'text';
    case 'near':
      return 'text';
    case 'role':
      return 'role';
    case 'field':
      return leaf.field === 'speaker' ? 'speakers' : leaf.field;
    case 'date':
      return 'date';
  }
}
