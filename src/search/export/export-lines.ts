import {
  concordanceLines,
  TEXT_FIELDS,
  type ConcordanceLine,
  type LineContext,
} from '../analysis/concordance-lines.js';
import { XianbaoError } from '../../model/errors.js';
import type { ReportOrder } from '../documents/report-order.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter, type Selection } from '../verify/selection.js';

export interface LinesRequest {
  selection: Selection;
  order: ReportOrder;
  context: LineContext;
  /** Of the reports, besides those that lines are read from. */
  fields: string[];
  /** Milliseconds since the epoch: the state that is read, where nothing names another. */
  now: number;
}

/**
 * Every occurrence in its context, report by report, whatever their number; of one moment, as exports are.
 *
 * @throws XianbaoError `invalid_parameter` where nothing is looked for, `engine_unavailable`
 */
export async function* exportLines(
  reports: ReportSearch,
  { selection, order, context, fields, now }: LinesRequest,
): AsyncGenerator<ConcordanceLine> {
  const { compiled, filters } = selection;
  const { sought } = compiled;
  if (sought === undefined) {
    const message = 'q: name what to look for; rows=lines has a row for each occurrence.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'q' });
  }
  const asOf = filters.asOf ?? now;
  const filter = await resolveFilter(reports, { compiled, filters: { ...filters, asOf } });
  const wanted = ['statements', ...TEXT_FIELDS, ...fields];
  for await (const report of reports.matching({ compiled, filter, order }, wanted)) {
    yield* concordanceLines(report, sought, context);
  }
}
