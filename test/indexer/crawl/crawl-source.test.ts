import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { join } from 'node:path';
import { Archive } from '../../../indexer/archive/archive.js';
import { crawlSource } from '../../../indexer/crawl/crawl-source.js';
import { readItem } from '../../../indexer/read/read-item.js';
import { parseSources } from '../../../indexer/sources/config/sources-file.js';
import { countySite, countySource } from '../../support/county-site.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import type { UnrulyServer } from '../../support/unruly-server.js';
import { Setting } from '../fetch/setting.js';

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

  async function crawled(id: string, more: object) {
    const text = JSON.stringify({ sources: [countySource(site, { id, ...more })] });
    const [source] = parseSources(text, 'sources.yml');
    const archive = Archive.open(join(folder, id));
    const fetcher = setting.fetcherWith({});
    const pages = [];
    try {
      const dependencies = { archive, fetcher, now: () => setting.clock.now() };
      for await (const event of crawlSource(source!, dependencies, { full: false })) {
        if (event.kind !== 'page') continue;
        const [reading] = readItem(event.item, event.defaults);
        const report = reading !== undefined && 'report' in reading ? reading.report : undefined;
        pages.push({ defaults: event.defaults, url: event.url, publishedAt: report?.publishedAt });
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

  it('are found by the sitemap that robots.txt names, where the start of the source is none', async () => {
    const pages = await crawled('map', { kind: 'sitemap' });
    expect(pages.map(({ url }) => url)).to.deep.equal([site.url('/news/post_2.html')]);
  });
});
