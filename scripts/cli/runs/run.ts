import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Archive } from '../../../indexer/archive/archive.js';
import { formatOrigin } from '../../../indexer/pipeline.js';
import { ReadPool } from '../../../indexer/read/read-pool.js';
import type { Failure, FailureCode } from '../../../indexer/sources/files/raw-item.js';
import type { Config } from '../../../src/config.js';
import { openEngine, type Engine } from '../../../src/engine/engine.js';
import { loadMemoryBound, memoryBound } from '../../../src/engine/memory/engine-memory.js';
import { engineRelief, type EngineRelief } from '../../../src/engine/engine-relief.js';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { requireRoom } from '../../../src/engine/require-room.js';
import type { Segmenter } from '../../../src/model/document.js';
import { segmenterWith } from '../../../src/model/text/segmenter.js';
import { parseWordList } from '../../../src/model/text/word-list.js';
import { ProgressLine } from '../terminal/progress-line.js';
import { printError } from '../terminal/terminal.js';

/** Failures listed in the run's JSON; the run's file has all of them. */
const MAX_TOLD = 100;
/** Reading pages keeps one core busy, fetching and loading the other. */
const READERS = 1;

/** What a run works with. */
export interface Run {
  engine: Engine;
  archive: Archive;
  pool: ReadPool;
  segmenter: Segmenter;
  relief: EngineRelief;
  /** Milliseconds since the epoch. */
  began: number;
  progress: ProgressLine;
  onFailure: (failure: Failure) => void;
}

/** What every run says of itself. */
export interface RunSummary {
  run: string;
  ms: number;
  failures: Failure[];
  /** How many failures there were of each kind. */
  failuresByCode: Partial<Record<FailureCode, number>>;
  failuresFile: string;
}

/**
 * Does a run over a data directory's archive and engine. Every failure is written to standard error as it
 * occurs and to the run's file; the archive remembers the run and what came of it.
 */
export async function performRun<T extends Record<string, unknown>>(
  config: Config,
  command: string,
  work: (run: Run) => Promise<T>,
): Promise<RunSummary & T> {
  const began = Date.now();
  const id = new Date(began).toISOString().replace(/[:.]/gu, '-');
  makeFolder(join(config.data, 'runs'));
  requireRoom(config.data);
  const failuresFile = join(config.data, 'runs', `${id}.failures.jsonl`);
  const file = createWriteStream(failuresFile);
  // What it was is thrown where the run ends; until then the run goes on.
  const written = finished(file);
  written.catch(() => {});
  const failures: Failure[] = [];
  const failuresByCode: Partial<Record<FailureCode, number>> = {};
  const progress = new ProgressLine();
  const onFailure = (failure: Failure) => {
    progress.clear();
    printError(`${formatOrigin(failure.origin)}: ${failure.message} [${failure.code}]`);
    file.write(`${JSON.stringify(failure)}\n`);
    failuresByCode[failure.code] = (failuresByCode[failure.code] ?? 0) + 1;
    if (failures.length < MAX_TOLD) failures.push(failure);
  };
  const words = loadWords(config);
  const archive = Archive.open(config.data);
  const pool = new ReadPool(READERS, words);
  try {
    const engine = await openEngine(config, {
      onRestartFailure: (error) => {
        progress.clear();
        printError(`The search engine did not start again: ${(error as Error).message}`);
      },
    });
    try {
      progress.showStep('preparing the index');
      // A load begins: what the ones before it leaked is given back, and nobody else writes.
      const boundBytes = memoryBound(config.engineMegabytes);
      await engine.restartIfOutgrown({ boundBytes, isLoading: () => false });
      archive.runs.start({ id, command, startedAt: began });
      const segmenter = segmenterWith(words);
      const relief = engineRelief(engine, loadMemoryBound(config.engineMegabytes));
      const run = { engine, archive, pool, segmenter, relief, began, progress, onFailure };
      const result = await work(run);
      const ended = Date.now();
      archive.runs.end(id, ended, result);
      progress.close();
      tellFailures(failuresByCode, failuresFile);
      const told = { failures, failuresByCode, failuresFile };
      return { run: id, ...result, ms: ended - began, ...told };
    } finally {
      await engine.close();
    }
  } finally {
    progress.close();
    await pool.close();
    archive.close();
    file.end();
    await written;
  }
}

/** One line at the end for all that failed, which may have gone by unseen. */
function tellFailures(byCode: Partial<Record<FailureCode, number>>, file: string): void {
  const kinds = Object.entries(byCode).toSorted(([, a], [, b]) => b - a);
  if (kinds.length === 0) return;
  const counts = kinds.map(([code, count]) => `${count} ${code}`).join(', ');
  printError(`Failures by kind: ${counts}. All are in ${file}.`);
}

/** The operator's own set phrases, where there are any. */
function loadWords({ words }: Config): string[] {
  return existsSync(words) ? parseWordList(readFileSync(words, 'utf8'), words) : [];
}
