import { existsSync, statSync } from 'node:fs';
import { Archive } from '../../../indexer/archive/archive.js';
import type { MonthCoverage, SourceCoverage } from '../../../indexer/archive/tables/coverage.js';
import type { RunRecord } from '../../../indexer/archive/tables/runs.js';
import type { Config } from '../../../src/config.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { measureDiskUse, type DiskUse } from '../../../src/engine/memory/disk-use.js';
import { memoryBound, type EngineMemory } from '../../../src/engine/memory/engine-memory.js';
import { openEngine } from '../../../src/engine/engine.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { countyByCode } from '../../../src/model/place/counties.js';
import { STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import { engineTotal } from '../../../src/search/plan/engine-search.js';
import { engineFilter } from '../../../src/search/plan/filters.js';
import { isSilent } from '../../../src/model/source-silence.js';
import { isRunUnderWay } from '../../cli/runs/run-under-way.js';
import { readServers, type ServerStatus } from './server-status.js';

const RUNS = 10;

/** What a data directory holds and how its crawls go. Times are ISO 8601. */
export interface Status extends IndexStatus {
  data: string;
  /** `embedded`, or the address of the server. */
  engine: string;
  /** What the folders of the data directory occupy, in bytes. */
  disk: DiskUse;
  archive: ArchiveStatus;
  /** The latest ones first. */
  runs: RunStatus[];
  sources: SourceStatus[];
  coverage: CoverageStatus[];
}

interface IndexStatus {
  /** Versions of reports in the search index; `null` where the engine cannot be asked. */
  documents: number | null;
  /** Of these, the current ones: what searches find. */
  reports: number | null;
  statements: number | null;
  /** Of an embedded engine; `null` of another one. */
  engineMemory: (EngineMemory & { boundBytes: number | null }) | null;
  /** Each server that MEILI_URL names; none of an embedded engine. */
  servers: ServerStatus[];
  /** Why the engine cannot be asked. */
  engineProblem?: string;
}

interface ArchiveStatus {
  file: string;
  bytes: number;
  pages: number;
  fetches: number;
  addresses: number;
  /** Addresses that the next crawl asks for. */
  due: number;
  versions: number;
  reports: number;
  /** Versions that the search index does not have as they are here. */
  pending: number;
}

interface RunStatus {
  run: string;
  command: string;
  /** `broken off`: killed, or ended by an error. */
  state: 'done' | 'at work' | 'broken off';
  startedAt: string;
  endedAt: string | null;
  summary: RunRecord['summary'];
}

type SourceTimes = 'firstCrawl' | 'lastCrawl' | 'lastSuccess';

/** With whether it has been silent for much longer than it usually is. */
export type SourceStatus = Omit<SourceCoverage, SourceTimes> &
  Record<SourceTimes, string | null> & { silent: boolean };

/** With how many of those discovered were never asked for. */
export type CoverageStatus = Omit<MonthCoverage, 'lastSuccess'> & {
  countyName: string | null;
  notCrawled: number;
  lastSuccess: string | null;
};

/**
 * Reads everything and changes nothing; while a run is at work, too.
 *
 * @throws XianbaoError `invalid_configuration` where the data directory cannot be used, and what `Archive.open` throws
 */
export async function gatherStatus(config: Config): Promise<Status> {
  const archive = Archive.open(config.data, { readonly: true });
  try {
    return {
      data: config.data,
      engine: config.engines.map(({ url }) => url).join(', ') || 'embedded',
      ...(await indexStatus(config)),
      disk: await measureDiskUse(config.data),
      archive: archiveStatus(archive),
      runs: listRuns(archive, isRunUnderWay(config.data)),
      sources: archive.coverage.sourceCoverage(Date.now()).map((source) => ({
        ...source,
        firstCrawl: iso(source.firstCrawl),
        lastCrawl: iso(source.lastCrawl),
        lastSuccess: iso(source.lastSuccess),
        silent: isSilent(source),
      })),
      coverage: summarizeCoverage(archive),
    };
  } finally {
    archive.close();
  }
}

async function indexStatus(config: Config): Promise<IndexStatus> {
  let servers: ServerStatus[] | undefined;
  try {
    const engine = await openEngine(config);
    try {
      servers = await readServers(engine.writers, config.engines);
      const client = engine.search.whole;
      const documents = await documentCount(client);
      return {
        documents,
        reports: documents === 0 ? 0 : await engineTotal(client, { filter: engineFilter({}) }),
        statements: await documentCount(client, STATEMENTS_INDEX),
        engineMemory: memoryStatus(engine.memory(), config),
        servers,
      };
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (error instanceof XianbaoError && error.code === 'invalid_configuration') throw error;
    const engineProblem = (error as Error).message;
    const counts = { documents: null, reports: null, statements: null };
    servers ??= config.engines.map(({ url }) => ({ url, problem: engineProblem }));
    return { ...counts, engineMemory: null, servers, engineProblem };
  }
}

function memoryStatus(memory: EngineMemory | undefined, { engineMegabytes }: Config) {
  if (memory === undefined) return null;
  const boundBytes = memoryBound(engineMegabytes);
  return { ...memory, boundBytes: boundBytes === Infinity ? null : boundBytes };
}

function archiveStatus({ file, pages, fetches, addresses, versions }: Archive): ArchiveStatus {
  return {
    file,
    bytes: folderSize(file) + folderSize(`${file}-wal`),
    pages: pages.count(),
    fetches: fetches.count(),
    addresses: addresses.count(),
    due: addresses.countDue(Date.now()),
    versions: versions.count(),
    reports: versions.countCurrent(),
    pending: versions.countPending(),
  };
}

function folderSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function listRuns(archive: Archive, underWay: boolean): RunStatus[] {
  return archive.runs.latest(RUNS).map(({ id, command, startedAt, endedAt, summary }, i) => {
    const atWork = underWay && i === 0;
    const state = endedAt !== null ? 'done' : atWork ? 'at work' : 'broken off';
    const times = { startedAt: new Date(startedAt).toISOString(), endedAt: iso(endedAt) };
    return { run: id, command, state, ...times, summary };
  });
}

function summarizeCoverage(archive: Archive): CoverageStatus[] {
  const notCrawled = new Map(
    notCrawledRows(archive).map(({ count, ...row }) => [sourceKey(row), count]),
  );
  return archive.coverage.coverage().map(({ lastSuccess, ...row }) => ({
    ...row,
    countyName: (row.county === null ? undefined : countyByCode(row.county)?.name) ?? null,
    notCrawled: notCrawled.get(sourceKey(row)) ?? 0,
    lastSuccess: iso(lastSuccess),
  }));
}

type CoverageKey = Pick<MonthCoverage, 'source' | 'county' | 'month'>;

/** An address that was never asked for is neither fetched, nor failed, nor without a report. */
function notCrawledRows(archive: Archive): (CoverageKey & { count: number })[] {
  return archive.database
    .prepare<[], CoverageKey & { count: number }>(
      `SELECT source, county, substr(day, 1, 7) AS month, count(*) AS count FROM covered
       WHERE NOT fetched AND lastCheckedAt IS NULL GROUP BY source, county, month`,
    )
    .all();
}

function sourceKey({ source, county, month }: CoverageKey): string {
  return JSON.stringify([source, county, month]);
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
