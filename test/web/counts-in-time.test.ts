import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { CoverageMonth } from '../../src/model/api/counting/coverage.js';
import { buildGrid, coverageLevel } from '../../src/web/coverage/grid.js';
import { lastDay, monthBars } from '../../src/web/facets/month-bars.js';
import { rolesOver } from '../../src/web/statements/role-spans.js';

describe('Counts in time', () => {
  const month = (value: string, count: number) => ({ value, label: value, count });

  it('are a bar a month, gaps filled', () => {
    const bars = monthBars([month('2023-02', 3), month('2022-11', 1)], 72);
    expect(bars.map(({ from, count }) => [from, count])).to.deep.equal([
      ['2022-11', 1],
      ['2022-12', 0],
      ['2023-01', 0],
      ['2023-02', 3],
    ]);
    expect(monthBars([], 72)).to.deep.equal([]);
  });

  it('share bars where there are many months, and lose no report', () => {
    const months = Array.from({ length: 500 }, (_, i) =>
      month(`${1980 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, i),
    );
    const bars = monthBars(months, 72);
    expect(bars.length).to.be.at.most(72);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).to.equal((499 * 500) / 2);
  });

  it('end on the last day of the month', () => {
    expect(['2023-02', '2024-02', '2023-12'].map(lastDay)).to.deep.equal([
      '2023-02-28',
      '2024-02-29',
      '2023-12-31',
    ]);
  });

  it('are a grid of counties and months, sources added up, at their worst', () => {
    const county = {
      code: '441224',
      name: '怀集县',
      nameEn: 'Huaiji County',
      prefecture: '肇庆市',
      province: '广东省',
    };
    const row = (source: string, at: string, counts: Partial<CoverageMonth>): CoverageMonth => ({
      source,
      county,
      month: at,
      expected: 1,
      found: 1,
      noReport: 0,
      failed: 0,
      gone: 0,
      notCrawled: 0,
      lastSuccess: null,
      ...counts,
    });
    const grid = buildGrid([
      row('a', '2022-12', { lastSuccess: '2023-01-01T00:00:00Z' }),
      row('b', '2022-12', { failed: 1, found: 0 }),
      row('a', '2023-02', { notCrawled: 1 }),
    ]);
    expect(grid.months).to.deep.equal(['2022-12', '2023-01', '2023-02']);
    const cells = grid.rows[0]?.cells;
    expect(cells?.get('2022-12')).to.include({ expected: 2, found: 1, failed: 1 });
    expect(grid.months.map((each) => coverageLevel(cells?.get(each)))).to.deep.equal([
      'failed',
      'none',
      'part',
    ]);
  });

  it('tell roles with their first and last day', () => {
    const spans = rolesOver([
      { role: '县长', date: '2022-05-01' },
      { role: '县委书记', date: '2023-01-01' },
      { role: '县长', date: '2021-03-01' },
      { role: null, date: '2020-01-01' },
    ]);
    expect(spans.map(({ role, from, to, count }) => [role, from, to, count])).to.deep.equal([
      ['', '2020-01-01', '2020-01-01', 1],
      ['县长', '2021-03-01', '2022-05-01', 2],
      ['县委书记', '2023-01-01', '2023-01-01', 1],
    ]);
  });
});
