import { XianbaoError } from '../../model/errors.js';
import type { ConcordanceLine, LineContext } from '../lines/concordance-lines.js';
import type { LinedDocuments } from '../lines/lined-documents.js';
import { exportDocuments, type DocumentsRequest } from './export-documents.js';

export interface LinesRequest extends DocumentsRequest {
  context: LineContext;
  /** Of the documents, besides those that lines are read from. */
  fields: string[];
}

/**
 * Every occurrence in its context, document by document, whatever their number; of one moment, as exports are.
 *
 * @throws XianbaoError `invalid_parameter` where nothing is looked for, `engine_unavailable`
 */
export async function* exportLines(
  documents: LinedDocuments,
  { context, fields, ...request }: LinesRequest,
): AsyncGenerator<ConcordanceLine> {
  const { sought } = request.selection.compiled;
  if (sought === undefined) {
    const message = 'q: name what to look for; rows=lines has a row for each occurrence.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'q' });
  }
  for await (const document of exportDocuments(documents, request, [
    ...documents.fields,
    ...fields,
  ])) {
    yield* documents.readLines(document, sought, context);
  }
}
