import { join } from 'node:path';
import type { Engine } from '../../engine/engine.js';
import type { Texts } from './text-jobs.js';
import { TextService } from './text-service.js';
import { WorkerTexts } from './worker-texts.js';

/** How often the stores are brought to the state of the index while nobody asks, so that few have to wait. */
const FOLLOW_EVERY_MS = 10_000;

/**
 * The texts of the index in a data directory, in a thread of their own. They can be deleted at any time while the
 * program is stopped: they are read from the index again.
 *
 * @param onFailure told what keeps the texts from being used; answers come without them, but later
 */
export function openTexts(
  dataDir: string,
  engine: Engine,
  onFailure: (error: unknown) => void,
): Texts {
  const folder = join(dataDir, 'texts');
  // A worker of Node 20 cannot load TypeScript: run from its sources, the program reads texts in its one thread.
  const texts = import.meta.url.endsWith('.ts')
    ? new TextService(engine.search, folder)
    : new WorkerTexts(folder, () => engine.accesses(), onFailure);
  const follow = () => {
    for (const of of ['reports', 'statements'] as const)
      texts.ask(of, 'follow', {}).catch(onFailure);
  };
  const timer = setInterval(follow, FOLLOW_EVERY_MS).unref();
  follow();
  return {
    ask: (...question) => texts.ask(...question),
    close: async () => {
      clearInterval(timer);
      await texts.close();
    },
  };
}
