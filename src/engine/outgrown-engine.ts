import type { Meilisearch } from 'meilisearch';
import type { EmbeddedEngine } from './embedded/embedded-engine.js';
import type { EngineTransport } from './client/http-client.js';
import type { EngineServer } from './engine-server.js';

/** Requests of this process that take longer are cut off and asked again. */
const MAX_DRAIN_MS = 5_000;

export interface MemoryLimit {
  /** What the engine may hold of its own. */
  boundBytes: number;
  /** Whether a run writes, or may begin to write without joining the engine first. */
  isLoading: () => boolean;
}

/**
 * Restarts an embedded engine between loads once it has outgrown a bound: 1.21 leaks memory as it indexes, which 1.39
 * mended. What is asked meanwhile waits.
 */
export class OutgrownEngine {
  readonly #embedded: EmbeddedEngine;
  readonly #transport: EngineTransport;
  readonly #client: Meilisearch;
  /** The engine's last task at the last restart. */
  #lastTask: number | undefined;

  constructor(embedded: EmbeddedEngine, server: EngineServer) {
    this.#embedded = embedded;
    this.#transport = server.transport;
    // One that may see tasks.
    this.#client = server.writer;
  }

  /**
   * Returns whether it restarted the engine.
   *
   * @throws XianbaoError `engine_start_failed`; the engine is then started again as one that died
   */
  async restart({ boundBytes, isLoading }: MemoryLimit): Promise<boolean> {
    const { memory } = this.#embedded;
    if (memory === undefined || memory.ownBytes <= boundBytes) return false;
    try {
      return await this.#embedded.restart(async () => {
        // Who begins a run joins the engine, which nobody can now.
        if (isLoading() || !(await this.#hasLoadedSince())) return false;
        await this.#transport.pause(MAX_DRAIN_MS);
        return true;
      });
    } finally {
      this.#transport.resume();
    }
  }

  /** Whether the engine has carried out all of its tasks, and any since the last restart: it leaks by them alone. */
  async #hasLoadedSince(): Promise<boolean> {
    const statuses = ['enqueued' as const, 'processing' as const];
    if ((await this.#client.tasks.getTasks({ statuses, limit: 1 })).total > 0) return false;
    const [last] = (await this.#client.tasks.getTasks({ limit: 1 })).results;
    if (last === undefined || last.uid === this.#lastTask) return false;
    this.#lastTask = last.uid;
    return true;
  }
}
