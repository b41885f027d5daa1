import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WARCSerializer } from 'warcio';
import type { Archive } from '../../../indexer/archive/archive.js';
import { createWarcRecords } from '../../../indexer/archive/warc-records.js';

const gzipped = promisify(gzip);

/**
 * Writes every fetch as `.warc.gz`, one gzip member a record, as replay tools want it. Memory stays
 * flat; `out` is ended. Gives the number of records.
 *
 * @throws XianbaoError `archive_corrupt` where a page is missing or damaged
 */
export async function exportWarc(
  archive: Archive,
  out: Writable,
  filename = 'xianbao.warc.gz',
): Promise<number> {
  let records = 0;
  async function* members(): AsyncGenerator<Uint8Array> {
    for (const record of createWarcRecords(archive, filename)) {
      records += 1;
      yield await gzipped(await WARCSerializer.serialize(record));
    }
  }
  await pipeline(Readable.from(members()), out);
  return records;
}
