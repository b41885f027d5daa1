import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { decodePage, TextDecodingError } from '../../../../indexer/sources/markup/charset.js';
import { ROOT } from '../../../../scripts/cli/root.js';

const golden = (slug: string) => readFileSync(join(ROOT, 'test', 'pages', slug, 'page.html'));
const GBK = Buffer.from('3c703ecfd8cef7c1aaedb63c2f703e', 'hex');

describe('the charset of a page', () => {
  for (const [slug, words] of [
    ['table-gbk', '春季农资打假'],
    ['gb18030-undeclared', '㑇、㺃等两个拉祜族村寨'],
    ['big5-undeclared', '鄉鎮長座談會'],
    ['utf8-as-gb2312', '渔港改造如期开工'],
  ] as const) {
    it(`is told by the bytes: ${slug}`, () => {
      const text = decodePage(golden(slug));
      expect(text).to.include(words);
      expect(text.startsWith('\ufeff')).to.equal(false);
    });
  }

  it('is what the header says, where the bytes allow it', () => {
    expect(decodePage(GBK, 'text/html; charset=GBK')).to.equal('<p>县西联矶</p>');
    expect(decodePage(Buffer.from('<p>县委</p>'), 'text/html; charset=gbk')).to.equal(
      '<p>县委</p>',
    );
  });

  it('is UTF-16 where a byte order mark says so', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>县委</p>', 'utf16le')]);
    expect(decodePage(bytes)).to.equal('<p>县委</p>');
  });

  it('stays UTF-8 where a block of GBK stands in it, which is read as such', () => {
    const before = Buffer.from('<p>县委书记强调要抓好落实</p><div>');
    const after = Buffer.from('</div><p>会议还研究了春耕。</p>');
    const block = Buffer.from('c8a8cbb5cdf8', 'hex');
    const text = decodePage(Buffer.concat([before, block, after]));
    expect(text).to.equal(
      '<p>县委书记强调要抓好落实</p><div>权说网</div><p>会议还研究了春耕。</p>',
    );
  });

  it('stays UTF-8 where a block stands in it that is no text, which is marked', () => {
    const before = Buffer.from('<p>县委书记强调要抓好落实，会议还研究了春耕备耕和防汛工作。</p>');
    const text = decodePage(Buffer.concat([before, Buffer.from([0xff]), before]));
    expect(text).to.include('春耕备耕').and.to.include('\ufffd');
  });

  it('stays UTF-8 where a few characters are broken or cut', () => {
    const bytes = Buffer.from('县委书记强调要抓好落实'.repeat(40));
    bytes[30] = 0xff;
    const text = decodePage(bytes.subarray(0, bytes.length - 1));
    expect(text)
      .to.match(/^县委书记强调要抓好落/u)
      .and.to.include('抓好落实县委');
  });

  it('leaves out control characters', () => {
    expect(decodePage(Buffer.from(`<p>${'县委'.repeat(20)}\u0000\u0001</p>`))).to.equal(
      `<p>${'县委'.repeat(20)}</p>`,
    );
  });

  it('is none where the bytes are no text', () => {
    expect(() => decodePage(Buffer.alloc(1000))).to.throw(TextDecodingError);
  });
});
