import type { Meilisearch } from 'meilisearch';
import { pMapIterable } from 'p-map';
import type { Segmenter } from '../src/model/document.js';
import type { DateSpan } from '../src/model/time/date-span.js';
import type { Archive } from './archive/archive.js';
import type { VersionOrigin } from './archive/tables/version.js';
import type { Defaults, NoReport } from './extract/extract-reports.js';
import type { ReadReport, RecordCounts, SourcedReport } from './archive/ledger/record-reports.js';
import { Loader, type LoaderOptions } from './load/loader.js';
import { admitReports } from './read/admit-reports.js';
import type { ReadItem } from './read/read-pool.js';
import type { Failure, Origin, RawItem } from './sources/files/raw-item.js';

export interface IndexRun extends RecordCounts {
  failed: number;
}

export interface IndexOptions {
  defaults: Defaults;
  /** Milliseconds since the epoch. A report is valid from when it is recorded, not from the run's start. */
  now: () => number;
  /** The days on which a report may have been published. */
  dates: DateSpan;
  read: ReadItem;
  segmenter: Segmenter;
  onFailure: (failure: Failure) => void;
  relief?: LoaderOptions['relief'];
  /** Given, at the start, what tells how far the run has come. */
  onOpen?: LoaderOptions['onOpen'];
}

/** Items that are read while the ones before them are being loaded. */
const PREFETCH = 8;
/** Reports that are recorded in one transaction. */
const GROUP_SIZE = 250;

/**
 * Reads items and indexes their reports; reports a failure for an item without one. A broken item does not
 * stop the others.
 *
 * @param clients one for each server of the engine
 */
export async function indexItems(
  items: AsyncIterable<RawItem>,
  clients: readonly Meilisearch[],
  archive: Archive,
  options: IndexOptions,
): Promise<IndexRun> {
  let failed = 0;
  const onFailure = (failure: Failure) => {
    failed += 1;
    options.onFailure(failure);
  };
  const { now, dates, defaults } = options;
  const loader = await Loader.open(clients, archive, { ...options, onFailure });
  const run = String(now());
  let group: SourcedReport[] = [];
  const load = async () => {
    await loader.load(group, now());
    group = [];
  };
  const read = async (item: RawItem) => ({ item, results: await options.read(item, defaults) });
  const allRead = pMapIterable(items, read, { concurrency: PREFETCH });
  for await (const { item, results } of allRead) {
    const admitted = admitReports(results, item.origin, { archive, dates, now: now() });
    const reports = takeNew(admitted, item, archive, run, onFailure);
    if (reports.length === 0) continue;
    const origin = keepInput(item, defaults, archive);
    group.push(...reports.map((report) => ({ ...report, origin })));
    if (group.length >= GROUP_SIZE) await load();
  }
  await load();
  await loader.finish();
  return { ...loader.counts, failed };
}

/** The reports whose id the run has not seen before; `onFailure` is called for all else. */
function takeNew(
  results: (ReadReport | NoReport)[],
  { origin }: RawItem,
  archive: Archive,
  run: string,
  onFailure: (failure: Failure) => void,
): ReadReport[] {
  const reports: ReadReport[] = [];
  for (const result of results) {
    if ('failure' in result) {
      onFailure(result.failure);
      continue;
    }
    const { id } = result.report;
    const before = archive.seenIds.note(run, id, formatOrigin(origin));
    if (before === undefined) reports.push(result);
    else {
      const message = `id ${id} was given before, at ${before}`;
      onFailure({ origin, code: 'duplicate_id', message });
    }
  }
  return reports;
}

/** Keeps what a version was read from, so that it can be read again one day. */
function keepInput(item: RawItem, given: Defaults, archive: Archive): VersionOrigin {
  if (item.kind === 'broken') throw new TypeError('a broken item holds no report');
  const bytes = item.kind === 'row' ? Buffer.from(JSON.stringify(item.row)) : item.bytes;
  const page = archive.pages.keep(bytes);
  return {
    kind: 'row',
    page,
    input: item.kind,
    defaults: { ...given },
    source: given.source ?? null,
  };
}

/** `file:line`, as editors and terminals understand it. */
export function formatOrigin(origin: Origin): string {
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`;
}
