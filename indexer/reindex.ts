import type { Meilisearch } from 'meilisearch';
import { pMapIterable } from 'p-map';
import { documentCount, ensureIndex, removeIndex } from '../src/engine/reports-index.js';
import { openIndexServers, type IndexServers } from '../src/engine/spread/index-servers.js';
import { succeeded } from '../src/engine/client/tasks.js';
import { DOCUMENT_FORMAT, hashReport, type Segmenter } from '../src/model/document.js';
import { XianbaoError } from '../src/model/errors.js';
import { INDEX_SETTINGS, STATEMENT_SETTINGS } from '../src/model/index-settings.js';
import type { Archive } from './archive/archive.js';
import type { Version } from './archive/tables/version.js';
import { CountCheck } from './load/count-check.js';
import type { LoadProgress } from './load/load-progress.js';
import { LIVE, type ProjectionOptions, type Target } from './load/projection.js';
import { SpreadProjection } from './load/spread-projection.js';
import type { ReadItem } from './read/read-pool.js';
import { describeOrigin, rereadVersion } from './read/reread-version.js';
import type { Failure } from './sources/files/raw-item.js';

export interface ReindexRun {
  /** Versions in the new index, and how many of them are current. */
  versions: number;
  reports: number;
  /** Versions that could not be read again. */
  failed: number;
}

export interface ReindexOptions {
  /** Swap the new index in even if it lost many reports. */
  force: boolean;
  read: ReadItem;
  segmenter: Segmenter;
  onFailure: (failure: Failure) => void;
  relief?: ProjectionOptions['relief'];
  /** Given, at the start, what tells how far the run has come. */
  onOpen?: (readProgress: () => Promise<ReindexProgress>) => void;
}

export interface ReindexProgress extends Omit<LoadProgress, 'phase'> {
  phase: LoadProgress['phase'] | 'checking';
  /** Of how many versions. */
  total: number;
}

const NEXT: Target = { reports: `${LIVE.reports}_next`, statements: `${LIVE.statements}_next` };
/** Versions that are read while the ones before them are being sent. */
const PREFETCH = 8;
/**
 * A build that lost more than this share of the reports needs `force`. Chosen by hand: pages vanish one by
 * one.
 */
const MAX_LOST = 0.05;

/**
 * Builds the search index anew from the archive, beside the live one, which keeps answering; checks it;
 * then swaps the two in one step and removes the old one. Killed at any moment, it leaves the old
 * index or the new one, and a next run removes what is half done.
 *
 * @param clients one for each server of the engine; all have to answer
 * @throws XianbaoError `engine_unavailable`; `reindex_refused` where the new index is not what it should be; the live one
 *   is left as it was
 */
export async function reindex(
  clients: readonly Meilisearch[],
  archive: Archive,
  options: ReindexOptions,
): Promise<ReindexRun> {
  const servers = await openIndexServers(clients);
  if (servers.down.length > 0) throw servers.down[0]!;
  await removeNext(clients);
  for (const client of clients) {
    await ensureIndex(client, NEXT.reports, INDEX_SETTINGS);
    await ensureIndex(client, NEXT.statements, STATEMENT_SETTINGS);
  }
  const check = new CountCheck();
  const { run, sent } = await build(servers, archive, check, options);
  const problems = options.force ? [] : findLoss(run, archive);
  for (const [client, { reports, statements }] of sent) {
    problems.push(...(await miscount(client, NEXT.reports, reports)));
    problems.push(...(await miscount(client, NEXT.statements, statements)));
  }
  const filled = clients.filter((client) => sent.get(client)!.reports > 0);
  problems.push(...(await check.findMisses(filled, NEXT.reports)));
  if (problems.length > 0) {
    await removeNext(clients);
    throw new XianbaoError(
      'reindex_refused',
      `The new index was refused and the old one kept: ${problems.join('; ')}.`,
    );
  }
  const pairs = [LIVE, NEXT].map(({ reports, statements }) => [reports, statements]);
  const swap = pairs[0]!.map((live, i) => ({
    indexes: [live, pairs[1]![i]!] as [string, string],
    rename: false,
  }));
  for (const client of clients) await succeeded(client, await client.swapIndexes(swap));
  archive.rereadings.adopt();
  archive.indexForm.note(DOCUMENT_FORMAT);
  await removeNext(clients);
  return run;
}

async function build(
  servers: IndexServers,
  archive: Archive,
  check: CountCheck,
  { segmenter, read, onFailure, onOpen, relief }: ReindexOptions,
): Promise<{ run: ReindexRun; sent: SpreadProjection['sent'] }> {
  const onDown = (error: XianbaoError) => {
    throw error;
  };
  const projection = new SpreadProjection(servers, segmenter, { target: NEXT, relief, onDown });
  const run: ReindexRun = { versions: 0, reports: 0, failed: 0 };
  const total = archive.versions.count();
  let phase: ReindexProgress['phase'] = 'reading';
  onOpen?.(async () => {
    const { engineShare, ...pending } = await projection.readPending();
    const sent = Math.max(0, run.versions - pending.unsent);
    const searchable = Math.max(0, sent - pending.sent);
    return { phase, total, read: run.versions, sent, searchable, engineShare };
  });
  const readAgain = async (version: Version) => ({
    version,
    reread: await rereadVersion(version, archive, read),
  });
  for await (const { version, reread } of pMapIterable(archive.versions.each(), readAgain, {
    concurrency: PREFETCH,
  })) {
    if (reread === undefined) {
      run.failed += 1;
      const message = `The report ${version.id} is no longer found in its archived page.`;
      onFailure({ origin: { file: describeOrigin(version) }, code: 'no_report', message });
      continue;
    }
    const { report } = reread;
    const { date, county = null } = report;
    archive.rereadings.note(version, { date, county, ...hashReport(report) });
    await projection.add({ version, isNew: true }, reread, archive.reprints.reprintOf(version.id));
    if (version.current) check.see(report);
    run.versions += 1;
    run.reports += version.current ? 1 : 0;
  }
  phase = 'indexing';
  await projection.finish();
  phase = 'checking';
  return { run, sent: projection.sent };
}

async function miscount(client: Meilisearch, index: string, sent: number): Promise<string[]> {
  const count = await documentCount(client, index);
  return count === sent ? [] : [`${index} holds ${count} documents of the ${sent} it was sent`];
}

function findLoss({ reports }: ReindexRun, archive: Archive): string[] {
  const before = archive.versions.countCurrent();
  if (reports >= before * (1 - MAX_LOST)) return [];
  return [
    `it has ${reports} reports and the ledger ${before}, more than ${MAX_LOST * 100} % are lost (use --force to accept it)`,
  ];
}

async function removeNext(clients: readonly Meilisearch[]): Promise<void> {
  for (const client of clients) {
    await removeIndex(client, NEXT.reports);
    await removeIndex(client, NEXT.statements);
  }
}
