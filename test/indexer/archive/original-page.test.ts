import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../indexer/archive/archive.js';
import { findOriginal, readOriginal } from '../../../indexer/archive/original-page.js';
import { MAX_ORIGINAL_BYTES } from '../../../src/model/original-page.js';
import { inGbk } from '../../support/gbk.js';
import { ORIGIN, temporaryArchive, versionFrom } from './temporary-archive.js';

const URL_OF_PAGE = 'https://county.test/a.html';
const TEXT = '<html><head><meta charset="gbk"></head><body>怀集县召开会议。</body></html>';

describe('The archived page of a version', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  /** Keeps a version that was read from a page of these bytes. */
  function crawl(bytes: Buffer): string {
    const page = archive.pages.keep(bytes);
    archive.versions.add(versionFrom(archive, { origin: { ...ORIGIN, url: URL_OF_PAGE, page } }));
    const headers = { 'content-type': 'text/html' };
    archive.fetches.note({
      url: URL_OF_PAGE,
      finalUrl: `${URL_OF_PAGE}?moved`,
      at: 1_000,
      status: 200,
      headers,
      page,
    });
    return page;
  }

  it('is found, and read as it was sent or in UTF-8', () => {
    const sha256 = crawl(inGbk(TEXT));
    const head = {
      url: `${URL_OF_PAGE}?moved`,
      retrievedAt: 1_000,
      contentType: 'text/html',
      sha256,
    };
    expect(findOriginal(archive, 'a', 1)).to.deep.equal(head);
    const read = (form: 'sent' | 'utf8') => Buffer.from(readOriginal(archive, 'a', 1, form)!.bytes);
    expect(read('sent').equals(inGbk(TEXT))).to.equal(true);
    expect(read('utf8').toString()).to.equal(TEXT);
  });

  it('is none where it is too large, or missing, or the version unknown', () => {
    expect(findOriginal(archive, 'a', 1)).to.equal(undefined);
    crawl(inGbk(TEXT));
    const { database } = archive;
    const grow = database.prepare('UPDATE pages SET size = ?');
    grow.run(MAX_ORIGINAL_BYTES);
    expect(findOriginal(archive, 'a', 1)).not.to.equal(undefined);
    grow.run(MAX_ORIGINAL_BYTES + 1);
    expect(findOriginal(archive, 'a', 1)).to.equal(undefined);
    database.pragma('foreign_keys = OFF');
    database.exec('DELETE FROM pages');
    expect(findOriginal(archive, 'a', 1)).to.equal(undefined);
    expect(readOriginal(archive, 'a', 1, 'utf8')).to.equal(undefined);
  });
});
