import { pMapIterable } from 'p-map';
import type { Archive } from '../../../indexer/archive/archive.js';
import type { ReadItem } from '../../../indexer/read/read-pool.js';
import { rereadVersion } from '../../../indexer/read/reread-version.js';
import type { Report } from '../../../src/model/report.js';
import type { Expression } from '../../../src/search/query/expression.js';
import { REPORTS } from '../../../src/search/documents/report-documents.js';

/** Pages that are read while others are looked through. */
const READ_AHEAD = 8;

/** Every report that stands now, read again from its archived page or row: the index takes no part. */
export async function* currentReports(archive: Archive, read: ReadItem): AsyncGenerator<Report> {
  const readings = pMapIterable(
    currentVersions(archive),
    (version) => rereadVersion(version, archive, read),
    {
      concurrency: READ_AHEAD,
    },
  );
  for await (const reading of readings) if (reading !== undefined) yield reading.report;
}

/** The version of each report that stands now. */
export function* currentVersions(archive: Archive) {
  for (const version of archive.versions.each()) if (version.current) yield version;
}

/**
 * How many of the reports match each expression, by reading their texts. Where an expression is
 * `undefined`, every report matches.
 */
export async function countMatches(
  reports: AsyncIterable<Report>,
  expressions: readonly (Expression | undefined)[],
): Promise<number[]> {
  const counts = expressions.map(() => 0);
  for await (const report of reports) {
    expressions.forEach((expression, i) => {
      if (expression === undefined || REPORTS.matches(report, expression)) counts[i]! += 1;
    });
  }
  return counts;
}
