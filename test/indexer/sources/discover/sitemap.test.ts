import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readSitemap } from '../../../../indexer/sources/discover/sitemap.js';

const AT = 'http://www.shiqiao.example/sitemap.xml';

function daysOf(...entries: string[]): (string | undefined)[] {
  const urls = entries.map(
    (entry, at) =>
      `<url>${entry.includes('<loc>') ? '' : `<loc>http://www.shiqiao.example/news/content_${at}.html</loc>`}${entry}</url>`,
  );
  const { links } = readSitemap(Buffer.from(`<urlset>${urls.join('')}</urlset>`), AT);
  return links.map(({ date }) => date);
}

describe('the day of an entry of a sitemap', () => {
  const changed = (time: string) => `<lastmod>${time}</lastmod>`;

  it('is that of its last change, in China, where nothing else tells it', () => {
    expect(daysOf(changed('2023-03-05'), changed('2023-03-05T17:30:00Z'))).to.deep.equal([
      '2023-03-05',
      '2023-03-06',
    ]);
  });

  it('is rather that of its publication, or the one in its address', () => {
    const news = '<news:news><news:publication_date>2023-03-01</news:publication_date></news:news>';
    const addressed = '<loc>http://www.shiqiao.example/art/2023/3/2/art_1_2.html</loc>';
    expect(daysOf(news + changed('2023-03-05'), addressed + changed('2023-03-05'))).to.deep.equal([
      '2023-03-01',
      '2023-03-02',
    ]);
  });

  it('is not the one on which the sitemap was made', () => {
    const made = Array.from({ length: 4 }, () => changed('2023-09-09'));
    expect(daysOf(...made, changed('2023-03-05'))).to.deep.equal(Array(5).fill(undefined));
  });
});
