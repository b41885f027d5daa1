import type { CompiledQuery } from '../plan/compile-query.js';
import type { Expression } from '../query/expression.js';
import type { DatedDocument, MatchingOptions } from '../verify/matching-documents.js';
import type { Selection } from '../verify/selection.js';
import type { StoredSearch } from '../verify/stored-search.js';
import type { ConcordanceLine, LineContext } from './concordance-lines.js';

/** Which documents a question about occurrences is about. */
export interface LinesSelection extends Selection {
  /** Parts of the role of the one who said it, of which any will do; of statements alone. */
  roles?: string[];
}

/** The same as the engine is asked: the query planned for the index, and a filter in the engine's language. */
export interface SelectedDocuments {
  compiled: CompiledQuery;
  filter: string;
}

export interface LinedDocument extends DatedDocument {
  county?: string;
}

/** The documents of one index whose occurrences are lined up and counted: reports, or what was said in them. */
export interface LinedDocuments<Document extends LinedDocument = LinedDocument> {
  index: string;
  /** The fields that lines are read from. */
  fields: readonly string[];
  /** @throws XianbaoError `engine_unavailable` */
  select(selection: LinesSelection): Promise<SelectedDocuments>;
  /** Of the engine, for citations; `null` where it may not be asked. */
  engineVersion(): Promise<string | null>;
  /** Asks the stored texts; `undefined` where they cannot tell. */
  askTexts: StoredSearch<Document>['ask'];
  /** All documents that match, with at least the fields named. */
  matching(
    selected: { compiled: CompiledQuery } & MatchingOptions,
    fields: string[],
  ): AsyncIterable<Document>;
  /** The text that terms are looked for in; without a title where they are not looked for in it. */
  toText(document: Document): { title: string; body: string };
  /** Its occurrences in their contexts, in the order of the text. */
  readLines(document: Document, sought: Expression, context: LineContext): ConcordanceLine[];
}
