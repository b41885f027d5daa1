import { reindex, type ReindexRun } from '../../../indexer/reindex.js';
import { DOCUMENT_FORMAT } from '../../../src/model/document.js';
import { refuseNewerIndex } from './open-readable-index.js';
import type { Run } from './run.js';

/** Builds the index anew beside the live one within a run, which shows how far it has come. */
export async function rebuildIndex(run: Run, force: boolean): Promise<ReindexRun> {
  return reindex(run.engine.writers, run.archive, {
    force,
    read: run.pool.read,
    segmenter: run.segmenter,
    relief: run.relief,
    onFailure: run.onFailure,
    onOpen: (readProgress) =>
      run.progress.follow(async () => {
        const { total, ...progress } = await readProgress();
        return {
          ...progress,
          input: { done: progress.read, total, unit: 'versions' },
        };
      }),
  });
}

/**
 * Builds the index anew where an earlier program made it, before more is written to it. The live one answers meanwhile.
 *
 * @throws XianbaoError `archive_newer`, and what a rebuild throws
 */
export async function renewIndex(run: Run): Promise<void> {
  const { archive } = run;
  refuseNewerIndex(archive);
  if (archive.indexForm.format === DOCUMENT_FORMAT) return;
  if (archive.versions.count() > 0) {
    run.progress.showStep('building the index anew, for an earlier version of xianbao made it');
    await rebuildIndex(run, false);
  } else archive.indexForm.note(DOCUMENT_FORMAT);
}
