import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { PAGE_ADDRESSES } from '../../src/routes/page/server-page.js';
import type { ListeningServer } from '../../src/server.js';
import { VIEWS } from '../../src/web/address/views.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';
import { servePage } from './page-setting.js';

async function* reports() {
  const texts = [
    ['有<b>标签</b>的标题', '会上强调“乡村振兴”与<script>alert(1)</script>。'],
    ['另一篇', '也讲乡村振兴 & 其他，$& 不变。'],
  ] as const;
  for (const [i, [title, body]] of texts.entries()) {
    const row = {
      id: `r${i}`,
      title,
      body,
      date: `2023-01-0${i + 1}`,
      lang: 'zh',
      url: `https://county.example/${i}?a="1"`,
      county: '441224',
    };
    yield { kind: 'row' as const, origin: { file: 'invented', line: i + 1 }, row };
  }
}

describe('The page without JavaScript', function () {
  this.timeout(60_000);
  let gateway: Gateway;
  let server: ListeningServer;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xianbao-built-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html lang="zh-CN"><head><meta name="description" content="x" /><title>t</title></head>' +
        '<body><div id="app"></div><noscript>none</noscript><script type="module" src="./a.js"></script></body>',
    );
    gateway = await temporaryGateway(reports());
    server = await servePage(gateway, folder);
  });

  after(async () => {
    await server?.close();
    await gateway?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function page(path: string, language = 'zh', status = 200): Promise<string> {
    const response = await fetch(`${server.url}${path}`, {
      headers: { 'accept-language': language, accept: 'text/html' },
    });
    expect(response.status).to.equal(status);
    expect(response.headers.get('content-type')).to.match(/^text\/html/u);
    expect(response.headers.get('content-security-policy')).to.include("default-src 'self'");
    return response.text();
  }

  it('lists what is found, with the count and the terms marked', async () => {
    const html = await page(`/?q=${encodeURIComponent('乡村振兴')}`);
    expect(html).to.include('2 篇').and.to.include('精确').and.to.include('<mark>乡村振兴</mark>');
    expect(html).to.include('广东省 肇庆市 怀集县');
  });

  it('escapes all that comes from reports and addresses', async () => {
    const html = await page(
      `/?q=${encodeURIComponent('乡村振兴')}&channel=${encodeURIComponent('"><i>')}`,
    );
    expect(html).not.to.match(/<(?:b|i|script)>/u);
    expect(await page(`/?q=${encodeURIComponent('"><i>')}`)).not.to.include('<i>');
    const found = await page(`/?q=${encodeURIComponent('乡村振兴')}`);
    expect(found).to.include('&lt;script&gt;').and.to.include('&lt;b&gt;').and.to.include('$&amp;');
    expect(found).not.to.match(/<(?:b|script)>/u);
  });

  it('pages, keeping what else was asked', async () => {
    const html = await page('/?q=-没有&sort=date&page=2');
    expect(html).to.include('sort=date').and.to.include('page=1');
  });

  it('says of a zero what was looked through, and offers searches that find something', async () => {
    const html = await page(`/?q=${encodeURIComponent('乡村镇振兴')}&lang=zh&page=1`, 'en');
    expect(html).to.include('None of 2 reports (2023-01-01 – 2023-01-02) matches.');
    expect(html).to.include('without any filter').and.not.to.include('No reports match.');
    const near = /Similar searches that do match.*?href="\.\/\?([^"]*)"/su.exec(html)![1]!;
    const there = await page(`/?${near.replaceAll('&amp;', '&')}`, 'en');
    expect(there).to.match(/<strong>[12] report/u);
    const narrowed = await page('/?q=a&county=110101');
    expect(narrowed).to.include('所选条件下没有任何报道');
  });

  it('says what is wrong with a query, in words', async () => {
    expect(await page('/?q=%22a', 'en')).to.include('quotation mark');
  });

  it("has an address for each of the page's views", () => {
    const views = VIEWS.filter((view) => view !== 'search').map((view) => `/${view}`);
    expect(PAGE_ADDRESSES).to.include.members(['/', ...views]);
  });

  it('sends those on who wrote a slash at the end', async () => {
    const response = await fetch(`${server.url}/trends/?q=a`, { redirect: 'manual' });
    expect(response.status).to.equal(302);
    expect(response.headers.get('location')).to.equal('../trends?q=a');
  });

  it('comes at the address of every view, and as before without a query', async () => {
    for (const path of ['/', '/trends?q=a', '/report', '/cite']) {
      const html = await page(path, 'en');
      expect(html, path).to.include('id="app"').and.to.include('<form');
      expect(html, path).not.to.include('<li ');
    }
  });

  it('shows a report whole, escaped, with what to cite and where this version stays', async () => {
    const html = await page('/report?id=r0&q=%E4%B9%A1');
    const text = /<noscript>(.*)<\/noscript>/su.exec(html)![1]!;
    expect(text).to.include('<h1 lang="zh-CN">有&lt;b&gt;标签&lt;/b&gt;的标题</h1>');
    expect(text)
      .to.include('&lt;script&gt;alert(1)&lt;/script&gt;')
      .and.to.include('广东省 肇庆市 怀集县');
    expect(text).to.include('[EB/OL]. (2023-01-01)').and.to.include('report?id=r0&amp;asOf=');
    expect(text).not.to.match(/<(?:b|script)>/u);
  });

  it("says in a report's head what it is: title, canonical address, and tags for programs", async () => {
    const html = await page('/report?id=r0&q=a', 'en');
    const head = /<head>(.*)<\/head>/su.exec(html)![1]!;
    expect(html).to.include('<html lang="en">');
    expect(head).to.include('<title>有&lt;b&gt;标签&lt;/b&gt;的标题 · 县报 Xianbao</title>');
    expect(head).to.include(`<link rel="canonical" href="${server.url}/report?id=r0" data-view>`);
    expect(head).to.include(
      '<meta name="citation_publication_date" content="2023/01/01" data-view>',
    );
    expect(head.match(/name="description"/gu)).to.have.length(1);
    const data = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/su.exec(head)![1]!;
    expect(JSON.parse(data)).to.deep.include({
      '@type': 'Article',
      headline: '有<b>标签</b>的标题',
      datePublished: '2023-01-01',
      isBasedOn: 'https://county.example/0?a="1"',
    });
    expect(data).not.to.include('<');
  });

  it('answers 404 for a report that does not exist, with a page that says so', async () => {
    const html = await page('/report?id=nobody', 'en', 404);
    expect(html).to.include('There is no report nobody').and.to.include('<form');
    expect(html).to.include('content="noindex"');
  });

  it('lets search engines list the home page and reports, not each search', async () => {
    expect(await page('/')).not.to.include('noindex');
    expect(await page('/report?id=r1')).not.to.include('noindex');
    expect(await page('/?q=a'))
      .to.include('noindex')
      .and.to.include('name="archive.org_bot"');
    expect(await page('/trends?q=a', 'en')).to.include('<title>a · Trends · 县报 Xianbao</title>');
  });

  it('says 404 in HTML to people, keeping their query, and by a problem document to programs', async () => {
    const html = await page('/no/such?q=%E4%B9%A1', 'en', 404);
    expect(html).to.include('There is nothing here').and.to.include('value="乡"');
    expect(html).to.include('action="../"').and.not.to.include('<script');
    const asked = { headers: { accept: 'text/html' } };
    for (const [path, headers] of [
      ['/no/such', {}],
      ['/api/v1/nothing', asked.headers],
    ] as const) {
      const response = await fetch(`${server.url}${path}`, { headers });
      expect(response.headers.get('content-type')).to.include('application/problem+json');
    }
  });

  it('tells crawlers which reports there are, and to leave searches alone', async () => {
    const robots = await (await fetch(`${server.url}/robots.txt`)).text();
    expect(robots).to.include('Disallow: /api/').and.to.include(`${server.url}/sitemap.xml`);
    const index = await (await fetch(`${server.url}/sitemap.xml`)).text();
    const [, month] = /<loc>([^<]+month=2023-01)<\/loc>/u.exec(index)!;
    const reports = await (await fetch(month!)).text();
    expect(reports.match(/<loc>[^<]+report\?id=r\d<\/loc>/gu)).to.have.length(2);
  });

  it('tells browsers how to search it', async () => {
    const response = await fetch(`${server.url}/opensearch.xml`);
    expect(response.headers.get('content-type')).to.include('opensearchdescription+xml');
    expect(await response.text()).to.include(`${server.url}/?q={searchTerms}`);
  });

  it('shows crawlers nothing where reports need a key', async () => {
    const locked = await servePage(gateway, folder, ['secret']);
    try {
      const robots = await (await fetch(`${locked.url}/robots.txt`)).text();
      expect(robots).to.equal('User-agent: *\nDisallow: /\n');
      expect((await fetch(`${locked.url}/sitemap.xml`)).status).to.equal(404);
      const html = await (await fetch(`${locked.url}/report?id=r0`)).text();
      expect(html).not.to.include('标签');
    } finally {
      await locked.close();
    }
  });
});
