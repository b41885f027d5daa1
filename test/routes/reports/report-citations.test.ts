import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { ReportCitations } from '../../../src/model/api/reports/report-citations.js';
import type { ReportAnswer } from '../../../src/model/api/reports/report.js';
import { ask } from '../../support/ask.js';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../../support/gateway.js';

const ROW = {
  id: 'a',
  title: '甲号通知',
  body: '全县抓好春耕。',
  date: '2023-03-01',
  channel: '怀集发布',
};

describe("A report's citation", () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    await indexRows(gateway, [ROW], { now: Date.parse('2024-01-01T00:00:00Z') });
    const changed = { ...ROW, body: '全县抓好夏种。' };
    await indexRows(gateway, [changed], { now: Date.parse('2024-02-01T00:00:00Z') });
  });
  after(() => gateway.close());

  it('has all forms, and an address at which that version stays', async () => {
    const asOf = '2024-01-15T00:00:00Z';
    const path = '/api/v1/reports/a/citation';
    const past = await ask<ReportCitations>(gateway.url, path, { asOf });
    const now = await ask<ReportCitations>(gateway.url, path, {});
    expect([past.key, now.key]).to.deep.equal(['xianbao-a-v1', 'xianbao-a-v2']);
    expect(past.gbt7714).to.match(/^怀集发布\. 甲号通知\[EB\/OL\]\. \(2023-03-01\)/u);
    const kept = (await (await fetch(past.kept)).json()) as ReportAnswer;
    expect(kept.body).to.equal(ROW.body);
  });

  it('comes as a file of its kind', async () => {
    const files = { bibtex: ['bib', '@misc{'], ris: ['ris', 'TY  - '], csl: ['json', '['] };
    for (const [format, [extension, beginning]] of Object.entries(files)) {
      const address = `${gateway.url}/api/v1/reports/a/citation?format=${format}`;
      const response = await fetch(address);
      expect(response.headers.get('content-disposition')).to.include(`xianbao-a-v2.${extension}`);
      const text = await response.text();
      expect(text.startsWith(beginning!), format).to.equal(true);
    }
  });
});
