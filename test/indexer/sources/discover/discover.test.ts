import { expect } from 'chai';
import { describe, it } from 'mocha';
import { discover, type DiscoverOptions } from '../../../../indexer/sources/discover/discover.js';
import { parseSources } from '../../../../indexer/sources/config/sources-file.js';

const SITE = 'http://gov.example';

async function walk(
  source: object,
  pages: (path: string) => string | undefined,
  options?: DiscoverOptions,
) {
  const file = JSON.stringify({
    sources: [{ id: 'x', name: 'X', kind: 'site', start: [`${SITE}/xw/index.html`], ...source }],
  });
  const asked: string[] = [];
  const read = async (url: string) => {
    asked.push(url.replace(SITE, ''));
    const text = pages(url.replace(SITE, ''));
    return text === undefined ? undefined : { url, bytes: Buffer.from(text) };
  };
  const found: string[] = [];
  for await (const { url } of discover(parseSources(file, 'f')[0]!, read, options)) {
    found.push(url.replace(SITE, ''));
  }
  return { asked, found };
}

function list(numbers: number[], next = ''): string {
  const rows = numbers.map(
    (n) =>
      `<li><a href="/xw/t20230114_${n}.html">县委常委会召开会议研究第${n}项工作</a> 2023-01-14</li>`,
  );
  return `<ul>${rows.join('')}</ul>${next && `<a href="${next}">下一页</a>`}`;
}

describe('discovery', () => {
  it('follows a list to its end and yields each report once', async () => {
    const pages: Record<string, string> = {
      '/xw/index.html': list([1, 2], 'index_1.html'),
      '/xw/index_1.html': list([2, 3], 'index_2.html'),
      '/xw/index_2.html': list([4]),
    };
    const { asked, found } = await walk({}, (path) => pages[path]);
    expect(found).to.deep.equal([1, 2, 3, 4].map((n) => `/xw/t20230114_${n}.html`));
    expect(asked).to.deep.equal(Object.keys(pages));
  });

  it('leaves a list at a page of known reports, unless it is to read all', async () => {
    const page = (path: string) => {
      const n = Number(/\d+/u.exec(path)?.[0] ?? 0);
      return n < 5 ? list([n], `index_${n + 1}.html`) : undefined;
    };
    const known = (url: string) => !url.endsWith('_0.html');
    expect((await walk({}, page, { known, full: false })).asked).to.have.length(2);
    expect((await walk({}, page, { known, full: true })).asked).to.have.length(6);
  });

  it('leaves paging that brings nothing new', async () => {
    const page = (path: string) =>
      list([1, 2], `index_${Number(/\d+/u.exec(path)?.[0] ?? 0) + 1}.html`);
    expect((await walk({}, page)).asked).to.have.length(3);
  });

  it('reads so many list pages and no more', async () => {
    const page = (path: string) => {
      const n = Number(/\d+/u.exec(path)?.[0] ?? 0);
      return list([n], `index_${n + 1}.html`);
    };
    expect((await walk({ maxPages: 7 }, page)).asked).to.have.length(7);
  });

  it('goes on with the next list where one cannot be read', async () => {
    const start = [`${SITE}/a/index.html`, `${SITE}/xw/index.html`];
    const { found } = await walk({ start }, (path) =>
      path.startsWith('/xw') ? list([1]) : undefined,
    );
    expect(found).to.have.length(1);
  });

  it('stays with the site and what it allows', async () => {
    const link = (href: string) =>
      `<li><a href="${href}">县委常委会召开会议研究一项工作</a> 2023-01-14</li>`;
    const page = () =>
      link('http://news.gov.example/t20230114_1.html') +
      link('http://other.example/t20230114_2.html') +
      link('https://mp.weixin.qq.com/s/fV3nQ0hJx') +
      link('/a/b/a/b/a/b/t20230114_3.html');
    const { found } = await walk({ allowHosts: ['mp.weixin.qq.com'] }, page);
    expect(found).to.deep.equal([
      'http://news.gov.example/t20230114_1.html',
      'https://mp.weixin.qq.com/s/fV3nQ0hJx',
    ]);
  });

  it('reads every sitemap of an index', async () => {
    const pages: Record<string, string> = {
      '/sitemap.xml':
        '<sitemapindex><sitemap><loc>http://gov.example/s1.xml</loc></sitemap><sitemap><loc>http://gov.example/s2.xml</loc></sitemap></sitemapindex>',
      '/s1.xml':
        '<urlset><url><loc>http://gov.example/t20230114_1.html</loc></url><url><loc>http://gov.example/</loc></url></urlset>',
      '/s2.xml': 'http://gov.example/t20230114_2.html\nhttp://gov.example/xw/',
    };
    const { found } = await walk(
      { kind: 'sitemap', start: [`${SITE}/sitemap.xml`] },
      (path) => pages[path],
    );
    expect(found.toSorted()).to.deep.equal(['/t20230114_1.html', '/t20230114_2.html']);
  });

  describe('of a sitemap source', () => {
    const named = ['http://gov.example/maps/all.xml', 'http://elsewhere.example/map.xml'];
    const options = { known: () => false, full: true, findSitemaps: async () => named };
    const pages: Record<string, string> = {
      '/': '<html><p>首页</p></html>',
      '/sitemap.xml': '<urlset><url><loc>/t20230114_1.html</loc></url></urlset>',
      '/maps/all.xml': '<urlset><url><loc>/t20230114_2.html</loc></url></urlset>',
    };
    const read = (path: string) => pages[path];

    it('walks what robots.txt names on its site, where its start is not a sitemap', async () => {
      for (const start of ['/', '/moved.xml']) {
        const source = { kind: 'sitemap', start: [`${SITE}${start}`] };
        const { asked, found } = await walk(source, read, options);
        expect(found).to.deep.equal(['/t20230114_2.html']);
        expect(asked).to.deep.equal([start, '/maps/all.xml']);
      }
    });

    it('keeps to its start where that is a sitemap', async () => {
      const source = { kind: 'sitemap', start: [`${SITE}/sitemap.xml`] };
      expect((await walk(source, read, options)).found).to.deep.equal(['/t20230114_1.html']);
    });

    it('is alone in doing so', async () => {
      const { asked } = await walk({ kind: 'site', start: [`${SITE}/`] }, read, options);
      expect(asked).to.deep.equal(['/']);
    });
  });
});
