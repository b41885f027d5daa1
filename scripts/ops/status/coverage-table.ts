import { alignColumns } from '../../cli/terminal/align-columns.js';
import type { CoverageStatus } from './gather-status.js';

const MONTHS = 12;

export const LEGEND =
  '12 reports; 0 crawled, and none there; +3 known and not crawled yet; !2 failed; . nothing known';

type Counts = Pick<CoverageStatus, 'extracted' | 'notCrawled' | 'failed'>;

/**
 * Counties by months, the latest twelve of those that have anything. A cell tells a month without
 * reports from one that was not crawled.
 */
export function coverageTable(rows: CoverageStatus[]): string[] {
  const months = [...new Set(rows.map(({ month }) => month))].toSorted().slice(-MONTHS);
  if (months.length === 0) return [];
  const counties = new Map<string, Map<string, Counts>>();
  for (const row of rows) {
    if (!months.includes(row.month)) continue;
    const county = row.county === null ? 'no county' : `${row.county} ${row.countyName ?? ''}`;
    const cells = counties.get(county) ?? new Map<string, Counts>();
    counties.set(county, cells.set(row.month, sum(cells.get(row.month), row)));
  }
  const lines = [...counties]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([county, cells]) => [county, ...months.map((month) => printCell(cells.get(month)))]);
  return alignColumns([['', ...months], ...lines], ['left', ...months.map(() => 'right' as const)]);
}

function sum(before: Counts | undefined, row: Counts): Counts {
  return {
    extracted: (before?.extracted ?? 0) + row.extracted,
    notCrawled: (before?.notCrawled ?? 0) + row.notCrawled,
    failed: (before?.failed ?? 0) + row.failed,
  };
}

function printCell(counts: Counts | undefined): string {
  if (counts === undefined) return '.';
  const { extracted, notCrawled, failed } = counts;
  const left = (notCrawled > 0 ? `+${notCrawled}` : '') + (failed > 0 ? `!${failed}` : '');
  return extracted === 0 && left !== '' ? left : `${extracted}${left}`;
}
