import { expect } from 'chai';
import { join } from 'node:path';
import { after, before, it } from 'mocha';
import { readItems } from '../indexer/sources/files/files.js';
import type { RawItem } from '../indexer/sources/files/raw-item.js';
import { cutTerms } from './support/cut-terms.js';
import { has } from '../scripts/dev/oracle/brute-force.js';
import { readPlainReports, type PlainReport } from '../scripts/dev/corpus/plain-reports.js';
import { temporaryGateway, type Gateway } from './support/gateway.js';
import { describeWithSharedData } from './support/shared-data.js';

const REPORTS = 1_500;
const KEYWORDS = 100;

describeWithSharedData('the shared corpus', function (folder) {
  this.timeout(180_000);
  const corpus = join(folder, 'corpus', 'news_2022-2024.jsonl.gz');
  let gateway: Gateway | undefined;
  let reports: PlainReport[];
  before(async () => {
    reports = await readPlainReports([corpus], REPORTS);
    gateway = await temporaryGateway(firstItems(corpus));
  });
  after(() => gateway?.close());

  it(`gives the exact count of ${KEYWORDS} keywords cut from its texts`, async () => {
    const misses: object[] = [];
    for (const term of cutTerms(reports, KEYWORDS, 2_024)) {
      const wanted = reports.filter((report) => has(report, term)).length;
      const { total, facets } = await gateway!.search({
        q: `"${term}"`,
        facets: 'month',
        limit: '0',
      });
      const months = facets.month!.values.reduce((sum, { count }) => sum + count, 0);
      if (total.value !== wanted || months !== wanted || total.relation !== 'exact') {
        misses.push({ term, wanted, total, months });
      }
    }
    expect(misses).to.deep.equal([]);
  });
});

async function* firstItems(corpus: string): AsyncGenerator<RawItem> {
  let count = 0;
  for await (const item of readItems([corpus])) {
    yield item;
    if ((count += 1) === REPORTS) return;
  }
}
