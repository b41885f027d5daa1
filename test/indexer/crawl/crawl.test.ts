import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { CrawlSetting } from '../../support/crawl-setting.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Reports that the county's site has, the posts of the archive page among them. */
const REPORTS = 10 + 3 + 3 + 3 + 2;

describe('A crawl', function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  before(async () => {
    county = await CrawlSetting.open();
  });
  after(() => county.close());

  it('brings every report of the site once, and asks for nothing it must not', async () => {
    const run = await county.crawl();
    expect(run).to.include({ added: REPORTS, updated: 0, gone: 0, failed: 0, forbidden: 1 });
    const documents = await county.documents();
    expect(documents.map(({ title }) => title)).to.have.members([
      ...county.site.reports.map(({ title }) => title),
      '榄溪县召开第51次农田水利工作调度会议',
      '榄溪县召开第52次农田水利工作调度会议',
    ]);
    const byTitle = new Map(documents.map((document) => [document.title, document]));
    for (const { title, date, number } of county.site.reports) {
      const { body, date: read, version, current } = byTitle.get(title)!;
      expect({ read, version, current }, title).to.deep.equal({
        read: date,
        version: 1,
        current: true,
      });
      expect(body, title).to.contain(`要把第${number}号工作抓紧抓实`);
    }
    const requests = county.site.requests();
    expect(requests.filter(({ path }) => path.startsWith('/internal/'))).to.deep.equal([]);
    expect(requests.filter(({ path }) => path === '/robots.txt')).to.have.length(1);
    const paths = requests.map(({ path }) => path).filter((path) => path !== county.site.slow.path);
    expect(new Set(paths).size, 'each page once').to.equal(paths.length);
    const pauses = requests.slice(1).map(({ at }, i) => at - requests[i]!.at);
    expect(Math.min(...pauses)).to.be.at.least(20);
  });

  it('keeps what was said in each report beside it', async () => {
    const statements = await county.statements();
    const said = statements.filter(({ text }) => /要把第\d+号工作抓紧抓实/u.test(text));
    expect(said).to.have.length(REPORTS);
    expect(said.every(({ current, speaker }) => current && speaker.length === 3)).to.equal(true);
  });

  it('takes a report in two columns for one, at the address that comes first', async () => {
    const { twice, twicePath } = county.site;
    const [only, ...others] = await county.versionsOf(twice.title);
    expect(others).to.deep.equal([]);
    expect(only!.url).to.equal(county.site.server.url(twicePath));
  });

  it('asks for lists only while nothing is due', async () => {
    const run = await county.crawl();
    expect(run).to.include({ added: 0, updated: 0, gone: 0, failed: 0 });
    const paths = county.site.requests().map(({ path }) => path);
    expect(paths).to.have.members([
      '/robots.txt',
      '/news/index.html',
      '/dept/index.html',
      '/old/list.asp',
      '/wechat/feed.xml',
      '/blog/sitemap.xml',
      '/blog/list.html',
    ]);
  });

  it('asks for all known pages in full, and finds all unchanged, a new count of readers too', async () => {
    const run = await county.crawl({ full: true });
    const { counted } = county.site;
    expect(run).to.include({ added: 0, updated: 0, gone: 0, failed: 0 });
    const pages = REPORTS - 1; // Two posts stand on one page.
    expect(run.unchanged + run.duplicates).to.equal(pages + 1);
    const asked = county.site.requests().filter(({ path }) => path !== '/robots.txt');
    const plain = asked.filter(({ isConditional }) => !isConditional).map(({ path }) => path);
    expect(plain).to.deep.equal([counted.path]);
    expect(await county.documents()).to.have.length(REPORTS);
  });

  it('asks ever less often for older reports', async () => {
    const dueAfter = async (days: number) => {
      county.clock.pass(days * DAY_MS);
      await county.crawl();
      const asked = county.site.requests().map(({ path }) => path);
      return county.site.portal.filter(({ path }) => asked.includes(path)).length;
    };
    expect(await dueAfter(2), 'the latest').to.equal(1);
    expect(await dueAfter(6), 'those of two months').to.be.within(1, 2);
    expect(await dueAfter(31), 'those of a year').to.be.within(5, 10);
    expect(await dueAfter(190), 'all').to.equal(10);
  });

  it('adds a version where the text was edited, valid from then on', async () => {
    const edited = county.site.portal[2]!;
    county.site.edit(edited, '会议还研究了榄溪大桥的维修。');
    const before = county.clock.now();
    expect(await county.crawl({ full: true })).to.include({ added: 0, updated: 1, gone: 0 });
    const [old, latest, ...more] = await county.versionsOf(edited.title);
    expect(more).to.deep.equal([]);
    expect(latest!.validFrom).to.be.at.least(before);
    expect(old).to.include({
      version: 1,
      current: false,
      validTo: latest!.validFrom,
      goneAt: null,
    });
    expect(latest).to.include({ version: 2, current: true, validTo: null, id: old!.id });
    expect(latest!.body).to.contain('榄溪大桥');
    const said = (await county.statements()).filter(({ reportId }) => reportId === old!.id);
    const current = new Map(said.map((each) => [each.version, each.current]));
    expect(current).to.deep.equal(
      new Map([
        [1, false],
        [2, true],
      ]),
    );
  });

  it('follows the one address of a report in two columns when it is edited', async () => {
    const { twice } = county.site;
    county.site.edit(twice, '会议还研究了集市的搬迁。');
    expect(await county.crawl({ full: true })).to.include({ added: 0, updated: 1, duplicates: 1 });
    expect(await county.versionsOf(twice.title)).to.have.length(2);
  });

  it('ends a report that is missing again a day later, and never sooner', async () => {
    const [deleted, withdrawn] = [county.site.portal[6]!, county.site.account[1]!];
    county.site.change(deleted, 'deleted');
    county.site.change(withdrawn, 'withdrawn');
    expect(await county.crawl({ full: true })).to.include({ gone: 0, failed: 0 });
    county.clock.pass(HOUR_MS);
    expect(await county.crawl({ full: true })).to.include({ gone: 0, failed: 0 });
    expect((await county.versionsOf(deleted.title))[0]).to.include({ current: true });
    county.clock.pass(DAY_MS);
    const before = county.clock.now();
    expect(await county.crawl()).to.include({ gone: 2, failed: 0, added: 0, updated: 0 });
    for (const { title } of [deleted, withdrawn]) {
      const [version, ...more] = await county.versionsOf(title);
      expect(more).to.deep.equal([]);
      expect(version!.current).to.equal(false);
      expect((version as unknown as { goneAt: number }).goneAt).to.be.at.least(before);
      expect(version!.validTo).to.be.at.least(before);
    }
    const ended = (await county.statements()).filter(({ title }) => title === deleted.title);
    expect(ended.map(({ current }) => current)).to.deep.equal([false]);
  });

  it('has a report live again that comes back', async () => {
    const back = county.site.portal[6]!;
    county.site.restore();
    expect(await county.crawl({ full: true })).to.include({ added: 0, updated: 2, gone: 0 });
    const versions = await county.versionsOf(back.title);
    expect(versions.map(({ current }) => current)).to.deep.equal([false, true]);
    expect(versions[1]).to.include({ validTo: null, goneAt: null });
  });

  it('keeps a report that is gone from one of its columns, and ends one gone from both', async () => {
    const { twice, twicePath, server } = county.site;
    const [first, second] = [twicePath, twice.path];
    const current = async () =>
      (await county.versionsOf(twice.title)).filter((each) => each.current);
    const gone = async (path: string) => {
      server.change(path, (_request, response) => void response.writeHead(404).end());
      await county.crawl({ full: true });
      county.clock.pass(2 * DAY_MS);
      return county.crawl({ full: true });
    };
    expect(await gone(first)).to.include({ gone: 0 });
    expect(await current()).to.have.length(1);
    expect(await gone(second)).to.include({ gone: 1 });
    expect(await current()).to.have.length(0);
  });

  it('ends nothing in an outage, behind a login, by a soft 404 or where lists shrink', async () => {
    const before = (await county.documents()).filter(({ current }) => current).length;
    const [login, soft] = [county.site.portal[0]!, county.site.portal[1]!];
    county.site.change(login, 'login');
    county.site.change(soft, 'soft404');
    const notices = [county.site.portal[5]!, county.site.portal[6]!];
    for (const notice of notices) county.site.change(notice, 'notice');
    county.site.shrink();
    const lostPaths: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      county.clock.pass(2 * DAY_MS);
      expect(await county.crawl({ full: true })).to.include({ gone: 0, added: 0, updated: 0 });
      for (const { code, origin } of county.failures) {
        if (code === 'report_lost') lostPaths.push(new URL(origin.file).pathname);
      }
    }
    expect(lostPaths).to.have.members([login, soft, ...notices].map(({ path }) => path));
    county.site.outage();
    for (let i = 0; i < 2; i += 1) {
      county.clock.pass(2 * DAY_MS);
      const run = await county.crawl({ full: true });
      expect(run).to.include({ gone: 0, added: 0, updated: 0 });
      expect(run.failed).to.be.above(0);
    }
    const during = (await county.documents()).filter(({ current }) => current).length;
    expect(during).to.equal(before);
    county.site.restore();
    county.clock.pass(8 * DAY_MS);
    expect(await county.crawl({ full: true })).to.include({
      gone: 0,
      added: 0,
      updated: 0,
      failed: 0,
    });
  });

  it('asks again where the clock was set back, and dates no version before an older one', async () => {
    county.clock.pass(-400 * DAY_MS);
    county.site.requests();
    county.site.edit(county.site.portal[2]!, '会议还研究了榄溪大桥的通车。');
    expect(await county.crawl()).to.include({ failed: 0, updated: 1, gone: 0 });
    const asked = new Set(county.site.requests().map(({ path }) => path));
    expect(county.site.portal.filter(({ path }) => asked.has(path)).length).to.be.at.least(8);
    const versions = await county.versionsOf(county.site.portal[2]!.title);
    expect(versions).to.have.length(3);
    expect(versions[2]!.validFrom).to.be.at.least(versions[1]!.validFrom);
  });
});

describe('A crawl of a site full of faults', function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  before(async () => {
    county = await CrawlSetting.open();
  });
  after(() => county.close());

  it('names each broken page and brings the good ones, and other sources', async () => {
    const run = await county.crawl({ sources: county.site.sources(['faults', 'old']) });
    expect(run).to.include({ added: 4, gone: 0 });
    const failed = county.failures
      .map(({ origin }) => origin.file.replace(/^.*\//u, ''))
      .toSorted();
    expect(failed).to.deep.equal(['hang.html', 'huge.html', 'loop.html']);
    expect(run).to.include({ failed: 3, noReport: 3 });
  });

  it('comes out of a calendar without end', async () => {
    county.site.requests();
    await county.crawl({ sources: county.site.sources(['trap']) });
    expect(county.site.requests().length).to.be.below(35);
  });
});
