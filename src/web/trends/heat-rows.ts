import type { TrendSeries, TrendsAnswer } from '../../model/api/counting/trends.js';
import type { HeatSort } from './trend-params.js';

/** A county's reports of one term. */
export interface HeatRow {
  county: string;
  /** What the county is called. */
  name: string;
  total: TrendSeries['total'];
  /** One a period; null where there is no report to count in. */
  values: (number | null)[];
}

export interface HeatBlock {
  q: string;
  rows: HeatRow[];
}

export interface Heat {
  periods: string[];
  crawled: boolean[];
  /** One a term, in their order. */
  blocks: HeatBlock[];
  /** The largest of all values. */
  most: number;
}

export const HEAT_LEVELS = 5;

/** The terms' counties and their periods, from the first that has a number to the last. */
export function buildHeat(
  answer: Pick<TrendsAnswer, 'series' | 'crawled'>,
  sort: HeatSort,
  nameCounty: (code: string) => string,
): Heat {
  const series = answer.series.filter(({ split }) => split !== undefined);
  const all = (series[0]?.points ?? []).map(({ period }) => period);
  const isKnown = all.map((_, i) => series.some(({ points }) => points[i]?.reports !== null));
  const [first, last] = [isKnown.indexOf(true), isKnown.lastIndexOf(true)];
  const fit = <Each>(list: Each[]) => (first < 0 ? [] : list.slice(first, last + 1));
  const known = new Map(answer.crawled.map(({ period, crawled }) => [period, crawled]));
  const periods = fit(all);
  const blocks = [...new Set(series.map(({ q }) => q))].map((q) => {
    const rows = series
      .filter((each) => each.q === q)
      .map(({ split, total, points }): HeatRow => {
        const county = split?.value ?? '';
        const values = fit(points.map(({ reports }) => reports));
        return { county, name: nameCounty(county), total, values };
      });
    return { q, rows: sort === 'name' ? rows.toSorted(byCode) : rows };
  });
  const values = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.values.map(Number)));
  return {
    periods,
    crawled: periods.map((period) => known.get(period) ?? true),
    blocks,
    most: Math.max(1, ...values),
  };
}

/** Codes order counties by the places they lie in. */
function byCode(a: HeatRow, b: HeatRow): number {
  return a.county < b.county ? -1 : 1;
}

/** By the root: a few large counts would otherwise leave all others pale. */
export function heatLevel(reports: number, most: number): number {
  return reports === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(reports / most) * HEAT_LEVELS));
}
