import { STATUS_CODES } from 'node:http';
import { WARCRecord } from 'warcio';
import type { Archive } from './archive.js';
import type { StoredFetch } from './tables/fetches.js';

const WARC = 'WARC/1.1' as const;
/** They tell how bytes were on the wire, and pages are kept unpacked; or would be taken for the record's. */
const OF_THE_WIRE = /^(content-encoding|transfer-encoding|content-length|warc-.*)$/iu;

/**
 * Every fetch as WARC/1.1 records (ISO 28500), in order, after a `warcinfo`: a `response`, or a
 * `revisit` where the same bytes came before. Where redirects led elsewhere, a `metadata` record's
 * `via` names the address that was asked for.
 *
 * @throws XianbaoError `archive_corrupt` where a page is missing or damaged
 */
export function* createWarcRecords(archive: Archive, filename: string): Generator<WARCRecord> {
  yield WARCRecord.createWARCInfo(
    { filename, warcVersion: WARC },
    { software: 'xianbao', format: 'WARC File Format 1.1', isPartOf: 'xianbao archive' },
  );
  for (const fetch of archive.fetches.each()) {
    const first = archive.fetches.findPage(fetch.page)!;
    const record = first.seq === fetch.seq ? response(fetch, archive) : revisit(fetch, first);
    yield record;
    if (fetch.finalUrl !== fetch.url) yield via(fetch, record);
  }
}

function response(fetch: StoredFetch, archive: Archive): WARCRecord {
  const bytes = archive.pages.read(fetch.page);
  return WARCRecord.create({ ...answer(fetch, bytes.length), type: 'response' }, [bytes]);
}

function revisit(fetch: StoredFetch, first: StoredFetch): WARCRecord {
  return WARCRecord.create({
    ...answer(fetch),
    type: 'revisit',
    refersToUrl: first.finalUrl,
    refersToDate: warcDate(first),
  });
}

function via(fetch: StoredFetch, record: WARCRecord): WARCRecord {
  const warcHeaders = { 'WARC-Concurrent-To': record.warcHeader('WARC-Record-ID')! };
  const options = { url: fetch.finalUrl, date: warcDate(fetch), warcVersion: WARC, warcHeaders };
  const fields = Buffer.from(`via: ${fetch.url}\r\n`);
  return WARCRecord.create({ ...options, type: 'metadata' }, [fields]);
}

function answer(fetch: StoredFetch, length?: number) {
  const statusline = `HTTP/1.1 ${fetch.status} ${STATUS_CODES[fetch.status] ?? ''}`.trimEnd();
  const httpHeaders = unpackedHeaders(fetch.headers);
  if (length !== undefined) httpHeaders.push(['content-length', String(length)]);
  return {
    url: fetch.finalUrl,
    date: warcDate(fetch),
    warcVersion: WARC,
    statusline,
    httpHeaders,
    warcHeaders: { 'WARC-Payload-Digest': `sha256:${fetch.page}` },
  };
}

function unpackedHeaders(headers: Record<string, string>): [string, string][] {
  return Object.entries(headers)
    .filter(([name]) => !OF_THE_WIRE.test(name))
    .map(([name, value]) => [name, value.replaceAll(/[\r\n]+/gu, ' ')]);
}

function warcDate(fetch: StoredFetch): string {
  return new Date(fetch.at).toISOString();
}
