import { request } from 'undici';
import { countCharacters } from '../oracle/brute-force.js';
import type { BooleanQuestion } from './boolean-questions.js';
import type { PlainReport } from '../corpus/plain-reports.js';

export interface TrendMiss {
  q: string;
  filters: Record<string, string>;
  what: 'trend' | 'concordance';
  answered: unknown;
  wanted: unknown;
}

const INTERVALS = ['month', 'quarter', 'year', 'week', 'day'] as const;
const PAGE = 1000;

/**
 * Asks the gateway for the trend and the concordance of each question, and compares every point's
 * reports, occurrences and characters, and the number of lines up to the last page, with reading every report.
 */
export async function findTrendMisses(
  gateway: string,
  questions: BooleanQuestion[],
  reports: PlainReport[],
): Promise<TrendMiss[]> {
  const misses: TrendMiss[] = [];
  for (const [i, question] of questions.entries()) {
    const { q, filters } = question;
    const found = reports.filter(question.means).map((each) => ({
      day: each.report.date,
      occurrences: question.occurrences(each),
      characters: countCharacters(each),
    }));
    const interval = INTERVALS[i % INTERVALS.length]!;
    const trend = await ask(gateway, 'trends', { q, ...filters, interval });
    const points = spelled(trend);
    const counted = countedBy(found, interval);
    if (JSON.stringify(points) !== JSON.stringify(counted)) {
      misses.push({ q, filters, what: 'trend', answered: points, wanted: counted });
    }
    const total = found.reduce((sum, { occurrences }) => sum + occurrences, 0);
    const wanted = { reports: found.length, occurrences: total, lastPage: total % PAGE };
    const lines = await askConcordance(gateway, { q, ...filters });
    if (JSON.stringify(lines) !== JSON.stringify(wanted)) {
      misses.push({ q, filters, what: 'concordance', answered: lines, wanted });
    }
  }
  return misses;
}

interface Counted {
  day: string;
  occurrences: number;
  characters: number;
}

type Point = [period: string, reports: number, occurrences: number, characters: number];

function countedBy(found: Counted[], interval: (typeof INTERVALS)[number]): Point[] {
  const points = new Map<string, Point>();
  for (const { day, occurrences, characters } of found) {
    const period = periodName(day, interval);
    const [, reports, before, length] = points.get(period) ?? [period, 0, 0, 0];
    points.set(period, [period, reports + 1, before + occurrences, length + characters]);
  }
  return [...points.values()].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function periodName(day: string, interval: (typeof INTERVALS)[number]): string {
  if (interval === 'year') return day.slice(0, 4);
  if (interval === 'month') return day.slice(0, 7);
  if (interval === 'quarter')
    return `${day.slice(0, 4)}-Q${1 + (((Number(day.slice(5, 7)) - 1) / 3) | 0)}`;
  return interval === 'week' ? weekName(day) : day;
}

/** ISO 8601: a week is of the year that has most of its days; the first has the 4th of January. */
function weekName(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  while (date.getUTCDay() !== 4)
    date.setUTCDate(date.getUTCDate() + (date.getUTCDay() === 0 || date.getUTCDay() > 4 ? -1 : 1));
  const year = date.getUTCFullYear();
  let week = 1;
  for (const at = new Date(date); ; week += 1) {
    at.setUTCDate(at.getUTCDate() - 7);
    if (at.getUTCFullYear() < year) break;
  }
  return `${year}-W${String(week).padStart(2, '0')}`;
}

interface TrendAnswer {
  series?: {
    points: { period: string; reports: number; occurrences: number; characters: number }[];
  }[];
}

function spelled(answer: TrendAnswer): unknown {
  const [series] = answer.series ?? [];
  if (series === undefined) return answer;
  return series.points
    .filter(({ reports, occurrences, characters }) => reports + occurrences + characters > 0)
    .map((point): Point => [point.period, point.reports, point.occurrences, point.characters]);
}

async function askConcordance(gateway: string, asked: Record<string, string>) {
  const limit = String(PAGE);
  const first = await ask(gateway, 'concordance', { ...asked, limit });
  if (first.lines === undefined) return first;
  const { reports, occurrences } = first as { reports: { value: number }; occurrences: number };
  const page = String(Math.floor(occurrences / PAGE) + 1);
  const { lines } =
    page === '1' ? first : await ask(gateway, 'concordance', { ...asked, limit, page });
  return { reports: reports.value, occurrences, lastPage: (lines as unknown[]).length };
}

async function ask(gateway: string, name: string, given: Record<string, string>) {
  const parameters = new URLSearchParams(given).toString();
  // Brute force keeps the process busy for longer than a connection is kept open.
  const { body } = await request(`${gateway}/api/v1/${name}?${parameters}`, { reset: true });
  return (await body.json()) as Record<string, unknown> & TrendAnswer;
}
