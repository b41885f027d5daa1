import type { Meilisearch } from 'meilisearch';
import { EngineRejection } from './http-client.js';
import { runOutsideScopes } from './request-scope.js';

/** Another version takes an engine's place by a restart, within which nothing is counted; a minute later it is named. */
const FRESH_MS = 60_000;

interface Reading {
  /** `performance.now()` */
  at: number;
  version: Promise<string | null>;
}

const READINGS = new WeakMap<Meilisearch, Reading>();

/**
 * The version of the engine, such as `1.21.0`; of several servers that differ, all of theirs; `null` where the key that an
 * operator gave, or a proxy, does not let it be asked.
 *
 * @throws XianbaoError `engine_unavailable`
 */
export function readEngineVersion(client: Meilisearch): Promise<string | null> {
  const last = READINGS.get(client);
  if (last !== undefined && performance.now() - last.at < FRESH_MS) return last.version;
  const version = runOutsideScopes(() => askVersion(client));
  READINGS.set(client, { at: performance.now(), version });
  // What failed is asked again by whoever comes next.
  version.catch(() => READINGS.delete(client));
  return version;
}

async function askVersion(client: Meilisearch): Promise<string | null> {
  try {
    return (await client.getVersion()).pkgVersion;
  } catch (error) {
    // A count is not refused for want of a version: a proxy before the engine may know no such address.
    if (error instanceof EngineRejection) return null;
    throw error;
  }
}
