import { join } from 'node:path';
import type { Config } from '../../../src/config.js';
import { ENGINE_VERSION, engineBinary } from '../../../src/engine/embedded/binary.js';
import { openEngine } from '../../../src/engine/engine.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { fail, ok, warn, type Check } from './check.js';

/** Whether the engine's program is the published one, starts, answers and is the measured version. */
export async function* engineChecks(config: Config): AsyncGenerator<Check> {
  const { data, meiliUrl } = config;
  if (meiliUrl === undefined) {
    try {
      yield ok('engine program', `${await engineBinary(join(data, 'engine'))}, hash as published`);
    } catch (error) {
      yield fail('engine program', (error as Error).message, 'nothing can be indexed or searched');
      return;
    }
  }
  const log = join(data, 'engine', 'engine.log');
  const todo =
    meiliUrl === undefined ? `read ${log}` : 'see that MEILI_URL and MEILI_KEY are right';
  try {
    const began = Date.now();
    const engine = await openEngine(config);
    try {
      const client = engine.client('write');
      const { pkgVersion } = await client.getVersion();
      const documents = await documentCount(client);
      const ms = Date.now() - began;
      yield ok('engine', `${meiliUrl ?? 'embedded'} answers, ${documents} documents, ${ms} ms`);
      yield versionCheck(pkgVersion);
    } finally {
      await engine.close();
    }
  } catch (error) {
    const isElsewhere = error instanceof XianbaoError && !error.code.startsWith('engine_');
    yield fail('engine', (error as Error).message, isElsewhere ? 'then check again' : todo);
  }
}

function versionCheck(version: string): Check {
  const message = `Meilisearch ${version}`;
  if (version === ENGINE_VERSION) return ok('engine version', message);
  const todo = `counts were measured on ${ENGINE_VERSION}: run that one, or npm run exactness with this one`;
  return warn('engine version', message, todo);
}
