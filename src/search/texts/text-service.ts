import type { Meilisearch } from 'meilisearch';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SearchClients } from '../../engine/spread/search-clients.js';
import { followIndex, type Following } from '../../store/follow-index.js';
import { CacheStore, type CacheSection } from '../../model/memory/cache-store.js';
import { TextStore } from '../../store/text-store.js';
import { STORED_INDEXES, type StoredName } from '../../store/to-stored-text.js';
import { registerBytes, type Register } from '../officials/register.js';
import { Turn } from '../work/turn.js';
import { GenerationCache } from '../cache/generation-cache.js';
import { IndexMoved } from './reading/index-moved.js';
import { OnlyEngineTells } from './reading/only-engine-tells.js';
import type { HeldPhrases } from './phrases/held-phrases.js';
import {
  TEXT_JOBS,
  type AskOptions,
  type JobName,
  type JobRequest,
  type JobResult,
  type TextAnswer,
  type Texts,
} from './text-jobs.js';

/** A store that is behind the index is waited for so long where nothing else is said; a few thousand reports are read in that time. */
const PATIENCE_MS = 2_000;
/** Room for the files of some 20,000 reports of 500 characters, or for what is asked most of more. */
const CACHE_MEGABYTES = 128;
/** Short: a light question waits in the thread for one turn of each heavy one. */
const TURN_MS = 2;
/** A job during which the index changed is done again; after so many times, the engine is asked. */
const MAX_TRIES = 4;

/** Answers from the stored texts, in this thread. */
export class TextService implements Texts {
  readonly #client: Meilisearch;
  readonly #followed: Record<StoredName, FollowedStore>;

  /**
   * @param clients that may search
   * @param folder of the stores; made where it is missing
   */
  constructor(clients: SearchClients, folder: string) {
    this.#client = clients.whole;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const cache = new CacheStore(CACHE_MEGABYTES);
    const open = (of: StoredName) => new FollowedStore(clients.parts, { folder, of, cache });
    this.#followed = { reports: open('reports'), statements: open('statements') };
  }

  async ask<Name extends JobName>(
    of: StoredName,
    job: Name,
    request: JobRequest<Name>,
    { allowsStale = false, patienceMs }: AskOptions = {},
  ): Promise<TextAnswer<JobResult<Name>> | undefined> {
    const followed = this.#followed[of];
    const { store, cache, phrases, registers } = followed;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const isReady = allowsStale && tries === 0 && store.generation !== undefined;
      if (!isReady && !(await followed.isCurrent(patienceMs))) return undefined;
      const { generation } = store;
      if (generation === undefined) continue;
      const tools = {
        of,
        store,
        client: this.#client,
        turn: new Turn(TURN_MS),
        cache,
        phrases,
        registers,
      };
      try {
        const result = await store.reading(() => TEXT_JOBS[job](tools, request));
        if (store.generation === generation) return { result, generation };
      } catch (error) {
        if (error instanceof OnlyEngineTells) return undefined;
        if (!(error instanceof IndexMoved)) throw error;
      }
    }
    return undefined;
  }

  async close(): Promise<void> {
    for (const name of Object.keys(STORED_INDEXES) as StoredName[])
      await this.#followed[name].close();
  }
}

/** A store that is brought to the state of the index whenever it is asked. */
class FollowedStore {
  readonly store: TextStore;
  readonly cache: CacheSection<object>;
  readonly phrases: GenerationCache<HeldPhrases>;
  readonly registers: GenerationCache<Register>;
  readonly #clients: readonly Meilisearch[];
  readonly #options: { of: StoredName; lock: string };
  #following: Promise<Following> | undefined;

  constructor(
    clients: readonly Meilisearch[],
    { folder, of, cache }: { folder: string; of: StoredName; cache: CacheStore },
  ) {
    this.#clients = clients;
    this.#options = { of, lock: join(folder, `${of}.lock`) };
    this.store = new TextStore(join(folder, of), cache);
    this.cache = cache.openSection();
    this.phrases = new GenerationCache(cache, ({ table }: HeldPhrases) => table.bytes);
    this.registers = new GenerationCache(cache, registerBytes);
  }

  /** Whether the store has a state of the index that was current after this call began, or when one before began. */
  async isCurrent(patienceMs?: number): Promise<boolean> {
    this.#following ??= this.#follow();
    const following = this.#following;
    if (patienceMs === undefined && this.store.generation !== undefined)
      return (await following) === 'current';
    // Reading a large index takes long; whoever asks meanwhile is answered without.
    following.catch(() => {});
    const patience = delay(patienceMs ?? PATIENCE_MS, 'behind' as const, { ref: false });
    return (await Promise.race([following, patience])) === 'current';
  }

  async close(): Promise<void> {
    await this.#following?.catch(() => {});
    this.store.close();
  }

  async #follow(): Promise<Following> {
    try {
      return await followIndex(this.store, this.#clients, this.#options);
    } finally {
      this.#following = undefined;
    }
  }
}
