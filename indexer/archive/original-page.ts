import {
  MAX_ORIGINAL_BYTES,
  type OriginalForm,
  type OriginalHead,
  type OriginalPage,
} from '../../src/model/original-page.js';
import { decodePage } from '../sources/markup/charset.js';
import type { Archive } from './archive.js';

/**
 * What is known of the page that a version of a report was read from; `undefined` where it was imported, is too large
 * or is missing.
 */
export function findOriginal(
  { versions, fetches, pages }: Archive,
  id: string,
  version: number,
): OriginalHead | undefined {
  const origin = versions.of(id).find((each) => each.version === version)?.origin;
  if (origin?.kind !== 'page') return undefined;
  const { url, page } = origin;
  // The same bytes may stand at two addresses.
  const fetch = fetches.findFrom(url, page) ?? fetches.findPage(page);
  const size = pages.size(page);
  if (fetch === undefined || size === undefined || size > MAX_ORIGINAL_BYTES) return undefined;
  const contentType = fetch.headers['content-type'] ?? null;
  return { url: fetch.finalUrl, retrievedAt: fetch.at, contentType, sha256: page };
}

/**
 * The page itself; in UTF-8, decoded as it was when the report was read.
 *
 * @throws XianbaoError `archive_corrupt`
 */
export function readOriginal(
  archive: Archive,
  id: string,
  version: number,
  form: OriginalForm,
): OriginalPage | undefined {
  const head = findOriginal(archive, id, version);
  if (head === undefined) return undefined;
  const sent = archive.pages.read(head.sha256);
  if (form === 'sent') return { ...head, bytes: sent };
  return { ...head, bytes: Buffer.from(decodePage(sent, head.contentType ?? undefined)) };
}
