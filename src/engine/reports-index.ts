import type { Meilisearch, Settings } from 'meilisearch';
import { isDeepStrictEqual } from 'node:util';
import {
  COVERAGE_INDEX,
  COVERAGE_SETTINGS,
  INDEX_SETTINGS,
  PRIMARY_KEY,
  REPORTS_INDEX,
  STATEMENTS_INDEX,
  STATEMENT_SETTINGS,
} from '../model/index-settings.js';
import { EngineRejection } from './client/http-client.js';
import { succeeded } from './client/tasks.js';

/** Makes the indexes where they are missing, with the settings that counting needs. */
export async function ensureIndexes(client: Meilisearch): Promise<void> {
  await ensureIndex(client, REPORTS_INDEX, INDEX_SETTINGS);
  await ensureIndex(client, STATEMENTS_INDEX, STATEMENT_SETTINGS);
  await ensureIndex(client, COVERAGE_INDEX, COVERAGE_SETTINGS);
}

/** Makes an index where it is missing, and gives it settings where it has others. */
export async function ensureIndex(
  client: Meilisearch,
  uid: string,
  wanted: Settings,
): Promise<void> {
  if ((await readSettings(client, uid)) === undefined) {
    await succeeded(client, await client.createIndex(uid, { primaryKey: PRIMARY_KEY }));
  }
  const settings = (await readSettings(client, uid)) ?? {};
  if (contains(settings, wanted)) return;
  await succeeded(client, await client.index(uid).updateSettings(wanted));
}

/** Removes an index; one that is not there is no error. */
export async function removeIndex(client: Meilisearch, uid: string): Promise<void> {
  if ((await readSettings(client, uid)) === undefined) return;
  await succeeded(client, await client.deleteIndex(uid));
}

/** How many documents the index has; 0 where there is no index. */
export async function documentCount(client: Meilisearch, uid = REPORTS_INDEX): Promise<number> {
  try {
    return (await client.index(uid).getStats()).numberOfDocuments;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/** The state of the index: a name that every write changes, and that never comes back. */
export async function readGeneration(client: Meilisearch, uid = REPORTS_INDEX): Promise<string> {
  const { updatedAt, generation = updatedAt } = (await client.index(uid).getRawInfo()) as {
    updatedAt: unknown;
    generation?: unknown;
  };
  return String(generation);
}

/** The state of an index on several servers, of the states on each: as `readGeneration` has it. */
export function joinGenerations(updatedAt: string[]): string {
  return updatedAt.join(' ');
}

/** When the index was made, and when it was last written to. */
export async function readIndexState(
  client: Meilisearch,
  uid = REPORTS_INDEX,
): Promise<{ createdAt: string; updatedAt: string }> {
  const { createdAt, updatedAt } = await client.index(uid).getRawInfo();
  return { createdAt: String(createdAt), updatedAt: String(updatedAt) };
}

/** The number of the last change of reports and statements: what is written next gets a larger one. */
export async function readLastRevision(client: Meilisearch): Promise<number> {
  const { results } = await client.multiSearch({
    queries: [REPORTS_INDEX, STATEMENTS_INDEX].map((indexUid) => ({
      indexUid,
      facets: ['revision'],
      limit: 0,
    })),
  });
  return Math.max(...results.map(({ facetStats }) => facetStats?.revision?.max ?? 0));
}

async function readSettings(client: Meilisearch, uid: string): Promise<Settings | undefined> {
  try {
    return await client.index(uid).getSettings();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof EngineRejection && error.engineCode === 'index_not_found';
}

/** Lists that are sets to the engine: it gives them back in an order of its own. */
const ORDERLESS = new Set(['filterableAttributes', 'sortableAttributes', 'disableOnAttributes']);

/** Whether the engine's value has all that is wanted; it adds defaults of its own. */
function contains(found: unknown, wanted: unknown, name = ''): boolean {
  if (ORDERLESS.has(name) && Array.isArray(found) && Array.isArray(wanted)) {
    return isDeepStrictEqual(new Set(found), new Set(wanted));
  }
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
    return isDeepStrictEqual(found, wanted);
  }
  return Object.entries(wanted).every(([key, value]) =>
    contains((found as Record<string, unknown> | null | undefined)?.[key], value, key),
  );
}
