import type { Meilisearch } from 'meilisearch';
import type { Config } from '../../../src/config.js';
import { documentCount } from '../../../src/engine/reports-index.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../../src/model/index-settings.js';

/** One of the servers that MEILI_URL names: what it has, or why it cannot be asked. */
export type ServerStatus = { url: string } & (ServerContent | { problem: string });

interface ServerContent {
  /** Versions of reports, those on their way to another server among them. */
  documents: number;
  statements: number;
  /** What its database occupies, in bytes. */
  bytes: number;
}

/**
 * Asks each server by itself; one that does not answer keeps none of the others from being told.
 *
 * @param writers clients of the servers, in the order of `engines`
 */
export function readServers(
  writers: readonly Meilisearch[],
  engines: Config['engines'],
): Promise<ServerStatus[]> {
  return Promise.all(engines.map(({ url }, i) => readServer(writers[i]!, url)));
}

async function readServer(client: Meilisearch, url: string): Promise<ServerStatus> {
  try {
    const { databaseSize } = await client.getStats();
    const [documents, statements] = [
      await documentCount(client, REPORTS_INDEX),
      await documentCount(client, STATEMENTS_INDEX),
    ];
    return { url, documents, statements, bytes: databaseSize };
  } catch (error) {
    return { url, problem: (error as Error).message };
  }
}
