import { possibleIds } from '../../src/model/ids.js';
import type { Archive } from '../archive/archive.js';
import type { ReadReport } from '../archive/ledger/record-reports.js';
import type { Version } from '../archive/tables/version.js';
import type { Defaults } from '../extract/extract-reports.js';
import type { RawItem } from '../sources/files/raw-item.js';
import type { ReadItem } from './read-pool.js';

/**
 * A version's report, read again; nothing where this program finds no such report there any more.
 *
 * @throws XianbaoError `archive_corrupt`
 */
export async function rereadVersion(
  version: Version,
  archive: Archive,
  read: ReadItem,
): Promise<ReadReport | undefined> {
  const { origin } = version;
  const bytes = archive.pages.read(origin.page);
  const at = { file: describeOrigin(version) };
  const item: RawItem =
    origin.input === 'row'
      ? { kind: 'row', origin: at, row: JSON.parse(bytes.toString('utf8')) }
      : { kind: origin.input, origin: at, bytes };
  const results = await read(item, origin.defaults as Defaults);
  const reports = results.filter((result) => 'report' in result);
  const found = reports.find(({ report }) => possibleIds(report).includes(version.id));
  // A row or text is one report, whose id may have been derived from what is read otherwise now.
  const reread = found ?? (origin.input === 'page' ? undefined : reports[0]);
  return reread && { ...reread, report: { ...reread.report, id: version.id } };
}

/** Where a version was read, for messages. */
export function describeOrigin({ origin }: Version): string {
  return origin.kind === 'page' ? origin.url : `archive ${origin.page}`;
}
