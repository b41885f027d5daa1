import type { CoverageCell, CoverageMonth } from '../../model/api/counting/coverage.js';
import type { ReportCounty } from '../../model/api/parts/report-head.js';

export type Level = 'whole' | 'part' | 'failed' | 'none';

export interface GridRow {
  county: ReportCounty | null;
  /** By month, all sources added up. */
  cells: Map<string, CoverageCell>;
}

export interface Grid {
  months: string[];
  rows: GridRow[];
}

const COUNTS = ['expected', 'found', 'noReport', 'failed', 'gone', 'notCrawled'] as const;

/** Rows of sources as a table of counties and months, with every month between the first and last. */
export function buildGrid(rows: CoverageMonth[]): Grid {
  const byCounty = new Map<string, GridRow>();
  for (const row of rows) {
    const code = row.county?.code ?? '';
    const found = byCounty.get(code) ?? {
      county: row.county,
      cells: new Map<string, CoverageCell>(),
    };
    byCounty.set(code, found);
    const before = found.cells.get(row.month);
    const cell: CoverageCell = before ?? {
      expected: 0,
      found: 0,
      noReport: 0,
      failed: 0,
      gone: 0,
      notCrawled: 0,
      lastSuccess: null,
    };
    for (const count of COUNTS) cell[count] += row[count];
    if ((row.lastSuccess ?? '') > (cell.lastSuccess ?? '')) cell.lastSuccess = row.lastSuccess;
    found.cells.set(row.month, cell);
  }
  const codes = [...byCounty.keys()].toSorted();
  return {
    months: monthsBetween(rows.map(({ month }) => month)),
    rows: codes.flatMap((code) => byCounty.get(code) ?? []),
  };
}

/** How well a month is covered: the worst that can be said of it. */
export function coverageLevel(cell: CoverageCell | undefined): Level {
  if (cell === undefined || (cell.found === 0 && cell.failed === 0 && cell.noReport === 0)) {
    return 'none';
  }
  if (cell.failed > 0) return 'failed';
  return cell.notCrawled > 0 ? 'part' : 'whole';
}

function monthsBetween(months: string[]): string[] {
  const known = months.filter((month) => /^\d{4}-\d{2}$/u.test(month)).toSorted();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  for (let month = first; month <= last && all.length < 1200; month = nextMonth(month)) {
    all.push(month);
  }
  return all;
}

function nextMonth(month: string): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
