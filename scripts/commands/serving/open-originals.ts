import { Tinypool } from 'tinypool';
import { XianbaoError } from '../../../src/model/errors.js';
import type { OriginalHead, OriginalPage, Originals } from '../../../src/model/original-page.js';
import answerHere, { type OriginalReply, type OriginalTask } from './original-worker.js';

/** The thread ends, and its memory with it, when nobody has looked at a report for so long. */
const IDLE_MS = 60_000;

/** The pages that a data directory's archive keeps, read in a thread of their own: unpacking one takes up to 100 ms. */
export function openOriginals(data: string): Originals & { close(): Promise<void> } {
  // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads in its one thread.
  const pool = import.meta.url.endsWith('.ts')
    ? undefined
    : new Tinypool({
        filename: new URL('./original-worker.js', import.meta.url).href,
        runtime: 'worker_threads',
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: IDLE_MS,
      });
  const ask = async (task: OriginalTask): Promise<OriginalReply['found']> => {
    const reply = pool === undefined ? answerHere(task) : await pool.run(task);
    const { found, problem } = reply as OriginalReply;
    if (problem !== undefined) throw new XianbaoError(problem.code, problem.message);
    return found;
  };
  return {
    find: (id, version) =>
      ask({ data, id, version, whole: false }) as Promise<OriginalHead | undefined>,
    read: (id, version) =>
      ask({ data, id, version, whole: true }) as Promise<OriginalPage | undefined>,
    close: async () => pool?.destroy(),
  };
}
