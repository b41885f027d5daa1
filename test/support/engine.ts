import { join } from 'node:path';
import type { Config } from '../../src/config.js';
import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine.js';
import { openEngine, type Engine } from '../../src/engine/engine.js';
import { removeFolder, temporaryFolder } from './temporary-folder.js';

/**
 * A real engine over a data directory of its own; `close` stops it and removes the directory.
 *
 * @param engines servers to use instead of an engine of its own
 */
export async function temporaryEngine(engines: Config['engines'] = []): Promise<{
  engine: Engine;
  data: string;
  close: () => Promise<void>;
}> {
  const data = await temporaryFolder();
  try {
    const engine = await openEngine({ data, engines });
    const close = async () => {
      await engine.close();
      await removeFolder(data);
    };
    return { engine, data, close };
  } catch (error) {
    await removeFolder(data);
    throw error;
  }
}

/** Real engines, each over a data directory of its own, as several servers of one. */
export interface TemporaryServers {
  servers: EmbeddedEngine[];
  /** Addresses and keys as MEILI_URL and MEILI_KEY give them. */
  engines: Config['engines'];
  close: () => Promise<void>;
}

export async function temporaryServers(count: number): Promise<TemporaryServers> {
  const parent = await temporaryFolder();
  const servers: EmbeddedEngine[] = [];
  const close = async () => {
    for (const server of servers) await server.close();
    await removeFolder(parent);
  };
  try {
    for (let i = 0; i < count; i += 1)
      servers.push(await EmbeddedEngine.open(join(parent, String(i))));
    const engines = servers.map(({ url, masterKey }) => ({ url, key: masterKey }));
    return { servers, engines, close };
  } catch (error) {
    await close();
    throw error;
  }
}
