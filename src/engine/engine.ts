import type { Meilisearch } from 'meilisearch';
import type { Config } from '../config.js';
import { EmbeddedEngine, type EmbeddedEngineOptions } from './embedded/embedded-engine.js';
import { engineClient } from './client/engine-client.js';
import type { EngineMemory } from './memory/engine-memory.js';
import { EngineTransport } from './client/http-client.js';
import { scopedKeys, type Role } from './client/keys.js';
import { OutgrownEngine, type MemoryLimit } from './outgrown-engine.js';

/** Where the engine listens now, and a key for it. */
export interface EngineAccess {
  url: string;
  key: string;
}

/** The engine, started by this program or named by MEILI_URL. */
export interface Engine {
  /** A client that may do what the role may. */
  client(role: Role): Meilisearch;
  /** Where the engine listens now. */
  url(): string;
  /** What a thread of its own needs to ask the engine. */
  access(role: Role): EngineAccess;
  /** The memory of an embedded engine; `undefined` of a server's, or where the system does not tell. */
  memory(): EngineMemory | undefined;
  /** Restarts an embedded engine that has outgrown a bound, if nothing is being written. Returns whether it did. */
  restartIfOutgrown(limit: MemoryLimit): Promise<boolean>;
  /** Lets go of the connections, and of an embedded engine. */
  close(): Promise<void>;
}

/**
 * Connects to the engine.
 *
 * @throws XianbaoError `engine_unavailable` where MEILI_URL does not answer, and what starting an
 *   embedded engine throws
 */
export async function openEngine(
  config: Pick<Config, 'data' | 'meiliUrl' | 'meiliKey'>,
  options: Pick<EmbeddedEngineOptions, 'onRestartFailure' | 'onStarting'> = {},
): Promise<Engine> {
  const embedded =
    config.meiliUrl === undefined ? await EmbeddedEngine.open(config.data, options) : undefined;
  const url = () => embedded?.url ?? config.meiliUrl!;
  const transport = new EngineTransport(url, embedded);
  const clientWith = (apiKey: string) => engineClient(apiKey, transport.send);
  const key = embedded?.masterKey ?? config.meiliKey ?? '';
  const close = async () => {
    await transport.close();
    await embedded?.close();
  };
  try {
    const keys = await scopedKeys(clientWith(key), key);
    const clients = { search: clientWith(keys.search), write: clientWith(keys.write) };
    const outgrown = embedded && new OutgrownEngine(embedded, transport, clients.write);
    return {
      client: (role) => clients[role],
      url,
      access: (role) => ({ url: url(), key: keys[role] }),
      memory: () => embedded?.memory,
      restartIfOutgrown: async (limit) => (await outgrown?.restart(limit)) ?? false,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
