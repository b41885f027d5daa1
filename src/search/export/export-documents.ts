import type { ReportOrder } from '../documents/report-order.js';
import type { LinedDocument, LinedDocuments, LinesSelection } from '../lines/lined-documents.js';

export interface DocumentsRequest {
  selection: LinesSelection;
  order: ReportOrder;
  /** Milliseconds since the epoch: the state that is read, where nothing names another. */
  now: number;
}

/**
 * All documents that match, whatever their number; of one moment, as exports are.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export async function* exportDocuments<Document extends LinedDocument>(
  documents: LinedDocuments<Document>,
  { selection, order, now }: DocumentsRequest,
  fields: string[],
): AsyncGenerator<Document> {
  const { filters } = selection;
  const asOf = filters.asOf ?? now;
  const selected = await documents.select({ ...selection, filters: { ...filters, asOf } });
  yield* documents.matching({ ...selected, order }, fields);
}
