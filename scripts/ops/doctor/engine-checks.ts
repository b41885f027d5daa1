import { join } from 'node:path';
import type { Meilisearch } from 'meilisearch';
import type { Config } from '../../../src/config.js';
import { ENGINE_VERSION, engineBinary } from '../../../src/engine/embedded/binary.js';
import { openEngine } from '../../../src/engine/engine.js';
import { readRecords } from '../../../src/engine/spread/layout-record.js';
import { XianbaoError } from '../../../src/model/errors.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { fail, ok, warn, type Check } from './check.js';

const SEE_ADDRESS = 'see that MEILI_URL and MEILI_KEY are right';

/** Whether the engine's program is the published one, starts, answers and is the measured version; so each server. */
export async function* engineChecks(config: Config): AsyncGenerator<Check> {
  const { data, engines } = config;
  if (engines.length === 0) {
    try {
      yield ok('engine program', `${await engineBinary(join(data, 'engine'))}, hash as published`);
    } catch (error) {
      yield fail('engine program', (error as Error).message, 'nothing can be indexed or searched');
      return;
    }
  }
  const todo = engines.length === 0 ? `read ${join(data, 'engine', 'engine.log')}` : SEE_ADDRESS;
  try {
    const began = Date.now();
    const engine = await openEngine(config);
    try {
      const openedMs = Date.now() - began;
      for (const [i, client] of engine.writers.entries())
        yield* serverChecks(client, { of: engines[i]?.url ?? 'embedded', openedMs, todo });
      if (engine.writers.length > 1) yield* layoutChecks(engine.writers, engines);
    } finally {
      await engine.close();
    }
  } catch (error) {
    yield fail('engine', (error as Error).message, adviceFor(error, todo));
  }
}

async function* serverChecks(
  client: Meilisearch,
  { of, openedMs, todo }: { of: string; openedMs: number; todo: string },
): AsyncGenerator<Check> {
  try {
    const began = Date.now();
    const { pkgVersion } = await client.getVersion();
    const documents = await documentCount(client);
    const ms = openedMs + Date.now() - began;
    yield ok('engine', `${of} answers, ${documents} documents, ${ms} ms`);
    yield versionCheck(pkgVersion);
  } catch (error) {
    yield fail('engine', (error as Error).message, adviceFor(error, todo));
  }
}

/** Whether each of several servers has a share of the reports. */
async function* layoutChecks(
  clients: readonly Meilisearch[],
  engines: Config['engines'],
): AsyncGenerator<Check> {
  try {
    const { names, layout } = await readRecords(clients);
    if (layout === undefined) return;
    const { members, next } = layout;
    if (next !== null) {
      const todo = 'run xianbao rebalance again; every number is right meanwhile';
      yield warn('engine layout', 'reports are being moved, or that was broken off', todo);
    }
    const idle = engines.filter((_, i) => !members.includes(names[i] ?? ''));
    if (idle.length > 0 && next === null) {
      const message = `${idle.map(({ url }) => url).join(', ')} has no reports`;
      yield warn('engine layout', message, 'run xianbao rebalance, or leave it out of MEILI_URL');
    }
    if (idle.length === 0 && next === null)
      yield ok('engine layout', `reports are on all ${members.length} servers`);
  } catch (error) {
    yield fail('engine layout', (error as Error).message, adviceFor(error, SEE_ADDRESS));
  }
}

function adviceFor(error: unknown, todo: string): string {
  const isElsewhere = error instanceof XianbaoError && !error.code.startsWith('engine_');
  return isElsewhere ? 'then check again' : todo;
}

function versionCheck(version: string): Check {
  const message = `Meilisearch ${version}`;
  if (version === ENGINE_VERSION) return ok('engine version', message);
  const todo = `counts were measured on ${ENGINE_VERSION}: run that one, or npm run exactness with this one`;
  return warn('engine version', message, todo);
}
