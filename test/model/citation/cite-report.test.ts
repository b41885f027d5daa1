import { expect } from 'chai';
import { describe, it } from 'mocha';
import { citeReport, type CitableReport } from '../../../src/model/citation/cite-report.js';

const REPORT: CitableReport = {
  id: 's001',
  version: 2,
  title: '标题',
  url: 'https://county.example/1',
  date: '2023-01-04',
  channel: null,
  lang: 'zh',
  validFrom: '2024-02-03T04:05:06.000Z',
  goneAt: null,
};
const KEPT = 'https://xianbao.example/report?id=s001&asOf=2024-02-03T04%3A05%3A06.000Z';
const cite = (changed: Partial<CitableReport> = {}) =>
  citeReport({ ...REPORT, ...changed }, KEPT, '2026-11-30');

describe('A report that is cited', () => {
  it('has the address of its original, and that of the version that is kept', () => {
    const work = cite();
    expect(work.url).to.equal(REPORT.url);
    expect(work.note).to.equal(`Archived copy, collected 2024-02-03: ${KEPT}`);
    expect(work).to.include({ author: null, publisher: 'county.example' });
  });

  it('has the address of the version that is kept where the original is gone, or was never on the Web', () => {
    expect(cite({ goneAt: '2025-01-01T00:00:00.000Z' }).url).to.equal(KEPT);
    expect(cite({ url: null })).to.include({ url: KEPT, publisher: null });
  });

  it('has a key that no other report or version has', () => {
    const keys = [cite(), cite({ version: 1 }), cite({ id: 's002' })].map(({ key }) => key);
    expect(new Set(keys).size).to.equal(3);
  });
});
