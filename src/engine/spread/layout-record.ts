import type { Meilisearch } from 'meilisearch';
import { LAYOUT_INDEX } from '../../model/index-settings.js';
import { XianbaoError } from '../../model/errors.js';
import { EngineRejection } from '../client/http-client.js';
import { succeeded } from '../client/tasks.js';
import type { Layout } from './layout.js';

/** The document that each server has of the layout. */
const KEY = 'layout';

/** What the servers say of the layout, in the order of MEILI_URL. */
export interface ServerRecords {
  /** A server's name is the instant in which its index of the layout was made; `undefined` before. */
  names: (string | undefined)[];
  /** The version of the layout that each has; 0 for none. */
  versions: number[];
  /** The latest that any of them has. */
  layout: Layout | undefined;
}

/**
 * Reads what the servers say of the layout.
 *
 * @throws XianbaoError `engine_unavailable` where one of them does not answer; `invalid_configuration` where one that has
 *   reports is not among them
 */
export async function readRecords(clients: readonly Meilisearch[]): Promise<ServerRecords> {
  const [names, layouts] = await Promise.all([
    Promise.all(clients.map(readName)),
    Promise.all(clients.map(readLayout)),
  ]);
  const versions = layouts.map((each) => each?.version ?? 0);
  const layout = latestLayout(layouts);
  if (layout !== undefined) requireMembers(layout, names);
  return { names, versions, layout };
}

export function latestLayout(layouts: (Layout | undefined)[]): Layout | undefined {
  return layouts.reduce(
    (latest, each) => ((each?.version ?? 0) > (latest?.version ?? 0) ? each : latest),
    undefined,
  );
}

/** The layout as one server has it. */
export async function readLayout(client: Meilisearch): Promise<Layout | undefined> {
  const document = await unlessMissing(client.index<Layout>(LAYOUT_INDEX).getDocument(KEY));
  if (document === undefined) return undefined;
  const { version, members, next, hidden } = document;
  return { version, members, next, hidden };
}

export async function readName(client: Meilisearch): Promise<string | undefined> {
  const info = await unlessMissing(client.index(LAYOUT_INDEX).getRawInfo());
  return info && String(info.createdAt);
}

/**
 * Gives all servers a layout. Killed on the way, some have the new one and some that before: then no report has been moved yet
 * to where the new one alone finds it.
 */
export async function writeLayout(clients: readonly Meilisearch[], layout: Layout): Promise<void> {
  const write = async (client: Meilisearch) =>
    succeeded(
      client,
      await client
        .index(LAYOUT_INDEX)
        .addDocuments([{ key: KEY, ...layout }], { primaryKey: 'key' }),
    );
  await Promise.all(clients.map(write));
}

function requireMembers({ members, next }: Layout, names: (string | undefined)[]): void {
  const needed = [...new Set([...members, ...(next?.members ?? [])])];
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  throw new XianbaoError(
    'invalid_configuration',
    `MEILI_URL names ${names.length} search engines, and ${missing.length} of the ${needed.length} that reports are on ${missing.length === 1 ? 'is' : 'are'} not among them. ` +
      'Name it again; `xianbao rebalance --drain URL` empties one that is to go.',
    { parameter: 'MEILI_URL' },
  );
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const code = error instanceof EngineRejection ? error.engineCode : '';
    if (code === 'index_not_found' || code === 'document_not_found') return undefined;
    throw error;
  }
}
