import { INDEX_SETTINGS, REPORTS_INDEX } from '../../model/index-settings.js';
import type { StoredReport } from '../plan/engine-search.js';
import { REPORT_FIELDS } from '../plan/plan.js';
import { listLeaves, type Leaf } from '../query/expression.js';
import { matchesText } from './match-text.js';
import type { SearchedDocuments } from './searched-documents.js';

export const REPORTS: SearchedDocuments<StoredReport> = {
  index: REPORTS_INDEX,
  name: 'reports',
  fields: REPORT_FIELDS,
  inTitles: true,
  // The field has the roles of those who did not speak, too.
  isRoleExact: false,
  shown: new Set(INDEX_SETTINGS.displayedAttributes),
  fieldsToRead: (expression) => [...new Set([...listLeaves(expression)].flatMap(leafFields))],
  matches: (report: Partial<StoredReport>, expression) => {
    const { title = '', body = '', people, date = '' } = report;
    const spoke = (people ?? []).filter(({ part }) => part === 'spoke');
    return matchesText(
      {
        title,
        texts: [title, body],
        roles: spoke.map(({ role }) => role ?? ''),
        date,
        values: (field) => [(field === 'speaker' ? report.speakers : report[field]) ?? []].flat(),
      },
      expression,
    );
  },
};

function leafFields(leaf: Leaf): string[] {
  switch (leaf.kind) {
    case 'term':
      return leaf.title ? ['title'] : ['title', 'body'];
    case 'near':
      return ['title', 'body'];
    case 'role':
      return ['people'];
    case 'field':
      return [leaf.field === 'speaker' ? 'speakers' : leaf.field];
    case 'date':
      return ['date'];
  }
}
