import type { Meilisearch } from 'meilisearch';
import {
  documentOf,
  hashesOf,
  type ReportDocument,
  type Segmenter,
} from '../../src/model/document.js';
import { versionKey } from '../../src/model/ids.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import type { Report } from '../../src/model/report.js';
import { Batches } from './batches.js';

export interface LoadCounts {
  added: number;
  updated: number;
  unchanged: number;
}

/** Reports whose present state in the index is looked up at once. */
const LOOKUP = 250;

type Stored = Pick<ReportDocument, 'id' | 'key' | 'version' | 'hash' | 'textHash' | 'validFrom'>;
type Change = ReportDocument | Pick<ReportDocument, 'key' | 'validTo' | 'current'>;

/**
 * Brings reports into the index: new ones are added, equal ones left alone; a changed text becomes
 * a new version and ends the old one in the same batch, which the engine takes whole or not at all.
 * Every batch is awaited and its status checked.
 */
export async function loadReports(
  reports: AsyncIterable<Report>,
  client: Meilisearch,
  segmenter: Segmenter,
  now: number,
  onProgress: (counts: LoadCounts) => void = () => {},
): Promise<LoadCounts> {
  const counts: LoadCounts = { added: 0, updated: 0, unchanged: 0 };
  const batches = new Batches(client, REPORTS_INDEX);
  for await (const group of groupsOf(reports, LOOKUP)) {
    const stored = await lookUp(client, group);
    for (const report of group) {
      const { kind, changes } = changesFor(report, stored.get(report.id), segmenter, now);
      counts[kind] += 1;
      if (changes.length > 0) await batches.add(changes, changes.length > 1 ? 'merge' : 'replace');
    }
    onProgress(counts);
  }
  await batches.finish();
  return counts;
}

function changesFor(
  report: Report,
  stored: Stored | undefined,
  segmenter: Segmenter,
  now: number,
): { kind: keyof LoadCounts; changes: Change[] } {
  const first = { version: 1, validFrom: now, validTo: null, current: true };
  if (stored === undefined) {
    return { kind: 'added', changes: [documentOf(report, first, segmenter)] };
  }
  const { hash, textHash } = hashesOf(report);
  if (hash === stored.hash) return { kind: 'unchanged', changes: [] };
  if (textHash === stored.textHash) {
    const same = { ...first, version: stored.version, validFrom: stored.validFrom };
    return { kind: 'updated', changes: [documentOf(report, same, segmenter)] };
  }
  const ended = { key: versionKey(report.id, stored.version), validTo: now, current: false };
  const next = { ...first, version: stored.version + 1 };
  return { kind: 'updated', changes: [ended, documentOf(report, next, segmenter)] };
}

async function lookUp(client: Meilisearch, reports: Report[]): Promise<Map<string, Stored>> {
  const ids = reports.map((report) => JSON.stringify(report.id)).join(', ');
  const { results } = await client.index<Stored>(REPORTS_INDEX).getDocuments({
    filter: `id IN [${ids}] AND current = true`,
    fields: ['id', 'key', 'version', 'hash', 'textHash', 'validFrom'],
    limit: reports.length,
  });
  return new Map(results.map((document) => [document.id, document]));
}

async function* groupsOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
