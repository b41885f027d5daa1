import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readItem } from '../../../indexer/read/read-item.js';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { Report } from '../../../src/model/report.js';
import { plainForm, type ReadReport } from './brute-force.js';

/** The reports in files, as the indexer reads them. */
export async function* reportsIn(paths: string[]): AsyncGenerator<Report> {
  for await (const item of readItems(paths)) {
    for (const result of readItem(item, {})) if ('report' in result) yield result.report;
  }
}

/** The same, as brute force wants them. */
export async function readCorpus(paths: string[]): Promise<ReadReport[]> {
  const read: ReadReport[] = [];
  for await (const { id, date, county, channel, lang, title, body } of reportsIn(paths)) {
    const paragraphs = [title, ...body.split('\n')].map(plainForm);
    read.push({ id, day: date, month: date.slice(0, 7), county, channel, lang, paragraphs });
  }
  return read;
}

/** Does work with a data directory of its own. */
export async function inTemporaryData<T>(work: (data: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'xianbao-'));
  try {
    return await work(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
