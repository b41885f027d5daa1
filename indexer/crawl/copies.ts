import { canonicalUrl } from '../sources/address/canonical-url.js';
import type { Report } from '../../src/model/report.js';
import type { AddressRecord } from '../archive/tables/address.js';
import type { Archive } from '../archive/archive.js';
import type { Version } from '../archive/tables/version.js';

const COPY = 'duplicate of ';

/** What the ledger says of an address that repeats another address's report. */
export function copyReason(id: string): string {
  return COPY + id;
}

/** The id of the report that an address repeats, if it does. */
export function copiedId(address: AddressRecord | undefined): string | undefined {
  const reason = address?.reason ?? '';
  return reason.startsWith(COPY) ? reason.slice(COPY.length) : undefined;
}

/** Whether a version was read at another address than `url` and is still there. */
export function standsElsewhere(version: Version, url: string, { addresses }: Archive): boolean {
  const { origin } = version;
  if (origin.kind !== 'page' || origin.url === url) return false;
  return addresses.get(origin.url)?.goneAt === null;
}

/** Whether an address is the report's own, and not one that redirects to it or lists it with others. */
export function isOwnAddress(url: string, report: Report): boolean {
  return canonicalUrl(report.url ?? '') === url;
}

/**
 * The address by which a page's report is known. A copy speaks for the report once that is gone from
 * where it was first read, or has moved: then it is that report, edited or not, and no new one.
 *
 * @param found where the page was found in the end, redirects followed
 */
export function knownAddress(url: string, found: string, archive: Archive): string {
  const id = copiedId(archive.addresses.get(url));
  const last = id === undefined ? undefined : archive.versions.of(id).at(-1);
  if (last?.origin.kind !== 'page' || standsElsewhere(last, url, archive)) return found;
  const { url: known } = last.origin.defaults;
  return typeof known === 'string' ? known : found;
}
