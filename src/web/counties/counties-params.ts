import type { RankingAnswer, RankedRow } from '../../model/api/counting/ranking.js';
import { lastDay } from '../facets/month-bars.js';
import { apiParams, readChoice } from '../query/params.js';

/** The first of each is what the view begins with. */
export const LEVELS = ['county', 'prefecture', 'province'] as const;
export const MEASURES = ['reports', 'share', 'occurrences', 'perMillion'] as const;

export type Level = (typeof LEVELS)[number];
export type Measure = (typeof MEASURES)[number];

/** Every unit there is: there are fewer than three thousand counties. */
const LIMIT = '10000';

/** Of fewer reports than this no share or rate says much. */
export const SMALL_BASE = 30;

export function isSmallBase(row: Pick<RankedRow, 'corpusReports'>): boolean {
  return row.corpusReports < SMALL_BASE;
}

/** Measures that are comparable between units and spans of any size. */
export function isRate(measure: Measure): boolean {
  return measure === 'share' || measure === 'perMillion';
}

/** With a blank query there is nothing to be a share of, and no term to count. */
export function listMeasures(isBlank: boolean): readonly [Measure, ...Measure[]] {
  return isBlank ? ['reports'] : MEASURES;
}

/**
 * The request behind the view: every unit of a level.
 *
 * @param period a year or a month, `2023` or `2023-01`; without it, all the time asked for
 */
export function rankingPath(params: URLSearchParams, period?: string): string {
  const asked = narrowed(apiParams(params), period);
  asked.set('by', readChoice(params, 'level', LEVELS));
  asked.set('limit', LIMIT);
  return `api/v1/ranking?${asked.toString()}`;
}

/** Parameters with their span of days narrowed to a period. */
export function narrowed(params: URLSearchParams, period: string | undefined): URLSearchParams {
  const next = new URLSearchParams(params);
  if (period === undefined) return next;
  const isYear = period.length === 4;
  const first = isYear ? `${period}-01-01` : `${period}-01`;
  const last = isYear ? `${period}-12-31` : lastDay(period);
  const from = params.get('from') ?? first;
  const to = params.get('to') ?? last;
  next.set('from', from > first ? from : first);
  next.set('to', to < last ? to : last);
  return next;
}

/** Spans up to this many months are looked at by months, longer ones by years. */
const MAX_MONTHS = 24;

/** The slider's stops: the months or the years of the reports. */
export function listPeriods({ from, to }: Pick<RankingAnswer, 'from' | 'to'>): string[] {
  if (from === null || to === null) return [];
  const [first, last] = [from, to].map(
    (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1,
  ) as [number, number];
  if (last - first < MAX_MONTHS) {
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const month = first + i;
      return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    });
  }
  const year = Math.floor(first / 12);
  return Array.from({ length: Math.floor(last / 12) - year + 1 }, (_, i) => String(year + i));
}

/** The period in the address, if it is one. */
export function readPeriod(params: URLSearchParams): string | undefined {
  const period = params.get('period') ?? '';
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(period) ? period : undefined;
}
