import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { deriveId, digest } from '../../../src/model/ids.js';
import { CrawlSetting } from '../../support/crawl-setting.js';

describe('A crawl over an archive whose ids were derived in another way', function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  let former: Map<string, string>;
  before(async () => {
    county = await CrawlSetting.open();
    const { archive, site } = county;
    const ended = site.old.slice(0, 2);
    former = new Map(
      ended.map(({ title, path }) => [title, digest(site.server.url(path)).slice(0, 24)]),
    );
    const page = archive.pages.keep(Buffer.from('{}'));
    for (const id of former.values()) {
      const origin = { kind: 'row', source: 'old', page, input: 'row', defaults: {} } as const;
      const hashes = { textHash: 'text', hash: 'hash' };
      archive.versions.add({
        id,
        origin,
        date: '2024-01-01',
        county: null,
        ...hashes,
        validFrom: 1,
      });
      archive.versions.end(id, 2, 2);
      archive.versions.markUnreadable({ id, version: 1 });
    }
  });
  after(() => county.close());

  const crawl = () => county.crawl({ sources: county.site.sources(['old']), full: true });
  const idsByTitle = async () =>
    new Map((await county.documents()).map(({ title, id, version }) => [title, { id, version }]));

  it('knows its reports by their ids, and derives those of new ones anew', async () => {
    const [kept, added] = [former.size, county.site.old.length - former.size];
    expect(await crawl()).to.include({ added, updated: kept, failed: 0 });
    const ids = await idsByTitle();
    for (const { title, path } of county.site.old) {
      const url = county.site.server.url(path);
      const wanted = former.get(title) ?? deriveId({ url, title, body: '', date: '' });
      expect(ids.get(title)?.id, title).to.equal(wanted);
    }
  });

  it('finds none twice when it crawls again, when one was edited, and when it reads all anew', async () => {
    expect(await crawl()).to.include({ added: 0, updated: 0, failed: 0 });
    county.site.edit(county.site.old[0]!, '会议还研究了春灌。');
    expect(await crawl()).to.include({ added: 0, updated: 1, failed: 0 });
    const before = await idsByTitle();
    // The versions of the beginning have no text that could be read.
    expect(await county.reindex()).to.include({ failed: former.size });
    expect(await idsByTitle()).to.deep.equal(before);
    expect(before.get(county.site.old[0]!.title)?.version).to.equal(3);
  });
});
