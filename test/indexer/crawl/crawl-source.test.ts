import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { join } from 'node:path';
import { Archive } from '../../../indexer/archive/archive.js';
import { crawlSource } from '../../../indexer/crawl/crawl-source.js';
import { ByteBudget, MAX_BYTES_UNDER_WAY } from '../../../indexer/fetch/byte-budget.js';
import { DEFAULT_LIMITS } from '../../../indexer/fetch/limits.js';
import { readItem } from '../../../indexer/read/read-item.js';
import { DAY_MS } from '../../../src/model/time/day.js';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { countySite, countySource, html } from '../../support/county-site.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import { trickles, type UnrulyServer } from '../../support/unruly-server.js';
import { Setting } from '../fetch/setting.js';
import { DEFAULT_DATE_SPAN } from '../../../src/model/time/date-span.js';

const budget = new ByteBudget(MAX_BYTES_UNDER_WAY);

describe('the pages of a source', () => {
  const setting = new Setting();
  let site: UnrulyServer;
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
    site = await countySite({
      '/robots.txt': (_request, response) => {
        response.end(`User-agent: *\nAllow: /\nSitemap: ${site.url('/all.xml')}\n`);
      },
      '/all.xml': (_request, response) => {
        response.end(`<urlset><url><loc>${site.url('/news/post_2.html')}</loc></url></urlset>`);
      },
    });
    setting.atEnd(() => site.close());
  });
  after(async () => {
    await setting.close();
    await removeFolder(folder);
  });

  async function crawled(id: string, more: object, at = site) {
    const text = JSON.stringify({ sources: [countySource(at, { id, ...more })] });
    const [source] = parseSources(text, 'sources.yml');
    const archive = Archive.open(join(folder, id));
    const fetcher = setting.fetcherWith({});
    const pages = [];
    try {
      const now = () => setting.clock.now();
      const dependencies = { archive, fetcher, budget, dates: DEFAULT_DATE_SPAN, now };
      for await (const event of crawlSource(source!, dependencies, { full: false })) {
        if (event.kind !== 'page') continue;
        const [reading] = readItem(event.item, event.defaults);
        const report = reading !== undefined && 'report' in reading ? reading.report : undefined;
        const { date, publishedAt } = report ?? {};
        pages.push({ defaults: event.defaults, url: event.url, date, publishedAt });
      }
    } finally {
      archive.close();
    }
    return pages;
  }

  it("are read in the source's time zone", async () => {
    const pages = await crawled('berlin', { timezone: 'Europe/Berlin' });
    expect(pages.map(({ publishedAt }) => publishedAt)).to.have.members([
      '2024-03-05T09:00:00+01:00',
      '2024-03-12T09:00:00+01:00',
    ]);
  });

  it("are read in China's where the source does not name one, of which nothing is kept", async () => {
    const pages = await crawled('china', {});
    expect(pages.map(({ publishedAt }) => publishedAt)).to.have.members([
      '2024-03-05T09:00:00+08:00',
      '2024-03-12T09:00:00+08:00',
    ]);
    expect(pages.some(({ defaults }) => 'timezone' in defaults)).to.equal(false);
  });

  it('are of the day that the list prints where they themselves print none', async () => {
    const undated = `<h1>怀集县开展义务植树活动</h1><div id="zoom"><p>怀集县开展义务植树活动，干部群众一起种下树苗三千株，并约定今后轮流看护。</p></div>`;
    const dated = undated.replace('</h1>', '</h1><p>发布时间:2024-02-01</p>');
    const posts = [undated, dated].map((page, i) => [`/news/post_${i}.html`, html(page)] as const);
    const items = posts.map(
      ([path]) => `<li><a href="${path}">怀集县开展义务植树活动</a><span>2024-03-12</span></li>`,
    );
    const pages = { ...Object.fromEntries(posts), '/news/index.html': html(items.join('')) };
    const other = await countySite(pages);
    setting.atEnd(() => other.close());
    const days = (await crawled('listed', {}, other)).map(({ url, date }) => [
      url.slice(-11),
      date,
    ]);
    expect(Object.fromEntries(days)).to.deep.equal({
      'post_0.html': '2024-03-12',
      'post_1.html': '2024-02-01',
    });
  });

  it('are found by the sitemap that robots.txt names, where the start of the source is none', async () => {
    const pages = await crawled('map', { kind: 'sitemap' });
    expect(pages.map(({ url }) => url)).to.deep.equal([site.url('/news/post_2.html')]);
  });
});

describe('a site with a page that trickles', () => {
  const setting = new Setting();
  let folder: string;
  before(async () => (folder = await temporaryFolder()));
  after(async () => {
    await setting.close();
    await removeFolder(folder);
  });

  it('is read whole beside it, which is asked for once a run and ever less often', async () => {
    const links = Array.from({ length: 8 }, (_, i) => i).map(
      (i) =>
        `<li><a href="/news/post_${i}.html">怀集县召开第${i}次工作会议</a> 2024-03-0${i + 1}</li>`,
    );
    const pages = Object.fromEntries(
      links.map((_, i) => [`/news/post_${i}.html`, html(`<h1>会议${i}</h1>`)]),
    );
    const site = await countySite({
      ...pages,
      '/news/index.html': html(`<ul>${links.join('')}</ul>`),
      '/news/post_4.html': trickles,
    });
    setting.atEnd(() => site.close());
    const [source] = parseSources(
      JSON.stringify({ sources: [countySource(site, { delayMs: 1_000 })] }),
      'sources.yml',
    );
    const archive = Archive.open(folder);
    const run = async () => {
      site.visits.length = 0;
      const fetcher = setting.fetcherWith({ rateGraceMs: 40, rateWindowMs: 40 });
      const began = setting.clock.now();
      const kinds: string[] = [];
      const now = () => setting.clock.now();
      const dependencies = { archive, fetcher, budget, dates: DEFAULT_DATE_SPAN, now };
      for await (const event of crawlSource(source!, dependencies, { full: false })) {
        kinds.push(event.kind === 'failed' ? event.failure.code : event.kind);
      }
      const tries = site.paths.filter((path) => path === '/news/post_4.html').length;
      return { kinds, tries, ms: setting.clock.now() - began };
    };
    try {
      const first = await run();
      expect(first.kinds.filter((kind) => kind === 'page')).to.have.length(7);
      expect(first.kinds.filter((kind) => kind === 'fetch_failed')).to.have.length(1);
      expect(first.tries).to.equal(1);
      const { rateGraceMs, rateWindowMs } = DEFAULT_LIMITS;
      expect(first.ms + rateGraceMs + rateWindowMs).to.be.below(60_000);
      const nights: number[] = [];
      for (let night = 1; night <= 16; night += 1) {
        setting.clock.pass(DAY_MS);
        if ((await run()).tries > 0) nights.push(night);
      }
      // A day later, then two, four, eight: each a run's pauses over the round number of days.
      expect(nights).to.deep.equal([1, 3, 7, 15]);
    } finally {
      archive.close();
    }
  });
});
