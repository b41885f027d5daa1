import { Tinypool } from 'tinypool';
import type { FindTask, RateTask } from './dictionary-worker.js';
import type { DictionaryWord } from './gloss-index.js';

/** What is asked of CC-CEDICT. */
export interface Dictionary {
  /** The Chinese words whose definitions have each term, the surest first. */
  find(task: FindTask): Promise<DictionaryWord[][]>;
  /** How far it bears out that texts are translations of a term, each from 0 to 1. */
  rate(task: RateTask): Promise<number[]>;
}

/** Reading the dictionary takes about a second: it stays while somebody looks things up, and is let go afterwards. */
const IDLE_MS = 5 * 60_000;
/** The thread takes about 110 MB. */
const MAX_MEGABYTES = 256;

/**
 * The dictionary, in a thread of its own that begins with the first question and ends when none came for five minutes. It
 * keeps no process alive.
 */
export function openDictionary(): Dictionary {
  // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads it in its one thread.
  if (import.meta.url.endsWith('.ts')) return HERE;
  const pool = new Tinypool({
    filename: new URL('./dictionary-worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  return {
    find: async (task) => (await pool.run(task, { name: 'find' })) as DictionaryWord[][],
    rate: async (task) => (await pool.run(task, { name: 'rate' })) as number[],
  };
}

const HERE: Dictionary = {
  find: async (task) => (await import('./dictionary-worker.js')).find(task),
  rate: async (task) => (await import('./dictionary-worker.js')).rate(task),
};
