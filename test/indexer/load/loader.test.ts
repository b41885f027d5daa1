import { expect } from 'chai';
import { openSync, writeSync, closeSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Archive } from '../../../indexer/archive/archive.js';
import type { CrawlProgress } from '../../../indexer/crawl/crawl.js';
import { indexItems } from '../../../indexer/pipeline.js';
import { readHere } from '../../../indexer/read/read-pool.js';
import { succeeded } from '../../../src/engine/client/tasks.js';
import { engineRelief } from '../../../src/engine/engine-relief.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../../src/model/index-settings.js';
import { DEFAULT_DATE_SPAN } from '../../../src/model/time/date-span.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { CrawlSetting } from '../../support/crawl-setting.js';
import { catchRejection } from '../../support/rejection.js';
import { plainSegmenter } from '../../support/reports.js';

const REPORTS = 21;

describe('The archive and the index', function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  beforeEach(async () => {
    county = await CrawlSetting.open();
  });
  afterEach(() => county.close());

  it('lose nothing where the disk is full, and go on where there is room again', async () => {
    const { database } = county.archive;
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages + 8}`);
    const full = await catchRejection(county.crawl());
    expect(full).to.include({ code: 'disk_full' });
    expect((full as Error).message).to.contain(county.archive.file);
    expect(county.archive.check()).to.deep.equal([]);
    county.archive.close();
    county.archive = Archive.open(county.data);
    const kept = county.archive.fetches.count();
    expect(kept).to.be.above(0);
    county.site.requests();
    const run = await county.crawl();
    expect(run).to.include({ failed: 0 });
    expect(await county.documents()).to.have.length(REPORTS);
    const again = county.site
      .requests()
      .filter(({ path }) => !/list|index|feed|sitemap|robots/u.test(path));
    expect(again.length, 'what was kept is not asked for again').to.be.below(REPORTS);
  });

  it('are told apart from a damaged file, which is not written on', async () => {
    await county.crawl();
    county.archive.close();
    const { file } = county.archive;
    const descriptor = openSync(file, 'r+');
    writeSync(
      descriptor,
      Buffer.alloc(Math.floor(statSync(file).size / 2), 'x'),
      0,
      undefined,
      4096,
    );
    closeSync(descriptor);
    const damaged = await catchRejection(
      (async () => {
        county.archive = Archive.open(county.data);
        await county.crawl({ full: true });
      })(),
    );
    expect(damaged).to.include({ code: 'archive_corrupt' });
    expect((damaged as Error).message).to.match(/backup/u);
    expect(await county.documents()).to.have.length(REPORTS);
  });

  it('agree again where the index was lost', async () => {
    await county.crawl();
    const [reports, statements] = [await county.documents(), await county.statements()];
    const client = county.engine.writers[0]!;
    for (const index of [REPORTS_INDEX, STATEMENTS_INDEX]) {
      await succeeded(client, await client.deleteIndex(index));
    }
    expect(await county.crawl()).to.include({ added: 0, failed: 0 });
    expect(await county.documents()).to.have.deep.members(reports);
    expect(await county.statements()).to.have.deep.members(statements);
  });

  it('tell how far a run has come, until all that it read is searchable', async () => {
    const told: CrawlProgress[] = [];
    let readProgress: () => Promise<CrawlProgress>;
    await county.crawl({
      onOpen: (given) => (readProgress = given),
      read: async (item, defaults) => {
        told.push(await readProgress());
        return readHere(item, defaults);
      },
    });
    expect(told[0]).to.include({ phase: 'reading', read: 0, sent: 0, searchable: 0 });
    for (const { read, sent, searchable } of told) {
      expect(sent).to.be.within(searchable, read);
    }
    const end = await readProgress!();
    expect(end).to.include({
      phase: 'indexing',
      left: 0,
      read: REPORTS,
      sent: REPORTS,
      searchable: REPORTS,
    });
  });

  it("give back the engine's memory in the middle of a load, and lose nothing", async () => {
    // More than a batch; there is no work to read them.
    const body = 'x'.repeat(950_000);
    const ids = Array.from({ length: 10 }, (_, i) => `r${i}`);
    const rows = ids.map((id) => ({ id, title: id, body: id + body, date: '2024-03-12' }));
    const relief = engineRelief(county.engine, 1);
    const restarted: unknown[] = [];
    await indexItems(itemsOfRows(rows), county.engine.writers, county.archive, {
      defaults: {},
      now: Date.now,
      dates: DEFAULT_DATE_SPAN,
      read: readHere,
      segmenter: plainSegmenter,
      onFailure: ({ message }) => expect.fail(message),
      relief: {
        ...relief,
        restart: async () => void restarted.push(await relief.restart()),
      },
    });
    expect(new Set(restarted)).to.deep.equal(new Set([true]));
    expect((await county.documents()).map(({ id }) => id)).to.have.members(ids);
    expect(county.archive.versions.countPending()).to.equal(0);
  });

  it('forget statements that are no longer read in a text', async () => {
    await county.crawl();
    const [first, ...others] = await county.statements();
    const client = county.engine.writers[0]!;
    const stray = { ...first!, key: `${first!.key.replace(/_\d+$/u, '')}_9`, order: 9 };
    await succeeded(client, await client.index(STATEMENTS_INDEX).addDocuments([stray]));
    const { reportId, version } = first!;
    const [last] = county.archive.versions.of(reportId);
    county.archive.versions.amend(reportId, version, last!);
    await county.crawl();
    expect(await county.statements()).to.have.deep.members([first, ...others]);
  });

  it('have whole both versions of a report that two addresses tell differently in one crawl', async () => {
    const { server, portal } = county.site;
    const [one] = portal;
    // A list's link redirects to a report that another list names itself, and it is edited meanwhile.
    const html = (text: string) =>
      `<meta name="PubDate" content="2024-03-01 09:30"><meta name="ArticleTitle" content="榄溪县召开防汛工作专题会议"><h1>榄溪县召开防汛工作专题会议</h1><div class="TRS_Editor"><p>会议在榄溪县召开，研究部署今年的防汛工作和水库的除险加固。</p><p>县委书记李春和强调，${text}，确保安全度汛。</p></div>`;
    let visits = 0;
    server.change(
      '/dept/a.html',
      (_request, response) => void response.writeHead(302, { location: '/dept/b.html' }).end(),
    );
    server.change('/dept/b.html', (_request, response) => {
      visits += 1;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html(visits === 1 ? '要加强巡查' : '要加强巡查和值守'));
    });
    server.change('/dept/index.html', (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<ul><li><a href="a.html">榄溪县召开防汛工作专题会议全文</a>2024-03-01</li><li><a href="b.html">榄溪县召开防汛工作专题会议</a>2024-03-01</li><li><a href="${one!.path}">${one!.title}</a>${one!.date}</li></ul>`,
      );
    });
    const [portalSource] = county.site.sources(['portal']);
    const sources = [
      { ...portalSource!, article: /\/dept\/\w\.html$/u, start: [server.url('/dept/index.html')] },
    ];
    expect(await county.crawl({ sources })).to.include({ added: 1, updated: 1, failed: 0 });
    const versions = await county.versionsOf('榄溪县召开防汛工作专题会议');
    expect(versions.map(({ version, current }) => [version, current])).to.deep.equal([
      [1, false],
      [2, true],
    ]);
    expect(versions.every(({ body, characters }) => body.length > 0 && characters > 0)).to.equal(
      true,
    );
    const said = await county.statements();
    expect(said.map(({ version, current }) => [version, current])).to.have.deep.members([
      [1, false],
      [2, true],
    ]);
    const again = await county.crawl({ sources, full: true });
    expect(again).to.include({ added: 0, updated: 0 });
  });
});
