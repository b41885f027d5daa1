import type { TrendSeries, TrendsAnswer } from '../../../model/api/trends.js';
import type { CurveMeasure } from '../trend-params.js';

/** One line of the chart. */
export interface Curve {
  name: string;
  /** One a period; null where there is no report to count in. */
  values: (number | null)[];
}

/** What the chart, its table and its files show. */
export interface Curves {
  periods: string[];
  curves: Curve[];
  /** Whether anything was crawled in a period. */
  crawled: boolean[];
}

/** @param nameOf what a series is called */
export function buildCurves(
  answer: TrendsAnswer,
  measure: CurveMeasure,
  nameOf: (series: TrendSeries) => string,
): Curves {
  const periods = (answer.series[0]?.points ?? []).map(({ period }) => period);
  const known = new Map(answer.crawled.map(({ period, crawled }) => [period, crawled]));
  return {
    periods,
    crawled: periods.map((period) => known.get(period) ?? true),
    curves: answer.series.map((series) => ({
      name: nameOf(series),
      values: series.points.map((point) => point[measure] ?? null),
    })),
  };
}

/** The periods whose number has none on either side, so that no line reaches it. */
export function findLonePoints(values: (number | null)[]): number[] {
  const isMissing = (i: number) => (values[i] ?? null) === null;
  return values.flatMap((_, i) =>
    !isMissing(i) && isMissing(i - 1) && isMissing(i + 1) ? [i] : [],
  );
}

/** Stretches of periods on end in which nothing was crawled: first and last index. */
export function findGaps(crawled: boolean[]): [from: number, to: number][] {
  const gaps: [number, number][] = [];
  crawled.forEach((isCrawled, i) => {
    if (isCrawled) return;
    const last = gaps.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else gaps.push([i, i]);
  });
  return gaps;
}
