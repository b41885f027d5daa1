import { splitTextFields, type Segmenter, type TextFields } from '../../src/model/document.js';
import type { Report } from '../../src/model/report.js';
import type { Fingerprint } from '../archive/reprints/likeness.js';
import { enrichReport } from '../enrich/enrich-report.js';
import { fingerprint } from '../archive/reprints/fingerprint.js';
import { readReports, type Defaults } from '../extract/read-report.js';
import type { Failure, Origin, RawItem } from '../sources/files/raw-item.js';

/** A report as it was read, or why there is none. */
export type ItemReading =
  | { report: Report; origin: Origin; fingerprint: Fingerprint; fields?: TextFields }
  | { failure: Failure };

/**
 * Reads all that stands in an item: extraction, then what can be told from the text. Pure. A page
 * that brings out an error of this program is a failure like others: it must not stop a night's crawl.
 */
export function readItem(item: RawItem, defaults: Defaults): ItemReading[] {
  try {
    return readAll(item, defaults);
  } catch (error) {
    const message = `Reading it brought out an error of this program: ${(error as Error).stack}`;
    return [{ failure: { origin: item.origin, code: 'read_failed', message } }];
  }
}

/** The same, with what searches need of the texts. */
export function readForIndex(
  item: RawItem,
  defaults: Defaults,
  segmenter: Segmenter,
): ItemReading[] {
  return readItem(item, defaults).map((reading) =>
    'report' in reading
      ? { ...reading, fields: splitTextFields(reading.report, segmenter) }
      : reading,
  );
}

function readAll(item: RawItem, defaults: Defaults): ItemReading[] {
  return readReports(item, defaults).map((result) => {
    if ('failure' in result) return result;
    const report = enrichReport(result.report, result.hints);
    return { report, origin: result.origin, fingerprint: fingerprint(report.body) };
  });
}
