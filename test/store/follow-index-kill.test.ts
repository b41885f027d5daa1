import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seededRandom } from '../../scripts/dev/oracle/seeded-random.js';
import type { ReportDocument } from '../../src/model/document.js';
import { REPORTS_INDEX } from '../../src/model/index-settings.js';
import { followIndex } from '../../src/store/follow-index.js';
import { TextStore } from '../../src/store/text-store.js';
import { itemsOfRows } from '../support/changing-corpus.js';
import { startScript } from '../support/processes.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';

const REPORTS = 600;
const KILLS = 4;

describe('the store of texts of a process that is killed', function () {
  this.timeout(120_000);
  let gateway: Gateway;

  before(async () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: REPORTS }, (_, i) => ({
      id: `r-${i}`,
      title: `第${i}号`,
      body: `${'甲乙丙丁'[Math.floor(random() * 4)]}${Math.floor(random() * 1e9)}`.repeat(20),
      date: '2023-01-13',
    }));
    gateway = await temporaryGateway(itemsOfRows(rows));
  });
  after(() => gateway?.close());

  it('has the texts of the index, or goes on to have them', async () => {
    const client = gateway.engine.search.whole;
    const { url, key } = gateway.engine.accesses()[0]!;
    const folder = join(gateway.data, 'killed');
    mkdirSync(folder);
    const random = seededRandom(6);
    const { hits } = await client
      .index<ReportDocument>(REPORTS_INDEX)
      .search(null, { limit: REPORTS, attributesToRetrieve: ['key', 'title', 'body'] });
    const printed = new Map(hits.map(({ key: of, title, body }) => [of, `${title}\n${body}`]));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const follower = await startScript('follow-store.ts', url, key, folder);
      await delay(Math.floor(random() * 400));
      await follower.kill();
      const store = new TextStore(join(folder, 'reports'));
      // Whatever it holds of a report is the report's text.
      for (const { segment, isStale } of store.segments())
        for (let text = 0; text < segment.size; text += 1)
          if (!isStale[text])
            expect(segment.bodies.get(text)).to.equal(printed.get(segment.keys.get(text)));
      const options = { of: 'reports', lock: join(folder, 'reports.lock') } as const;
      expect(await followIndex(store, [client], options)).to.equal('current');
      expect(store.size).to.equal(REPORTS);
      store.reset();
      store.close();
    }
  });
});
