import type { Meilisearch } from 'meilisearch';
import { pMapIterable } from 'p-map';
import type { Segmenter } from '../src/model/document.js';
import type { Archive } from './archive/archive.js';
import type { VersionOrigin } from './archive/tables/version.js';
import type { Defaults } from './extract/read-report.js';
import type { LoadCounts, Reading } from './archive/ledger/record-reports.js';
import { Loader } from './load/loader.js';
import type { ItemReading } from './read/read-item.js';
import type { ReadItem } from './read/read-pool.js';
import type { Failure, Origin, RawItem } from './sources/files/raw-item.js';

export interface IndexRun extends LoadCounts {
  failed: number;
}

export interface IndexOptions {
  defaults: Defaults;
  /** Milliseconds since the epoch. A report is valid from when it is recorded, not from the run's start. */
  now: () => number;
  read: ReadItem;
  segmenter: Segmenter;
  onFailure: (failure: Failure) => void;
  onProgress?: (counts: LoadCounts) => void;
}

/** Items that are read while the ones before them are being loaded. */
const AHEAD = 8;
/** Reports that are recorded in one transaction. */
const GROUP = 250;

/** Reads items, refuses what is no report and indexes the rest. One broken item stops no other. */
export async function indexItems(
  items: AsyncIterable<RawItem>,
  client: Meilisearch,
  archive: Archive,
  options: IndexOptions,
): Promise<IndexRun> {
  let failed = 0;
  const onFailure = (failure: Failure) => {
    failed += 1;
    options.onFailure(failure);
  };
  const { now, defaults, onProgress } = options;
  const loader = await Loader.open(client, archive, { ...options, onFailure });
  const run = String(now());
  let group: Reading[] = [];
  const load = async () => {
    await loader.load(group, now());
    group = [];
    onProgress?.(loader.counts);
  };
  const read = async (item: RawItem) => ({ item, readings: await options.read(item, defaults) });
  for await (const { item, readings } of pMapIterable(items, read, { concurrency: AHEAD })) {
    const reports = readings.filter((reading) => isNew(reading, archive, run, onFailure));
    if (reports.length === 0) continue;
    const origin = keepInput(item, defaults, archive);
    group.push(...reports.map((reading) => ({ ...reading, origin })));
    if (group.length >= GROUP) await load();
  }
  await load();
  await loader.finish();
  return { ...loader.counts, failed };
}

type Read = Extract<ItemReading, { report: unknown }>;

/** Whether there is a report, and of an id that the run did not meet before; else a failure is told. */
function isNew(
  reading: ItemReading,
  archive: Archive,
  run: string,
  onFailure: (failure: Failure) => void,
): reading is Read {
  if ('failure' in reading) {
    onFailure(reading.failure);
    return false;
  }
  const { id } = reading.report;
  const before = archive.metIds.note(run, id, place(reading.origin));
  if (before === undefined) return true;
  const message = `id ${id} was given before, at ${before}`;
  onFailure({ origin: reading.origin, code: 'duplicate_id', message });
  return false;
}

/** What a version is read from again one day is kept as it was given. */
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
export function place(origin: Origin): string {
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`;
}
