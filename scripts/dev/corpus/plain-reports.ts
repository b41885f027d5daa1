import { readItem } from '../../../indexer/read/read-item.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { Report } from '../../../src/model/report.js';
import { type PlainText } from '../oracle/brute-force.js';
import { plainForm } from '../oracle/plain-form.js';

/** A report, and its text as the definition of a count has it. */
export interface PlainReport extends PlainText {
  report: Report;
}

/** The reports in files, as the indexer reads them. */
export async function* readReportsIn(paths: string[]): AsyncGenerator<Report> {
  for await (const item of readItems(paths)) {
    for (const result of readItem(item, {})) if ('report' in result) yield result.report;
  }
}

/** The first reports in files, ready to be counted by brute force. */
export async function readPlainReports(paths: string[], most = Infinity): Promise<PlainReport[]> {
  const reports: PlainReport[] = [];
  for await (const report of readReportsIn(paths)) {
    reports.push({ report, paragraphs: [report.title, ...report.body.split('\n')].map(plainForm) });
    if (reports.length >= most) break;
  }
  return reports;
}
