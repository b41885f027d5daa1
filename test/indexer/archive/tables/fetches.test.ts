import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { temporaryArchive } from '../temporary-archive.js';

describe('The archive of fetches', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  const note = (url: string, text: string, at: number, status = 200) => {
    const page = archive.pages.keep(Buffer.from(text));
    const headers = { 'content-type': 'text/html', 'x-note': '县' };
    archive.fetches.note({ url, finalUrl: url, at, status, headers, page });
  };

  it('keeps each fetch with its headers', () => {
    note('https://a.test/1', 'one', 10);
    expect(archive.fetches.last('https://a.test/1')).to.deep.include({
      url: 'https://a.test/1',
      finalUrl: 'https://a.test/1',
      at: 10,
      lastSeen: 10,
      status: 200,
      headers: { 'content-type': 'text/html', 'x-note': '县' },
    });
    expect(archive.fetches.last('https://a.test/2')).to.equal(undefined);
  });

  it('only renews when the same was last seen', () => {
    note('https://a.test/1', 'one', 10);
    note('https://a.test/1', 'one', 20);
    note('https://a.test/1', 'one', 15);
    const [fetch, ...more] = archive.fetches.each();
    expect(fetch).to.include({ at: 10, lastSeen: 20 });
    expect(more).to.deep.equal([]);
  });

  it('keeps a content that came back, and one that came with another status', () => {
    for (const text of ['one', 'two', 'one']) note('https://a.test/1', text, 10);
    note('https://a.test/1', 'one', 10, 203);
    expect([...archive.fetches.each()]).to.have.length(4);
    expect(archive.pages.count()).to.equal(2);
  });

  it('walks through all of them in order, and may be written meanwhile', () => {
    archive.transaction(() => {
      for (let i = 0; i < 1_200; i += 1) note(`https://a.test/${i}`, `page ${i}`, i);
    });
    const times: number[] = [];
    for (const { at, url } of archive.fetches.each()) {
      times.push(at);
      if (at < 1_200) note(url, `again ${at}`, 1_200 + at);
    }
    expect(times).to.deep.equal(Array.from({ length: 2_400 }, (_, i) => i));
    expect(archive.fetches.count()).to.equal(2_400);
  });

  it('refuses a fetch whose page is not kept', () => {
    const url = 'https://a.test/1';
    const fetch = { url, finalUrl: url, at: 1, status: 200, headers: {}, page: 'none' };
    expect(() => archive.fetches.note(fetch)).to.throw('FOREIGN KEY');
  });
});
