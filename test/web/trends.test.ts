import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'csv-parse/sync';
import type { TrendsAnswer } from '../../src/model/api/trends.js';
import { chartSvg } from '../../src/web/trends/chart/chart-svg.js';
import { buildCurves, findGaps, findLonePoints } from '../../src/web/trends/chart/curves.js';
import { trendCsv } from '../../src/web/trends/trend-csv.js';

const answer: TrendsAnswer = {
  interval: 'month',
  from: '2023-01-01',
  to: '2023-04-30',
  series: [
    {
      q: '=党建, "两新"',
      query: '党建',
      total: { value: 5, relation: 'exact' },
      citation: {
        query: '党建',
        snapshot: '2023-05-01T00:00:00.000Z',
        count: 5,
        relation: 'exact',
        url: '/api/v1/trends?q=党建',
      },
      points: [
        { period: '2023-01', reports: 2, corpusReports: 9 },
        { period: '2023-02', reports: null, corpusReports: null },
        { period: '2023-03', reports: null, corpusReports: null },
        { period: '2023-04', reports: 3, corpusReports: 4 },
      ],
    },
  ],
  crawled: [
    { period: '2023-02', crawled: false },
    { period: '2023-03', crawled: false },
  ],
  warnings: [],
  tookMs: 1,
};

describe('What is made of a trend', () => {
  const curves = buildCurves(answer, 'reports', ({ q }) => q);

  it('is a curve with nothing where nothing was crawled', () => {
    expect(curves.curves[0]?.values).to.deep.equal([2, null, null, 3]);
    expect(findGaps(curves.crawled)).to.deep.equal([[1, 2]]);
    expect(findGaps([])).to.deep.equal([]);
    expect(findGaps([false, true, false])).to.deep.equal([
      [0, 0],
      [2, 2],
    ]);
    expect(findLonePoints([1, null, 0, null, 2, 3, null])).to.deep.equal([0, 2]);
  });

  it('is a table that any spreadsheet reads, without formulas, with its source in each line', () => {
    const rows = parse(trendCsv(answer, ['来源', 'https://x.example']), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    expect(rows).to.have.length(4);
    expect(rows[0]).to.include({ q: `'=党建, "两新"`, period: '2023-01', reports: '2' });
    expect(rows[1]?.reports).to.equal('');
    expect(rows.every(({ url }) => url === 'https://x.example')).to.equal(true);
  });

  it('is a picture that stands alone, broken and hatched where nothing was crawled', () => {
    const colours = {
      ink: '#111',
      faint: '#555',
      line: '#ccc',
      paper: '#fff',
      series: ['#900'],
    };
    const svg = chartSvg({
      curves,
      colours,
      title: '篇数 <1>',
      uncrawled: '未抓取',
      source: ['a & b'],
      labelPeriod: (period) => period,
    });
    expect(svg).to.include('篇数 &lt;1&gt;').and.to.include('a &amp; b');
    expect(svg.match(/url\(#hatch\)/gu)).to.have.length(1);
    expect(svg.match(/d="M[\d.]+ [\d.]+h0M[\d.]+ [\d.]+h0"/gu)).to.have.length(1);
    expect(svg).not.to.match(/NaN|undefined|Infinity/u);
  });
});
