import type { Meilisearch } from 'meilisearch';
import { succeeded } from '../../src/engine/client/tasks.js';
import { readLastRevision } from '../../src/engine/reports-index.js';
import { codeFilter } from '../../src/engine/spread/hide-moved.js';
import { XianbaoError } from '../../src/model/errors.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../src/model/index-settings.js';
import { Batches, revisionsAfter } from './batches.js';

const INDEXES = [REPORTS_INDEX, STATEMENTS_INDEX];
/** Documents in one answer of the engine: some megabytes. */
const PAGE = 500;

type Document = { key: string; revision?: number };

/**
 * Copies what the index has of some reports from one server to another.
 *
 * @throws XianbaoError `engine_task_failed` where the other then does not have all of it
 */
export async function copyReports(
  codes: string[],
  from: Meilisearch,
  to: Meilisearch,
): Promise<void> {
  const nextRevision = revisionsAfter(await readLastRevision(to));
  for (const index of INDEXES) {
    const filter = codeFilter(index, codes);
    const batches = new Batches<never>(to, index, { nextRevision });
    for await (const documents of readPages(from, index, filter)) {
      await batches.add(documents, 'replace');
      if (batches.isFull) await batches.send();
    }
    await batches.finish();
    const [before, after] = [
      await countUnder(from, index, filter),
      await countUnder(to, index, filter),
    ];
    if (before === after) continue;
    const message = `Of ${before} documents of ${index} that were copied to another server, it has ${after}.`;
    throw new XianbaoError('engine_task_failed', message);
  }
}

/** Removes what a server has of some reports. */
export async function removeReports(codes: string[], client: Meilisearch): Promise<void> {
  for (const index of INDEXES) {
    const filter = codeFilter(index, codes);
    await succeeded(client, await client.index(index).deleteDocuments({ filter }));
  }
}

/** All fields of documents, those to search in too; each written anew gets a revision of its own. */
async function* readPages(
  client: Meilisearch,
  index: string,
  filter: string,
): AsyncGenerator<Document[]> {
  for (let offset = 0; ; offset += PAGE) {
    const request = { filter, offset, limit: PAGE };
    const { results } = await client.index<Document>(index).getDocuments(request);
    yield results.map(({ revision: _, ...document }) => document);
    if (results.length < PAGE) return;
  }
}

async function countUnder(client: Meilisearch, index: string, filter: string): Promise<number> {
  return (await client.index(index).search(null, { filter, limit: 0 })).estimatedTotalHits;
}
