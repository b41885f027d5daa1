import { expect } from 'chai';
import { after, before, it } from 'mocha';
import type { Source } from '../../indexer/sources/config/source-schema.js';
import { serveCountyWeb, type CountyWeb } from '../support/county-web.js';
import { CrawlSetting } from '../support/crawl-setting.js';
import { describeWithSharedData } from '../support/shared-data.js';

const DAY_MS = 86_400_000;

interface Web {
  articles: { id: string; title: string }[];
  control: { edit: { id: string; replace: string }; delete: Record<string, number> };
}

interface Request {
  path: string;
  status: number;
  ifNoneMatch: string | null;
  ifModifiedSince: string | null;
}

describeWithSharedData('A crawl of the shared county web', function (folder) {
  this.timeout(60_000);
  let site: CountyWeb<Web> | undefined;
  let county: CrawlSetting | undefined;
  let base: string;
  let sources: Source[];
  let web: Web;
  before(async () => {
    site = await serveCountyWeb(folder);
    ({ base, sources, description: web } = site);
    county = await CrawlSetting.open();
  });
  after(async () => {
    await county?.close();
    site?.close();
  });

  const control = (action: string) => fetch(`${base}/__control/${action}`, { method: 'POST' });
  const requests = async () => {
    const log = (await (await fetch(`${base}/__control/log`)).json()) as Request[];
    await control('clear');
    return log;
  };
  const crawl = (full = true) => county!.crawl({ sources, full });
  const titleOf = (id: string) => web.articles.find((article) => article.id === id)!.title;

  it('brings every article once, and asks for nothing that is forbidden', async () => {
    const run = await crawl();
    expect(run).to.include({ added: web.articles.length, updated: 0, gone: 0, failed: 0 });
    const documents = await county!.documents();
    expect(new Set(documents.map(({ id }) => id)).size).to.equal(web.articles.length);
    const forbidden = (await requests()).filter(({ path }) => path.startsWith('/gov-a/private/'));
    expect(forbidden).to.deep.equal([]);
  });

  it('finds nothing new the second time, and asks for nothing it has unconditionally', async () => {
    expect(await crawl()).to.include({ added: 0, updated: 0, gone: 0, failed: 0 });
    const whole = (await requests()).filter(
      ({ status, ifNoneMatch, ifModifiedSince }) =>
        status === 200 && ifNoneMatch === null && ifModifiedSince === null,
    );
    // Pages without validators: robots.txt, the one that counts its readers, lists with session ids.
    expect(whole.map(({ path }) => path)).to.satisfy((paths: string[]) =>
      paths.every((path) => /robots\.txt|ShowArticle|index/u.test(path)),
    );
  });

  it('keeps an edit as a version, and what was deleted for a day as gone', async () => {
    await control('edit');
    await control('delete');
    expect(await crawl()).to.include({ added: 0, updated: 1, gone: 0, failed: 0 });
    county!.clock.pass(25 * 3_600_000);
    const gone = Object.keys(web.control.delete);
    expect(await crawl(false)).to.include({ added: 0, updated: 0, gone: gone.length, failed: 0 });
    const { id, replace } = web.control.edit;
    const [old, edited] = await county!.versionsOf(titleOf(id));
    expect([old!.current, edited!.current]).to.deep.equal([false, true]);
    expect(edited!.body).to.contain(replace);
    for (const each of gone) {
      expect((await county!.versionsOf(titleOf(each))).map(({ current }) => current)).to.deep.equal(
        [false],
      );
    }
  });

  it('ends nothing where lists shrink or the server is out, and has back what comes back', async () => {
    for (const action of ['shrink', 'outage']) {
      await control(action);
      county!.clock.pass(2 * DAY_MS);
      expect(await crawl(), action).to.include({ added: 0, updated: 0, gone: 0 });
    }
    await control('restore');
    county!.clock.pass(2 * DAY_MS);
    // Two are back; and the edit is undone.
    expect(await crawl()).to.include({ added: 0, updated: 3, gone: 0, failed: 0 });
    const current = (await county!.documents()).filter((document) => document.current);
    expect(current).to.have.length(web.articles.length);
  });
});
