import type { IndexedFields } from '../plan/plan.js';
import type { Expression } from '../query/expression.js';

/** The documents of one index, and how one of them tells by itself whether it satisfies an expression. */
export interface SearchedDocuments<Document extends { key: string }> {
  index: string;
  /** What its documents are called. */
  name: string;
  fields: IndexedFields;
  /** Whether the role that a document is found by is always the role of one who spoke. */
  isRoleExact: boolean;
  /** The fields that hits come with. */
  shown: ReadonlySet<string>;
  /** The fields by which a document can be told to satisfy an expression. */
  fieldsToTell(expression: Expression): string[];
  /** Whether a document satisfies an expression: the definition of a match, read from its own text. */
  matches(document: Document, expression: Expression): boolean;
}
