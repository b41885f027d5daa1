import { splitTextFields, type Segmenter } from '../../src/model/document.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import { fingerprintText } from '../archive/reprints/fingerprint-text.js';
import { enrichReport } from '../enrich/enrich-report.js';
import { extractReports, type Defaults, type NoReport } from '../extract/extract-reports.js';
import { describeReadFailure } from './read-failure.js';
import type { RawItem } from '../sources/files/raw-item.js';

/**
 * Reads the reports of an item: extracts them, then enriches them from their text. Pure. A page that
 * makes this program throw is a failure like others: it must not stop a night's crawl.
 *
 * @param segmenter where the words that searches need are to be cut here, too
 */
export function readItem(
  item: RawItem,
  defaults: Defaults,
  segmenter?: Segmenter,
): (ReadReport | NoReport)[] {
  try {
    return extractReports(item, defaults).map((extracted) => {
      if ('failure' in extracted) return extracted;
      const report = enrichReport(extracted.report, extracted.hints);
      const fingerprint = fingerprintText(report.body);
      const read = { report, fingerprint, ...(extracted.isBare && { isBare: extracted.isBare }) };
      if (segmenter === undefined) return read;
      return { ...read, fields: splitTextFields(report, segmenter) };
    });
  } catch (error) {
    return [describeReadFailure(item, error)];
  }
}
