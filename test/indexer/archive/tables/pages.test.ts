import { expect } from 'chai';
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Archive } from '../../../../indexer/archive/archive.js';
import { XianbaoError } from '../../../../src/model/errors.js';
import { temporaryArchive } from '../temporary-archive.js';

describe('The archive of pages', () => {
  let archive: Archive;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ archive, remove } = await temporaryArchive()));
  afterEach(() => remove());

  it('gives back the bytes that were kept, whatever they are', () => {
    const contents = [Buffer.from('<p>全县大会</p>'), Buffer.alloc(0), randomBytes(100_000)];
    const hashes = contents.map((bytes) => archive.pages.keep(bytes));
    expect(hashes.map((hash) => archive.pages.read(hash))).to.deep.equal(contents);
    expect([...archive.pages.hashes()]).to.deep.equal(hashes);
  });

  it('names a page as sha256sum does', () => {
    const bytes = Buffer.from('县');
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(archive.pages.keep(bytes)).to.equal(sum);
    expect(archive.pages.read(sum)).to.deep.equal(bytes);
  });

  it('keeps the same content once', () => {
    const bytes = Buffer.from('<p>同一页</p>');
    expect(archive.pages.keep(bytes)).to.equal(archive.pages.keep(Buffer.from(bytes)));
    expect(archive.pages.count()).to.equal(1);
  });

  it('packs markup', () => {
    const bytes = Buffer.from('<li class="item"><a href="/news">新闻</a></li>\n'.repeat(500));
    archive.pages.keep(bytes);
    const stored = archive.database.prepare('SELECT length(compressed) FROM pages').pluck().get();
    expect(stored).to.be.below(bytes.length / 20);
  });

  for (const [what, sql] of [
    ['has other bytes', 'compressed = (SELECT compressed FROM pages WHERE seq = 2)'],
    ['cannot be unpacked', "compressed = x'00ff00ff', size = 4"],
  ] as const) {
    it(`refuses a page that ${what}, and says what to do`, () => {
      const hash = archive.pages.keep(Buffer.from('<p>真</p>'));
      archive.pages.keep(Buffer.from('<p>假</p>'));
      archive.database.exec(`UPDATE pages SET ${sql} WHERE seq = 1`);
      expect(() => archive.pages.read(hash))
        .to.throw(XianbaoError, /backup.*crawl --full/u)
        .with.property('code', 'archive_corrupt');
      expect(archive.check()).to.have.length(1);
      expect(archive.check()[0]).to.contain(hash).and.to.contain(archive.file);
    });
  }

  it('refuses a page that it does not have', () => {
    expect(() => archive.pages.read('00')).to.throw(XianbaoError, 'page 00 is missing');
  });
});
