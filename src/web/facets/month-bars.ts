import type { FacetValue } from '../../model/api/parts/facet.js';

/** Reports of one or several months on end. */
export interface Bar {
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  count: number;
}

/** A longer span than this is a mistake in some date, and would be drawn for ever. */
const MAX_MONTHS = 12 * 400;

/** Months as bars, gaps filled; where there are more than `most`, several months share a bar. */
export function monthBars(values: FacetValue[], most: number): Bar[] {
  const counts = new Map(
    values
      .filter(({ value }) => /^\d{4}-\d{2}$/u.test(value))
      .map(({ value, count }) => [monthNumber(value), count]),
  );
  if (counts.size === 0) return [];
  let first = Infinity;
  let last = -Infinity;
  for (const month of counts.keys()) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  first = Math.max(first, last - MAX_MONTHS);
  const width = Math.ceil((last - first + 1) / most);
  const bars: Bar[] = [];
  for (let from = first; from <= last; from += width) {
    const to = Math.min(from + width - 1, last);
    let count = 0;
    for (let month = from; month <= to; month += 1) count += counts.get(month) ?? 0;
    bars.push({ from: numberMonth(from), to: numberMonth(to), count });
  }
  return bars;
}

/** The last day of a month. */
export function lastDay(month: string): string {
  const end = new Date(`${month}-01T00:00:00Z`);
  // Day 0 is the last one of the month before.
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return `${month}-${String(end.getUTCDate()).padStart(2, '0')}`;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function numberMonth(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
