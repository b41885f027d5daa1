import { openEngine, type Engine } from '../../src/engine/engine.js';
import { removeFolder, temporaryFolder } from './temporary-folder.js';

/** A real engine over a data directory of its own; `close` stops it and removes the directory. */
export async function temporaryEngine(): Promise<{
  engine: Engine;
  data: string;
  close: () => Promise<void>;
}> {
  const data = await temporaryFolder();
  try {
    const engine = await openEngine({ data, meiliUrl: undefined, meiliKey: undefined });
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
