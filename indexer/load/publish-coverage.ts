import type { Meilisearch } from 'meilisearch';
import { isDeepStrictEqual } from 'node:util';
import { countyByCode } from '../../src/model/place/counties.js';
import { openIndexServers } from '../../src/engine/spread/index-servers.js';
import type { XianbaoError } from '../../src/model/errors.js';
import { digest } from '../../src/model/ids.js';
import { COVERAGE_INDEX } from '../../src/model/index-settings.js';
import type { Archive } from '../archive/archive.js';
import type { MonthCoverage } from '../archive/tables/coverage.js';
import { Batches } from './batches.js';

const PAGE_SIZE = 1_000;

type CoverageDocument = ReturnType<typeof toCoverageDocument>;

/**
 * Publishes what the ledger knows of each source, county and month to the index that the gateway reads:
 * writes what changed there and removes what no longer exists.
 *
 * @param clients one for each server of the engine
 * @param onDown told where the server that has the index does not answer
 */
export async function publishCoverage(
  clients: readonly Meilisearch[],
  archive: Archive,
  onDown = throwAgain,
): Promise<void> {
  const { coverageHome, down } = await openIndexServers(clients);
  if (coverageHome === undefined) return onDown(down[0]!);
  await publishTo(coverageHome, archive);
}

function throwAgain(error: XianbaoError): void {
  throw error;
}

/** Publishes to one server. */
export async function publishTo(client: Meilisearch, archive: Archive): Promise<void> {
  const before = await fetchPublished(client);
  const batches = new Batches(client, COVERAGE_INDEX);
  for (const row of archive.coverage.coverage()) {
    const document = toCoverageDocument(row);
    const known = before.get(document.key);
    before.delete(document.key);
    if (!isDeepStrictEqual(known, document)) await batches.add([document], 'replace');
    if (batches.isFull) await batches.send();
  }
  // A report without a date was counted under the month of its discovery until it was read.
  await batches.add([...before.values()], 'remove');
  await batches.finish();
}

async function fetchPublished(client: Meilisearch): Promise<Map<string, CoverageDocument>> {
  const found = new Map<string, CoverageDocument>();
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const { results } = await client
      .index<CoverageDocument>(COVERAGE_INDEX)
      .getDocuments({ limit: PAGE_SIZE, offset });
    for (const document of results) found.set(document.key, document);
    if (results.length < PAGE_SIZE) return found;
  }
}

function toCoverageDocument(row: MonthCoverage) {
  const county = row.county === null ? undefined : countyByCode(row.county);
  const { name = null, prefecture = null, province = null } = county ?? {};
  const key = digest(JSON.stringify([row.source, row.county, row.month])).slice(0, 24);
  return { key, ...row, countyName: name, prefecture, province };
}
