import type { Meilisearch } from 'meilisearch';
import { REPORTS_INDEX } from '../../model/index-settings.js';
import { idCode } from '../../model/ids.js';
import { XianbaoError } from '../../model/errors.js';
import type { StoredReport } from '../plan/engine-search.js';
import { quote } from '../plan/filters.js';

const MAX_VERSIONS = 1_000;

/**
 * The versions of a report, the oldest first, with at least the fields named; empty where there is no
 * such report.
 */
export async function listVersions(
  client: Meilisearch,
  id: string,
  fields: (keyof StoredReport)[],
): Promise<StoredReport[]> {
  const { results } = await client.index<StoredReport>(REPORTS_INDEX).getDocuments({
    filter: `idCode = ${quote(idCode(id))}`,
    fields: [...new Set<keyof StoredReport>(['id', 'version', ...fields])],
    limit: MAX_VERSIONS,
  });
  return results.toSorted((a, b) => a.version - b.version);
}

/**
 * The latest version of a report, or the one at a time (milliseconds since the epoch). Where the report
 * was gone by then, the last one before.
 *
 * @throws XianbaoError `report_not_found`
 */
export async function versionAt(
  client: Meilisearch,
  id: string,
  asOf: number | undefined,
  fields: (keyof StoredReport)[],
): Promise<StoredReport> {
  const heads = await listVersions(client, id, ['key', 'validFrom']);
  const head = heads.findLast(({ validFrom }) => asOf === undefined || validFrom <= asOf);
  if (head === undefined) throw reportNotFound(id);
  const { results } = await client.index<StoredReport>(REPORTS_INDEX).getDocuments({
    filter: `key = ${quote(head.key)}`,
    fields: [...new Set<keyof StoredReport>(['key', ...fields])],
    limit: MAX_VERSIONS,
  });
  const version = results.find(({ key }) => key === head.key);
  if (version === undefined) throw reportNotFound(id);
  return version;
}

export function reportNotFound(id: string): XianbaoError {
  return new XianbaoError('report_not_found', `There is no report ${id}.`, { parameter: 'id' });
}
