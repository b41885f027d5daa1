import type { TrendPoint, TrendSeries, TrendsAnswer } from '../../../model/api/counting/trends.js';
import { OTHER } from '../other-series.js';
import type { CurveMeasure } from '../trend-params.js';

/** One line of the chart. */
export interface Curve {
  name: string;
  /** One a period; null where there is no report to count in. */
  values: (number | null)[];
  /** Whether it is what the parts that are shown leave of the whole: of another size than they. */
  isRest?: boolean;
}

/** What the chart, its table and its files show. */
export interface Curves {
  periods: string[];
  curves: Curve[];
  /** Whether anything was crawled in a period. */
  crawled: boolean[];
}

/**
 * The curves from the first period to the last that has a number, so that the axis fits the data.
 *
 * @param nameOf what a series is called
 */
export function buildCurves(
  answer: Pick<TrendsAnswer, 'series' | 'crawled'>,
  measure: CurveMeasure,
  nameOf: (series: TrendSeries) => string,
): Curves {
  const known = new Map(answer.crawled.map(({ period, crawled }) => [period, crawled]));
  const all = (answer.series[0]?.points ?? []).map(({ period }) => period);
  const curves = answer.series.map((series) => ({
    name: nameOf(series),
    ...(series.split?.value === OTHER && { isRest: true }),
    values: series.points.map((point) => readPoint(point, measure)),
  }));
  const isKnown = all.map((_, i) => curves.some(({ values }) => (values[i] ?? null) !== null));
  const [first, last] = [isKnown.indexOf(true), isKnown.lastIndexOf(true)];
  const fit = <Each>(list: Each[]) => (first < 0 ? list : list.slice(first, last + 1));
  const periods = fit(all);
  return {
    periods,
    crawled: periods.map((period) => known.get(period) ?? true),
    curves: curves.map((curve) => ({ ...curve, values: fit(curve.values) })),
  };
}

function readPoint(point: TrendPoint, measure: CurveMeasure): number | null {
  return measure === 'share' ? readShare(point) : (point[measure] ?? null);
}

/** The share of a period's reports that match. */
export function readShare({ reports, corpusReports }: TrendPoint): number | null {
  return reports === null || !corpusReports ? null : reports / corpusReports;
}

/**
 * Moving averages, each of the periods around one that have numbers. What has none has no average either; at the ends
 * there are fewer.
 *
 * @param width how many periods, an odd number
 */
export function smoothCurves(curves: Curves, width: number): Curves {
  const reach = (width - 1) / 2;
  const average = (values: (number | null)[], at: number) => {
    if ((values[at] ?? null) === null) return null;
    const near = values.slice(Math.max(0, at - reach), at + reach + 1);
    const numbers = near.filter((value) => value !== null);
    return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  };
  return {
    ...curves,
    curves: curves.curves.map((curve) => ({
      ...curve,
      values: curve.values.map((_, at) => average(curve.values, at)),
    })),
  };
}

/** The curves that one axis does justice to: counts of the rest would dwarf those of the parts. */
export function withoutRest(curves: Curves): Curves {
  return { ...curves, curves: curves.curves.filter(({ isRest }) => isRest !== true) };
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
