import type { Meilisearch } from 'meilisearch';
import type { Config } from '../config.js';
import { isUnavailable } from './client/engine-unavailable.js';
import { EngineTransport } from './client/http-client.js';
import { EmbeddedEngine, type EmbeddedEngineOptions } from './embedded/embedded-engine.js';
import { EngineServer, type EngineAccess } from './engine-server.js';
import type { EngineMemory } from './memory/engine-memory.js';
import { OutgrownEngine, type MemoryLimit } from './outgrown-engine.js';
import { searchClients, type SearchClients } from './spread/search-clients.js';

/** The engine, started by this program or named by MEILI_URL; there it may be several servers. */
export interface Engine {
  /** Clients that may search, of all servers together and of each. */
  search: SearchClients;
  /** Clients that may write, of each server in the order of MEILI_URL. */
  writers: readonly Meilisearch[];
  /** What a thread of its own needs to search each server. */
  accesses(): EngineAccess[];
  /** The memory of an embedded engine; `undefined` of a server's, or where the system does not tell. */
  memory(): EngineMemory | undefined;
  /** Restarts an embedded engine that has outgrown a bound, if nothing is being written. Returns whether it did. */
  restartIfOutgrown(limit: MemoryLimit): Promise<boolean>;
  /** Lets go of the connections, and of an embedded engine. */
  close(): Promise<void>;
}

/**
 * Connects to the engine. Of several servers, one has to answer; requests that need the others tell which does not.
 *
 * @throws XianbaoError `engine_unavailable` where MEILI_URL does not answer, and what starting an
 *   embedded engine throws
 */
export async function openEngine(
  config: Pick<Config, 'data' | 'engines'>,
  options: Pick<EmbeddedEngineOptions, 'onRestartFailure' | 'onStarting'> = {},
): Promise<Engine> {
  const embedded =
    config.engines.length === 0 ? await EmbeddedEngine.open(config.data, options) : undefined;
  const servers = embedded === undefined ? namedServers(config.engines) : [asServer(embedded)];
  const close = async () => {
    for (const { transport } of servers) await transport.close();
    await embedded?.close();
  };
  try {
    await connectToSome(servers);
    const outgrown = embedded && new OutgrownEngine(embedded, servers[0]!);
    const sends = servers.map((server) => server.sendAs('search'));
    return {
      search: searchClients(sends, embedded === undefined),
      writers: servers.map(({ writer }) => writer),
      accesses: () => servers.map((server) => server.access('search')),
      memory: () => embedded?.memory,
      restartIfOutgrown: async (limit) => (await outgrown?.restart(limit)) ?? false,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function asServer(embedded: EmbeddedEngine): EngineServer {
  const url = () => embedded.url;
  return new EngineServer(new EngineTransport(url, embedded), url, embedded.masterKey);
}

function namedServers(engines: Config['engines']): EngineServer[] {
  return engines.map(({ url, key = '' }, i) => {
    const place = `Search engine ${i + 1} of ${engines.length} (${new URL(url).host})`;
    const name = engines.length > 1 ? place : undefined;
    return new EngineServer(new EngineTransport(() => url, undefined, name), () => url, key);
  });
}

async function connectToSome(servers: EngineServer[]): Promise<void> {
  const tried = await Promise.allSettled(servers.map((server) => server.connect()));
  const failed = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const fault = failed.find((error) => !isUnavailable(error));
  if (fault !== undefined) throw fault;
  if (failed.length === servers.length) throw failed[0];
}
