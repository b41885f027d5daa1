import { expect } from 'chai';
import { join } from 'node:path';
import { pino } from 'pino';
import { after, before, describe, it } from 'mocha';
import { succeeded } from '../../src/engine/client/tasks.js';
import { TextService } from '../../src/search/texts/text-service.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { createApp } from '../../src/app.js';
import type { SearchAnswer } from '../../src/model/api/reports/search.js';
import { listen } from '../../src/server.js';
import { CrawlSetting } from '../support/crawl-setting.js';
import { catchRejection } from '../support/rejection.js';

describe('A rebuild of the index', function () {
  this.timeout(60_000);
  let county: CrawlSetting;
  before(async () => {
    county = await CrawlSetting.open();
    await county.crawl();
    county.site.edit(county.site.portal[2]!, '会议还研究了榄溪大桥的维修。');
    county.site.change(county.site.portal[6]!, 'deleted');
    await county.crawl({ full: true });
    county.clock.pass(2 * 86_400_000);
    await county.crawl({ full: true });
    county.site.restore();
  });
  after(() => county.close());

  const byKey = <T extends { key: string }>(documents: T[]) =>
    documents.toSorted((a, b) => (a.key < b.key ? -1 : 1));

  it('comes to the same documents as crawling did', async () => {
    const [reports, statements] = [await county.documents(), await county.statements()];
    const run = await county.reindex();
    expect(run).to.include({ versions: reports.length, failed: 0 });
    expect(run.reports).to.equal(reports.filter(({ current }) => current).length);
    expect(byKey(await county.documents())).to.deep.equal(byKey(reports));
    expect(byKey(await county.statements())).to.deep.equal(byKey(statements));
    expect(county.archive.versions.countPending()).to.equal(0);
  });

  it('leaves nothing beside the index it made', async () => {
    const { results } = await county.engine.writers[0]!.getRawIndexes();
    const names = results.map(({ uid }) => uid).toSorted();
    expect(names).to.deep.equal(['reports', 'reports_coverage', 'reports_statements']);
  });

  it('is not noticed by those who search meanwhile', async () => {
    const client = county.engine.search.whole;
    const texts = new TextService(county.engine.search, join(county.data, 'texts'));
    const app = createApp({ client, texts, log: pino({ level: 'silent' }) });
    const gateway = await listen(app, 0, '127.0.0.1');
    try {
      // Of three characters: the engine's candidates are told apart by the stored texts.
      const count = async () => {
        const response = await fetch(`${gateway.url}/api/v1/search?q=榄溪县&limit=1`);
        return ((await response.json()) as SearchAnswer).total;
      };
      const wanted = await count();
      expect(wanted.value).to.be.above(0);
      let isOver = false;
      const rebuilt = county.reindex().finally(() => (isOver = true));
      let asked = 0;
      while (!isOver) {
        expect(await count()).to.deep.equal(wanted);
        asked += 1;
      }
      await rebuilt;
      expect(await count()).to.deep.equal(wanted);
      expect(asked).to.be.above(10);
    } finally {
      await gateway.close();
      await texts.close();
    }
  });

  it('mends an index that lost documents', async () => {
    const before = await county.documents();
    const client = county.engine.writers[0]!;
    await succeeded(client, await client.index(REPORTS_INDEX).deleteAllDocuments());
    await county.reindex();
    expect(byKey(await county.documents())).to.deep.equal(byKey(before));
  });

  it('is refused where it lost more than a twentieth of the reports, unless forced', async () => {
    const before = await county.documents();
    const database = county.archive.database;
    // As a program that reads less would: the pages of some reports hold none.
    const empty = county.archive.pages.keep(Buffer.from('<p>空</p>'));
    database.prepare(`UPDATE versions SET page = ? WHERE source = 'old'`).run(empty);
    const refused = await catchRejection(county.reindex());
    expect(refused).to.include({ code: 'reindex_refused' });
    expect((refused as Error).message).to.match(/--force/u);
    expect(byKey(await county.documents())).to.deep.equal(byKey(before));
    const forced = await county.reindex(true);
    expect(forced.failed).to.equal(3);
    expect(county.failures.every(({ code }) => code === 'no_report')).to.equal(true);
    expect(await county.documents()).to.have.length(before.length - 3);
  });

  it('is not undone by the next crawl, which brings back nothing it could not read', async () => {
    const before = await county.documents();
    county.failures.length = 0;
    expect(await county.crawl()).to.include({ added: 0, failed: 0 });
    expect(county.failures).to.deep.equal([]);
    expect(await county.documents()).to.have.length(before.length);
  });
});
