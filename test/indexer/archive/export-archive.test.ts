import { expect } from 'chai';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { WARCParser } from 'warcio';
import type { Archive } from '../../../indexer/archive/archive.js';
import { exportWarc } from '../../../scripts/commands/asking/export-archive.js';
import { temporaryArchive } from './temporary-archive.js';

const HEADERS = {
  'content-type': 'text/html; charset=gb18030',
  'content-encoding': 'gzip',
  'content-length': '7',
  'warc-type': 'request',
  'x-note': 'a,,,b\r\nc',
};

describe('The archive as WARC', () => {
  let archive: Archive;
  let data: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, data, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const note = (url: string, bytes: Buffer, at: number, finalUrl = url) => {
    const page = archive.pages.keep(bytes);
    archive.fetches.note({ url, finalUrl, at, status: 200, headers: HEADERS, page });
    return page;
  };
  const written = async () => {
    const file = join(data, 'out.warc.gz');
    const count = await exportWarc(archive, createWriteStream(file), 'out.warc.gz');
    const records = [];
    for await (const record of WARCParser.iterRecords(createReadStream(file))) {
      const body = Buffer.from(await record.readFully(true));
      records.push({ record, body });
    }
    expect(records).to.have.length(count);
    return { file, records };
  };

  it('is read back by a WARC reader, byte for byte', async () => {
    const bytes = Buffer.from([0xcf, 0xd8, 0xb1, 0xa8, 0x0d, 0x0a, 0x0d, 0x0a, 0x00]);
    const page = note('https://county.test/新闻.html', bytes, Date.UTC(2024, 0, 1));
    const { records, file } = await written();
    expect(records.map(({ record }) => record.warcType)).to.deep.equal(['warcinfo', 'response']);
    const { record, body } = records[1]!;
    expect(body).to.deep.equal(bytes);
    expect(record.warcDate).to.equal('2024-01-01T00:00:00.000Z');
    expect(record.warcTargetURI).to.equal(new URL('https://county.test/新闻.html').href);
    expect(record.warcPayloadDigest).to.equal(`sha256:${page}`);
    expect(record.httpHeaders!.statusCode).to.equal(200);
    const headers = record.httpHeaders!.headers;
    expect(headers.get('content-type')).to.equal('text/html; charset=gb18030');
    expect(headers.get('content-length')).to.equal(String(bytes.length));
    expect(headers.get('content-encoding') ?? null).to.equal(null);
    const plain = gunzipSync(await readFile(file)).toString('latin1');
    expect(plain.startsWith('WARC/1.1\r\n')).to.equal(true);
  });

  it('refers to the first fetch where the same came again', async () => {
    const bytes = Buffer.from('<p>同</p>');
    note('https://county.test/1', bytes, 1_000);
    const page = note('https://county.test/2', bytes, 2_000);
    const { records } = await written();
    const { record, body } = records[2]!;
    expect(record.warcType).to.equal('revisit');
    expect(body).to.have.length(0);
    expect(record.warcPayloadDigest).to.equal(`sha256:${page}`);
    expect(record.warcRefersToTargetURI).to.equal('https://county.test/1');
    expect(record.warcRefersToDate).to.equal('1970-01-01T00:00:01.000Z');
  });

  it('names the address that led to a page', async () => {
    note('https://county.test/old', Buffer.from('x'), 1_000, 'https://county.test/new');
    const { records } = await written();
    expect(records[1]!.record.warcTargetURI).to.equal('https://county.test/new');
    expect(records[2]!.record.warcType).to.equal('metadata');
    expect(String(records[2]!.body)).to.equal('via: https://county.test/old\r\n');
  });

  it('fails where a page is damaged, and says so', async () => {
    note('https://county.test/1', Buffer.from('x'), 1_000);
    archive.database.exec("UPDATE pages SET compressed = x'00'");
    const failed = await written().catch((error: unknown) => error);
    expect(failed).to.have.property('code', 'archive_corrupt');
  });
});
