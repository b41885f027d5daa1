import type { Meilisearch } from 'meilisearch';
import { ensureReportsIndex } from '../src/engine/reports-index.js';
import { queueDrained } from '../src/engine/tasks.js';
import { REPORTS_INDEX } from '../src/model/index-settings.js';
import { jiebaSegmenter } from '../src/model/jieba-segmenter.js';
import type { Report } from '../src/model/report.js';

import { readReport, type Defaults } from './extract/read-report.js';
import { loadReports, type LoadCounts } from './load/load-reports.js';
import { SeenIds } from './load/seen-ids.js';
import type { Failure, Origin, RawItem } from './sources/raw-item.js';

export interface IndexRun extends LoadCounts {
  failed: number;
}

export interface IndexOptions {
  defaults: Defaults;
  now: number;
  onFailure: (failure: Failure) => void;
  onProgress?: (counts: LoadCounts) => void;
}

/** Reads items, refuses what is no report and indexes the rest. One broken item stops no other. */
export async function indexItems(
  items: AsyncIterable<RawItem>,
  client: Meilisearch,
  options: IndexOptions,
): Promise<IndexRun> {
  await ensureReportsIndex(client);
  // A run that was killed may have left batches with the engine: what it did must be seen first.
  await queueDrained(client, REPORTS_INDEX);
  let failed = 0;
  const onFailure = (failure: Failure) => {
    failed += 1;
    options.onFailure(failure);
  };
  const seen = new SeenIds();
  try {
    const reports = distinctReports(items, options.defaults, seen, onFailure);
    const { now, onProgress } = options;
    const counts = await loadReports(reports, client, jiebaSegmenter, now, onProgress);
    return { ...counts, failed };
  } finally {
    seen.close();
  }
}

async function* distinctReports(
  items: AsyncIterable<RawItem>,
  defaults: Defaults,
  seen: SeenIds,
  onFailure: (failure: Failure) => void,
): AsyncGenerator<Report> {
  for await (const item of items) {
    const result = readReport(item, defaults);
    if ('failure' in result) {
      onFailure(result.failure);
      continue;
    }
    const before = seen.note(result.report.id, result.origin);
    if (before === undefined) {
      yield result.report;
    } else {
      const message = `id ${result.report.id} was given before, at ${place(before)}`;
      onFailure({ origin: result.origin, code: 'duplicate_id', message });
    }
  }
}

/** `file:line`, as editors and terminals understand it. */
export function place(origin: Origin): string {
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`;
}
