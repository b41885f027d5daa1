import type { Meilisearch } from 'meilisearch';
import type { CoverageCounts } from '../../model/coverage-counts.js';
import { COVERAGE_INDEX } from '../../model/index-settings.js';
import { quote } from '../plan/filters.js';

/** A row of the coverage index; unknown places are `null`. */
export interface CoverageRow extends CoverageCounts {
  source: string | null;
  county: string | null;
  /** YYYY-MM */
  month: string;
  countyName: string | null;
  prefecture: string | null;
  province: string | null;
}

/** All rows of a source added up; `from` and `to` are its first and last month. */
export interface SourceSum extends CoverageCounts {
  source: string | null;
  from: string;
  to: string;
}

/** Several values of one filter are alternatives; months as YYYY-MM, both included. */
export interface CoverageFilters {
  county?: string[];
  prefecture?: string[];
  province?: string[];
  source?: string[];
  from?: string;
  to?: string;
}

export interface CoverageResult {
  rows: CoverageRow[];
  total: number;
  sources: SourceSum[];
}

const ALL = 1_000_000;
const NUMBERS = ['discovered', 'fetched', 'extracted', 'noReport', 'failed', 'gone'] as const;

/** A page of what was crawled, by county, month and source, and the sums of all pages. */
export async function coverageRows(
  client: Meilisearch,
  filters: CoverageFilters,
  page: { offset: number; limit: number },
): Promise<CoverageResult> {
  const index = client.index<CoverageRow>(COVERAGE_INDEX);
  const filter = coverageFilter(filters);
  const sort = ['county:asc', 'month:asc', 'source:asc'];
  const attributesToRetrieve = ['source', 'month', ...NUMBERS, 'lastSuccess'];
  const [shown, all] = await Promise.all([
    index.search(null, { filter, sort, ...page }),
    index.search(null, { filter, attributesToRetrieve, limit: ALL }),
  ]);
  return { rows: shown.hits, total: shown.estimatedTotalHits, sources: sumRows(all.hits) };
}

function coverageFilter({ from, to, ...lists }: CoverageFilters): string[] {
  const parts = Object.entries(lists).map(
    ([field, values]) => `${field} IN [${values.map(quote).join(', ')}]`,
  );
  if (from !== undefined) parts.push(`month >= ${quote(from)}`);
  if (to !== undefined) parts.push(`month <= ${quote(to)}`);
  return parts;
}

function sumRows(rows: CoverageRow[]): SourceSum[] {
  const sums = new Map<string | null, SourceSum>();
  for (const row of rows) {
    const { source, month } = row;
    const sum = sums.get(source) ?? emptySum(source, month);
    for (const name of NUMBERS) sum[name] += row[name];
    if (row.lastSuccess !== null) sum.lastSuccess = Math.max(sum.lastSuccess ?? 0, row.lastSuccess);
    if (month < sum.from) sum.from = month;
    if (month > sum.to) sum.to = month;
    sums.set(source, sum);
  }
  return [...sums.values()].toSorted((a, b) => ((a.source ?? '') < (b.source ?? '') ? -1 : 1));
}

function emptySum(source: string | null, month: string): SourceSum {
  const counts = { discovered: 0, fetched: 0, extracted: 0, noReport: 0, failed: 0, gone: 0 };
  return { source, from: month, to: month, ...counts, lastSuccess: null };
}
