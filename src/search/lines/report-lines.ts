import { REPORTS_INDEX } from '../../model/index-settings.js';
import type { StoredReport } from '../plan/engine-search.js';
import type { ReportSearch } from '../verify/report-search.js';
import { resolveFilter } from '../verify/selection.js';
import { concordanceLines } from './concordance-lines.js';
import type { LinedDocuments } from './lined-documents.js';

/** Occurrences in the titles and bodies of reports. */
export function reportLines(reports: ReportSearch): LinedDocuments<StoredReport> {
  return {
    index: REPORTS_INDEX,
    fields: ['title', 'body', 'statements'],
    select: async (selection) => ({
      compiled: selection.compiled,
      filter: await resolveFilter(reports, selection),
    }),
    askTexts: reports.askTexts,
    engineVersion: () => reports.engineVersion(),
    matching: (selected, fields) => reports.matching(selected, fields),
    toText: (report) => report,
    readLines: concordanceLines,
  };
}
