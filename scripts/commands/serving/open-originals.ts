import { XianbaoError } from '../../../src/model/errors.js';
import type { OriginalHead, OriginalPage, Originals } from '../../../src/model/original-page.js';
import { FairQueue } from '../../../src/search/work/fair-queue.js';
import { LoneThread } from '../../../src/search/work/lone-thread.js';
import { answer as answerHere, type OriginalReply, type OriginalTask } from './original-worker.js';

/** A thread ends, and its memory with it, when nobody has looked at a report for so long. */
const IDLE_MS = 60_000;
/** A page of 8 MB in GBK takes up to 256 MB where some of its characters are broken, as all are counted then. */
const MAX_MEGABYTES = 384;
/** Such a page takes up to 9 s on a busy machine: a thread that takes longer than this hangs, and is ended. */
const LIMIT_MS = 30_000;
/** A thread does one thing after the other; of those that wait, one client may have half. */
const QUEUE = { running: 1, waiting: 100, waitingOfOne: 50 };

type Ask = (task: OriginalTask) => Promise<OriginalReply>;

/**
 * The pages that a data directory's archive keeps. They are read in a thread of their own, as unpacking one takes up to
 * 100 ms; whether there is one is looked up in another, which waits for no page.
 *
 * @param onFailure learns of a thread that ended by itself; the next question begins another
 */
export function openOriginals(
  data: string,
  onFailure: (error: unknown) => void,
): Originals & { close(): Promise<void> } {
  const finder = openThread(onFailure);
  const reader = openThread(onFailure);
  return {
    find: async (id, version) => unwrap(await finder.ask({ data, id, version })),
    read: async (id, version, form) =>
      unwrap(await reader.ask({ data, id, version, form })) as OriginalPage | undefined,
    close: async () => {
      await Promise.all([finder.close(), reader.close()]);
    },
  };
}

function openThread(onFailure: (error: unknown) => void): {
  ask: Ask;
  close: () => Promise<void>;
} {
  // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads in its one thread.
  if (import.meta.url.endsWith('.ts')) {
    return { ask: async (task) => answerHere(task), close: async () => {} };
  }
  const queue = new FairQueue(QUEUE);
  const thread = new LoneThread({
    name: 'archive',
    filename: new URL('./original-worker.js', import.meta.url).href,
    idleMs: IDLE_MS,
    maxMegabytes: MAX_MEGABYTES,
    limit: () => AbortSignal.timeout(LIMIT_MS),
    onFailure,
  });
  const ask: Ask = async (task) => (await thread.run('answer', task)) as OriginalReply;
  return { ask: (task) => queue.run(() => ask(task)), close: () => thread.close() };
}

function unwrap({ found, problem }: OriginalReply): OriginalHead | OriginalPage | undefined {
  if (problem !== undefined) throw new XianbaoError(problem.code, problem.message);
  return found;
}
