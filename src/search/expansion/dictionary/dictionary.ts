import { LoneThread } from '../../work/lone-thread.js';
import type { FindTask, RateTask } from './dictionary-worker.js';
import type { DictionaryWord } from './gloss-index.js';

/** Reading the dictionary takes about a second: it stays while somebody looks things up, and is let go afterwards. */
const IDLE_MS = 5 * 60_000;
/** The thread takes about 110 MB. */
const MAX_MEGABYTES = 256;
/** The first question takes about a second, and its turn may come after a few others. */
const LIMIT_MS = 30_000;

/** What is asked of CC-CEDICT. Each throws XianbaoError `too_busy` where it does not answer. */
export interface Dictionary {
  /** The Chinese words whose definitions have each term, the surest first. */
  find(task: FindTask): Promise<DictionaryWord[][]>;
  /** How far it bears out that texts are translations of a term, each from 0 to 1. */
  rate(task: RateTask): Promise<number[]>;
}

/** CC-CEDICT asks that it is named with its licence wherever it is used. */
export const DICTIONARY = {
  name: 'CC-CEDICT',
  licence: 'CC BY-SA 4.0',
  url: 'https://cc-cedict.org/wiki/',
};

/**
 * The dictionary, in a thread of its own that begins with the first question and ends when none came for five minutes.
 *
 * @param onFailure told of a thread that failed; the next question begins another
 */
export function openDictionary(onFailure: (error: unknown) => void): Dictionary {
  // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads it in its one thread.
  if (import.meta.url.endsWith('.ts')) return HERE;
  const filename = new URL('./dictionary-worker.js', import.meta.url).href;
  const thread = new LoneThread({
    name: 'dictionary',
    filename,
    idleMs: IDLE_MS,
    maxMegabytes: MAX_MEGABYTES,
    limit: () => AbortSignal.timeout(LIMIT_MS),
    onFailure,
  });
  return {
    find: async (task) => (await thread.run('find', task)) as DictionaryWord[][],
    rate: async (task) => (await thread.run('rate', task)) as number[],
  };
}

const HERE: Dictionary = {
  find: async (task) => (await import('./dictionary-worker.js')).find(task),
  rate: async (task) => (await import('./dictionary-worker.js')).rate(task),
};
