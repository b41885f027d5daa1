import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'csv-parse/sync';
import type { TrendsAnswer } from '../../src/model/api/counting/trends.js';
import { chartSvg } from '../../src/web/trends/chart/chart-svg.js';
import {
  buildCurves,
  findGaps,
  findLonePoints,
  smoothCurves,
} from '../../src/web/trends/chart/curves.js';
import { panelsSvg } from '../../src/web/trends/chart/panels-svg.js';
import { heatSvg } from '../../src/web/trends/chart/heat-svg.js';
import { buildHeat } from '../../src/web/trends/heat-rows.js';
import { withOther } from '../../src/web/trends/other-series.js';
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
        engine: '1.21.0',
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

  const colours = {
    ink: '#111',
    faint: '#555',
    line: '#ccc',
    paper: '#fff',
    series: ['#900'],
  };
  const texts = { title: '篇数 <1>', subtitle: '2023–2024', source: ['a & b'] };
  const labelPeriod = (period: string) => period;

  it('is a picture that stands alone, broken and hatched where nothing was crawled', () => {
    const drawn = {
      ...texts,
      curves,
      colours,
      labelPeriod,
      number: String,
      isWhole: true,
      uncrawled: '未抓取',
    };
    const svg = chartSvg(drawn);
    expect(svg).to.include('篇数 &lt;1&gt;').and.to.include('a &amp; b');
    expect(svg.match(/url\(#hatch\)/gu)).to.have.length(1);
    expect(svg.match(/d="M[\d.]+ [\d.]+h0M[\d.]+ [\d.]+h0"/gu)).to.have.length(1);
    for (const picture of [svg, panelsSvg(drawn)]) {
      expect(picture)
        .to.include('2023–2024')
        .and.not.to.match(/NaN|undefined|Infinity/u);
    }
  });

  it('begins and ends where there are numbers', () => {
    const points = (answer.series[0]?.points ?? []).slice(1);
    const late = { ...answer, series: [{ ...answer.series[0]!, points }] };
    expect(buildCurves(late, 'reports', ({ q }) => q).periods).to.deep.equal(['2023-04']);
  });

  it('is smoothed over the periods around each that have numbers', () => {
    const line = { ...curves, curves: [{ name: 'a', values: [3, null, 6, 9, 0] }] };
    expect(smoothCurves(line, 3).curves[0]?.values).to.deep.equal([3, null, 7.5, 5, 4.5]);
    expect(smoothCurves(line, 5).curves[0]?.values).to.deep.equal([4.5, null, 4.5, 5, 5]);
  });

  const part = (value: string, reports: number, total: number) => ({
    ...answer.series[0]!,
    split: { value, label: value },
    total: { value: total, relation: 'exact' as const },
    points: [{ period: '2023-01', reports, corpusReports: reports + 1 }],
  });

  it('has shares of the reports of each period', () => {
    const shares = buildCurves(answer, 'share', ({ q }) => q).curves[0]?.values;
    expect(shares).to.deep.equal([2 / 9, null, null, 3 / 4]);
  });

  it('is split into parts and what they leave', () => {
    const { split: _, ...whole } = part('', 10, 12);
    const all = withOther([part('a', 3, 5), part('b', 2, 4)], [whole], '其他');
    expect(all.map(({ total }) => total.value)).to.deep.equal([5, 4, 3]);
    expect(all[2]?.points[0]).to.include({ reports: 5, corpusReports: 4 });
    expect(withOther([part('a', 10, 12)], [whole], '其他')).to.have.length(1);
  });

  it('is a heat map of all terms, by total or by place, with a picture of its own', () => {
    const series = [part('44', 1, 2), part('33', 4, 1)];
    const counties = (sort: 'total' | 'name') =>
      buildHeat({ ...answer, series }, sort, (code) => code).blocks[0]?.rows.map(
        ({ county }) => county,
      );
    expect(counties('total')).to.deep.equal(['44', '33']);
    expect(counties('name')).to.deep.equal(['33', '44']);
    const heat = buildHeat({ ...answer, series }, 'total', (code) => code);
    expect(heat.most).to.equal(4);
    const svg = heatSvg({ ...texts, heat, colours, labelPeriod, nameTerm: (q) => q });
    expect(svg.match(/fill-opacity/gu)).to.have.length(2);
    expect(svg).not.to.match(/NaN|undefined|Infinity/u);
  });
});
