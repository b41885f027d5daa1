import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parseSources } from '../../../../indexer/sources/config/sources-file.js';
import { discover, type Discovered } from '../../../../indexer/sources/discover/discover.js';

const SITE = 'http://gov.example';
const MAX_PAGES = 40;
type Kind = 'site' | 'feed' | 'sitemap';

/** Walks a source whose every address answers as told; ends a walk that would go on for ever. */
async function walk(kind: Kind, page: (path: string) => string) {
  const text = JSON.stringify({
    sources: [
      { id: 'a', name: '甲县', kind, start: [`${SITE}/start`], maxPages: MAX_PAGES, article: '_' },
    ],
  });
  const [source] = parseSources(text, 'sources.yml');
  const found: Discovered[] = [];
  let asked = 0;
  const read = async (url: string) => {
    asked += 1;
    if (asked > MAX_PAGES) throw new Error(`${url} is one page more than may be read`);
    return { bytes: Buffer.from(page(new URL(url).pathname + new URL(url).search)), url };
  };
  for await (const link of discover(source!, read)) found.push(link);
  return { found, asked };
}

/** A list of each kind that names addresses under a title, and a next page. */
const LISTS: Record<Kind, (hrefs: string[], title?: string, next?: string) => string> = {
  site: (hrefs, title = '县委召开会议', next) =>
    hrefs.map((href) => `<li><a href="${href}">${title}</a> 2024-01-01</li>`).join('') +
    (next ? `<a href="${next}">下一页</a>` : ''),
  feed: (hrefs, title = '县委召开会议', next) =>
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${next ? `<atom:link rel="next" href="${next}"/>` : ''}${hrefs.map((href) => `<item><title>${title}</title><link>${href}</link></item>`).join('')}</channel></rss>`,
  sitemap: (hrefs, title = '县委召开会议', next) =>
    next
      ? `<sitemapindex><sitemap><loc>${next}</loc></sitemap></sitemapindex>`
      : `<urlset>${hrefs.map((href) => `<url><loc>${href}</loc><news:news><news:title>${title}</news:title></news:news></url>`).join('')}</urlset>`,
};

const ODD = [
  'javascript:alert(1)//_1.html',
  'java&#9;script:alert(1)//_1.html',
  'data:text/html,_1.html',
  'file:///etc/passwd_1.html',
  'ftp://gov.example/_1.html',
  'view-source:http://gov.example/_1.html',
  'blob:http://gov.example/_1.html',
  'http://gov.example:99999/_1.html',
  'http://[::1/_1.html',
];
const CONTROLS = [
  '/a&#27;]52;c;YQ==&#7;_1.html',
  '/a&#155;31m_2.html',
  '/a&#8238;_3.html',
  'http://user:secret@gov.example/a_4.html',
];

for (const kind of Object.keys(LISTS) as Kind[]) {
  describe(`A hostile ${kind}`, () => {
    it('gives addresses of the web only, without control characters or passwords', async () => {
      const { found } = await walk(kind, () => LISTS[kind]([...ODD, ...CONTROLS]));
      expect(found).to.have.length(CONTROLS.length);
      for (const { url } of found) {
        expect(url)
          .to.match(/^http:\/\/gov\.example\/[\x21-\x7e]+$/u)
          .and.not.include('secret');
      }
    });

    it('gives titles without control characters', async () => {
      const title = '县委&#27;]52;c;YQ==&#7;召开&#155;31m会议&#8238;研究\u009b2J工作';
      const { found } = await walk(kind, () => LISTS[kind](['/a_1.html'], title));
      expect(found).to.have.length(1);
      expect(found[0]!.title).to.include('研究');
      expect(found[0]!.title).to.not.match(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    });

    it('that never ends is left after as many pages as the source allows', async () => {
      let number = 0;
      const { asked } = await walk(kind, () => {
        number += 1;
        return LISTS[kind]([`/a_${number}.html`], '县委召开会议', `/start?page=${number + 1}`);
      });
      expect(asked).to.equal(MAX_PAGES);
    });

    it('that leads to itself, or brings nothing new, is left at once', async () => {
      const self = await walk(kind, () => LISTS[kind](['/a_1.html'], '会议', '/start'));
      expect(self.asked).to.equal(1);
      if (kind === 'sitemap') return;
      let number = 0;
      const same = await walk(kind, () => {
        number += 1;
        return LISTS[kind](['/a_1.html'], '县委召开会议', `/start?page=${number}`);
      });
      expect(same.asked).to.be.at.most(3);
    });
  });
}
