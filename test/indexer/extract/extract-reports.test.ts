import { expect } from 'chai';
import { describe, it } from 'mocha';
import { extractReports, type Defaults } from '../../../indexer/extract/extract-reports.js';

function readRow(row: Record<string, unknown>, defaults: Defaults = {}) {
  const item = {
    kind: 'row' as const,
    origin: { file: 'a.csv' },
    row: { title: '甲', body: '乙', ...row },
  };
  const [result] = extractReports(item, defaults);
  if (result === undefined || !('report' in result)) return result?.failure.message;
  const { date, publishedAt } = result.report;
  return publishedAt ?? date;
}

describe('the day of a row', () => {
  for (const [given, wanted] of [
    ['2023-05-03', '2023-05-03'],
    ['2023/5/3', '2023-05-03'],
    ['2023年5月4日', '2023-05-04'],
    ['2023.5.3', '2023-05-03'],
    ['20230503', '2023-05-03'],
    ['23/5/3', '2023-05-03'],
    ['二〇二三年五月三日', '2023-05-03'],
    ['2023/5/3 8:30', '2023-05-03T08:30:00+08:00'],
    ['2023年5月3日 08:30:12', '2023-05-03T08:30:12+08:00'],
    ['May 3, 2023', '2023-05-03'],
  ] as const) {
    it(`is read as tables have it: ${given}`, () => {
      expect(readRow({ date: given })).to.equal(wanted);
      expect(readRow({ publishedAt: given })).to.equal(wanted);
    });
  }

  it('is refused where it is none', () => {
    for (const date of ['2023/2/30', '近日', '2023']) {
      expect(readRow({ date }), date).to.match(/^date: /u);
    }
  });

  it('is the one given for all, where the row gives neither a day nor a time', () => {
    expect(readRow({}, { date: '2023-05-03' })).to.equal('2023-05-03');
    expect(readRow({ date: '2023/5/4' }, { date: '2023-05-03' })).to.equal('2023-05-04');
    expect(readRow({ publishedAt: '2023-05-04T08:30' }, { date: '2023-05-03' })).to.equal(
      '2023-05-04T08:30:00+08:00',
    );
    const page = Buffer.from(
      `<title>石桥县召开会议</title><h1>石桥县召开会议</h1><p>${'会议研究了春耕。'.repeat(5)}</p>`,
    );
    const [read] = extractReports(
      { kind: 'page', origin: { file: 'a.html' }, bytes: page },
      { date: '2023-05-03' },
    );
    expect(read).to.have.nested.property('report.date', '2023-05-03');
  });
});
