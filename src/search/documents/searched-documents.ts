import type { StoredName } from '../../store/to-stored-text.js';
import type { IndexedFields } from '../plan/plan.js';
import type { Expression } from '../query/expression.js';

/** The documents of one index, and how to tell from one of them whether it satisfies an expression. */
export interface SearchedDocuments<Document extends { key: string }> {
  index: string;
  /** What messages and the stored texts call them. */
  name: StoredName;
  fields: IndexedFields;
  /** Whether terms are looked for in titles, too. */
  inTitles: boolean;
  /** Whether every role in the role field is that of somebody who spoke. */
  isRoleExact: boolean;
  /** The fields that hits come with. */
  shown: ReadonlySet<string>;
  /** The fields that `matches` reads for an expression. */
  fieldsToRead(expression: Expression): string[];
  /** Whether a document satisfies an expression: the definition of a match, read from its own text. */
  matches(document: Partial<Document>, expression: Expression): boolean;
}
