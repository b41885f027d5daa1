import type { TrendPoint, TrendSeries } from '../../model/api/counting/trends.js';

/** The value of the series of all that is not shown; no place and no name is called so. */
export const OTHER = '';

/**
 * The parts of each query followed by what they leave of the whole: reports of other values and of none. A query whose
 * parts are the whole has no such series.
 *
 * @param label what it is called
 */
export function withOther(
  parts: TrendSeries[],
  whole: TrendSeries[],
  label: string,
): TrendSeries[] {
  return whole.flatMap((all) => {
    const own = parts.filter(({ q }) => q === all.q);
    const other = subtractParts(all, own);
    const { total } = other;
    if (own.length === 0 || total.value <= 0) return own;
    return [...own, { ...other, split: { value: OTHER, label } }];
  });
}

function subtractParts(all: TrendSeries, parts: TrendSeries[]): TrendSeries {
  const sum = (numbers: (number | null | undefined)[]) =>
    numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
  const byPeriod = parts.map(({ points }) => new Map(points.map((each) => [each.period, each])));
  const points = all.points.map((point): TrendPoint => {
    if (point.reports === null) return point;
    const own = byPeriod.map((periods) => periods.get(point.period));
    const left = (name: 'reports' | 'corpusReports' | 'occurrences' | 'corpusCharacters') =>
      (point[name] ?? 0) - sum(own.map((each) => each?.[name]));
    const [corpusReports, corpusCharacters] = [left('corpusReports'), left('corpusCharacters')];
    if (corpusReports <= 0) {
      return { ...point, reports: null, occurrences: null, perMillion: null, corpusReports: 0 };
    }
    return {
      period: point.period,
      reports: left('reports'),
      corpusReports,
      ...(point.occurrences !== undefined && {
        occurrences: left('occurrences'),
        corpusCharacters,
        perMillion: corpusCharacters > 0 ? (left('occurrences') * 1e6) / corpusCharacters : null,
      }),
    };
  });
  const value = all.total.value - sum(parts.map(({ total }) => total.value));
  const occurrences = (all.occurrences ?? 0) - sum(parts.map((part) => part.occurrences));
  return {
    ...all,
    total: { ...all.total, value },
    ...(all.occurrences !== undefined && { occurrences }),
    points,
  };
}
